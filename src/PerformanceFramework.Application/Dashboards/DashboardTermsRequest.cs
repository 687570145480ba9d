using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Dashboards;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Dashboards;

/// <summary>What a dashboard shows in one place, by its code.</summary>
public sealed record DashboardPartChoice(DashboardPartKind Kind, string Code);

/// <summary>A dashboard as it is asked for.</summary>
public abstract record DashboardTermsRequest
{
    public string Name { get; init; } = "";

    /// <summary>In one line: for whom it is, and for what.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>In order.</summary>
    public IReadOnlyList<DashboardPartChoice> Parts { get; init; } = [];

    /// <summary>In order.</summary>
    public IReadOnlyList<IndicatorColumn> Columns { get; init; } = IndicatorColumns.Usual;

    public DashboardOrder Order { get; init; } = DashboardOrder.WorstFirst;

    public bool IsForEverybody { get; init; }

    public IReadOnlyList<Role> Roles { get; init; } = [];

    internal DashboardTerms Terms =>
        new(
            Name,
            Purpose,
            new ChosenList<IndicatorColumn>(Columns),
            Order,
            IsForEverybody,
            new ChosenList<Role>(IsForEverybody ? [] : Roles)
        );
}

/// <summary>What is asked of a dashboard.</summary>
public abstract class DashboardTermsValidator<T> : AbstractValidator<T>
    where T : DashboardTermsRequest
{
    /// <summary>Called after whatever stands above on the form, so that what is wrong is said in that order.</summary>
    protected void AskForTheTerms()
    {
        RuleFor(r => r.Name).IsWritten("the name", Dashboard.NameLength);
        RuleFor(r => r.Purpose).IsWritten("the purpose", Dashboard.PurposeLength);
        RuleFor(r => r.Parts)
            .Cascade(CascadeMode.Stop)
            .NotEmpty()
            .WithMessage("Choose at least one part.")
            .Must(parts => parts.Count <= Dashboard.MostParts)
            .WithMessage($"A dashboard has at most {Dashboard.MostParts} parts. Take some out.")
            .Must(parts => parts.All(part => Enum.IsDefined(part.Kind) && part.Code.Length > 0))
            .WithMessage("Choose each part from the list.")
            .Must(parts => parts.Distinct().Count() == parts.Count)
            .WithMessage("The same part is there twice. Take one of them out.");
        RuleFor(r => r.Columns)
            .Cascade(CascadeMode.Stop)
            .NotEmpty()
            .WithMessage("Number at least one column.")
            .Must(columns => columns.All(Enum.IsDefined) && columns.Distinct().Count() == columns.Count)
            .WithMessage("Choose each column from the list, once.");
        RuleFor(r => r.Order).IsInEnum().WithMessage("Choose the order of the rows.");
        RuleFor(r => r.Roles).Must(roles => roles.All(Enum.IsDefined)).WithMessage("Choose roles from the list.");
    }
}
