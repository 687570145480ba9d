using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Organisation;

/// <summary>What a part of the organisation is to be; what its kind does not have stays empty.</summary>
public abstract record PartRequest
{
    public PartKind Kind { get; init; }

    public string Code { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>Of a service.</summary>
    public string DirectorateCode { get; init; } = "";

    /// <summary>Of a service.</summary>
    public string PortfolioCode { get; init; } = "";

    /// <summary>Of a team.</summary>
    public string ServiceCode { get; init; } = "";

    /// <summary>Of a portfolio: a name or a post; may be empty.</summary>
    public string CabinetMember { get; init; } = "";

    /// <summary>Of an accountable body.</summary>
    public AccountableBodyKind? BodyKind { get; init; }

    /// <summary>It is no longer there, and comes with a file for its past: it may belong to what is retired, and takes nobody's name.</summary>
    internal bool IsOver { get; init; }
}

public abstract class PartRequestValidator<T> : AbstractValidator<T>
    where T : PartRequest
{
    protected PartRequestValidator()
    {
        RuleFor(r => r.Kind).IsInEnum().WithMessage("Say what kind of thing it is.");
        RuleFor(r => r.Code).IsAPartCode();
        RuleFor(r => r.Name).IsWritten("the name", PartOfOrganisation.NameLength);
        When(
            r => r.Kind is PartKind.Service,
            () =>
            {
                RuleFor(r => r.DirectorateCode).NotEmpty().WithMessage(PartRules.NotChosen("directorate"));
                RuleFor(r => r.PortfolioCode).NotEmpty().WithMessage(PartRules.NotChosen("portfolio"));
            }
        );
        When(
            r => r.Kind is PartKind.Team,
            () => RuleFor(r => r.ServiceCode).NotEmpty().WithMessage(PartRules.NotChosen("service"))
        );
        When(
            r => r.Kind is PartKind.Portfolio,
            () => RuleFor(r => r.CabinetMember).MayBeWritten("the Cabinet member", Portfolio.CabinetMemberLength)
        );
        When(
            r => r.Kind is PartKind.AccountableBody,
            () => RuleFor(r => r.BodyKind).NotNull().IsInEnum().WithMessage("Choose what kind of body it is.")
        );
    }
}

internal static class PartCodeRules
{
    /// <summary>The code of a part of the organisation, which stands in the address of its page.</summary>
    public static IRuleBuilderOptions<T, string> IsAPartCode<T>(this IRuleBuilderInitial<T, string> rule) =>
        rule.IsACode(PartOfOrganisation.CodeLength)
            .Must(code => !code.Equals("new", StringComparison.OrdinalIgnoreCase))
            .WithMessage("The code cannot be “new”, which the addresses of these pages need. Choose another.");
}

/// <summary>What is asked of every part of the organisation beside the others.</summary>
internal static class PartRules
{
    /// <summary>What is wrong with a request beside what there is already; nothing where all is well.</summary>
    /// <param name="leaving">What leaves its name free: the part itself where it is changed, and what is retired with the change.</param>
    public static List<FieldError> Problems(
        WholeOrganisation organisation,
        PartRequest request,
        params IEnumerable<PartOfOrganisation> leaving
    )
    {
        var problems = new List<FieldError>();
        var others = organisation.OfKind(request.Kind).Except(leaving).ToList();
        if (others.Find(part => Same(part.Code, request.Code)) is { } coded)
        {
            problems.Add(
                new(nameof(PartRequest.Code), $"{coded.Name} has the code {coded.Code} already. Choose another.")
            );
        }

        if (!request.IsOver && NameClash(others, request.Name) is { } named)
        {
            problems.Add(new(nameof(PartRequest.Name), named));
        }

        if (request.Kind is PartKind.Service)
        {
            Choose(
                organisation.Directorates,
                request.DirectorateCode,
                nameof(PartRequest.DirectorateCode),
                "directorate"
            );
            Choose(organisation.Portfolios, request.PortfolioCode, nameof(PartRequest.PortfolioCode), "portfolio");
        }
        else if (request.Kind is PartKind.Team)
        {
            Choose(organisation.Services, request.ServiceCode, nameof(PartRequest.ServiceCode), "service");
        }

        return problems;

        void Choose<T>(IEnumerable<T> among, string code, string field, string what)
            where T : PartOfOrganisation
        {
            if (Chosen(among, code, request) is null)
            {
                problems.Add(new(field, NotChosen(what)));
            }
        }
    }

    public static string NotChosen(string what) => $"Choose a {what} from the list.";

    /// <summary>The sentence about another that has the name and is not retired; null where there is none.</summary>
    public static string? NameClash(IEnumerable<PartOfOrganisation> others, string name) =>
        others.FirstOrDefault(part => part.RetiredOn is null && Same(part.Name, name)) is { } named
            ? $"{named.Code} is called “{named.Name}” already. Choose another name, or retire that one first."
            : null;

    /// <summary>What a request without problems asks for.</summary>
    public static PartState StateOf(WholeOrganisation organisation, PartRequest request) =>
        request.Kind switch
        {
            PartKind.Service => new PartState(request.Name)
            {
                Directorate = Chosen(organisation.Directorates, request.DirectorateCode, request),
                Portfolio = Chosen(organisation.Portfolios, request.PortfolioCode, request),
            },
            PartKind.Team => new PartState(request.Name)
            {
                Service = Chosen(organisation.Services, request.ServiceCode, request),
            },
            PartKind.Portfolio => new PartState(request.Name) { CabinetMember = request.CabinetMember },
            PartKind.AccountableBody => new PartState(request.Name) { BodyKind = request.BodyKind },
            PartKind.Directorate or PartKind.PartnerOrganisation => new PartState(request.Name),
        };

    private static T? Chosen<T>(IEnumerable<T> among, string code, PartRequest request)
        where T : PartOfOrganisation =>
        request.IsOver ? among.FirstOrDefault(part => part.Code == code) : WholeOrganisation.Live(among, code);

    // Capitals do not tell two names or codes apart for people, nor for every database.
    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
