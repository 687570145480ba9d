using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Organisation;

/// <summary>A part of the organisation, to name and to link to.</summary>
/// <param name="RetiredOn">The first day on which it is no longer there; null while it is.</param>
public sealed record PartSummary(PartKind Kind, string Code, string Name, DateOnly? RetiredOn)
{
    internal static PartSummary Of(PartOfOrganisation part) => new(part.Kind, part.Code, part.Name, part.RetiredOn);

    internal static PartSummary? OfAny(PartOfOrganisation? part) => part is null ? null : Of(part);
}

/// <summary>An indicator or plan element, to name and to link to.</summary>
public sealed record CodedName(string Code, string Name);

/// <summary>The whole organisation as it is.</summary>
/// <param name="Retired">What is no longer there, of every kind.</param>
public sealed record OrganisationOverview(
    IReadOnlyList<DirectorateBranch> Directorates,
    IReadOnlyList<PortfolioRow> Portfolios,
    IReadOnlyList<PartSummary> Partners,
    IReadOnlyList<BodyRow> Bodies,
    IReadOnlyList<PartSummary> Retired
)
{
    public IEnumerable<ServiceBranch> Services => Directorates.SelectMany(directorate => directorate.Services);
}

public sealed record DirectorateBranch(PartSummary Part, IReadOnlyList<ServiceBranch> Services);

public sealed record ServiceBranch(PartSummary Part, PartSummary Portfolio, IReadOnlyList<PartSummary> Teams);

/// <param name="CabinetMember">Empty while nobody holds it.</param>
public sealed record PortfolioRow(PartSummary Part, string CabinetMember, IReadOnlyList<PartSummary> Services);

public sealed record BodyRow(PartSummary Part, AccountableBodyKind Kind);

/// <summary>What a part of the organisation is called and where it belongs, at some time.</summary>
public sealed record PartPlace(
    string Name,
    PartSummary? Directorate,
    PartSummary? Portfolio,
    PartSummary? Service,
    string CabinetMember,
    AccountableBodyKind? BodyKind
)
{
    internal static PartPlace Of(PartState state) =>
        new(
            state.Name,
            PartSummary.OfAny(state.Directorate),
            PartSummary.OfAny(state.Portfolio),
            PartSummary.OfAny(state.Service),
            state.CabinetMember,
            state.BodyKind
        );
}

/// <summary>What a part of the organisation was for a time.</summary>
/// <param name="From">Null where it always had been.</param>
/// <param name="Until">The first day of what followed.</param>
/// <param name="Reason">Why it changed.</param>
public sealed record PartPast(
    DateOnly? From,
    DateOnly Until,
    PartPlace Was,
    string Reason,
    string ChangedBy,
    DateOnly ChangedOn
);

/// <summary>A service or team that belonged to a part for a time.</summary>
/// <param name="Name">What it was called then.</param>
public sealed record FormerPart(PartSummary Part, string Name, DateOnly? From, DateOnly Until, string Reason);

/// <summary>An indicator that came to a service or left it.</summary>
public sealed record IndicatorMove(
    CodedName Indicator,
    PartSummary From,
    PartSummary To,
    DateOnly On,
    string Reason,
    string MovedBy
);

/// <summary>A part of the organisation with what belongs to it, and what it was before.</summary>
/// <param name="Since">The day from which the present name and place hold; null where they always have.</param>
/// <param name="Plans">The elements of the golden thread that it leads, or that answer to it; none that is retired.</param>
/// <param name="Inner">The services of a directorate or portfolio, the teams of a service.</param>
/// <param name="History">Latest first.</param>
/// <param name="At">What it was on the day that was asked for; null where it was not there, or no day was asked for.</param>
public sealed record PartDetail(
    PartSummary Part,
    int Version,
    PartPlace Now,
    DateOnly? Since,
    IReadOnlyList<PartSummary> Inner,
    IReadOnlyList<FormerPart> Former,
    IReadOnlyList<CodedName> Indicators,
    IReadOnlyList<IndicatorMove> Moves,
    IReadOnlyList<CodedName> Plans,
    IReadOnlyList<RoleHolder> Holders,
    IReadOnlyList<PartPast> History,
    PartPlace? At
);

/// <summary>What a form about the organisation may choose from: nothing that is retired.</summary>
public sealed record OrganisationChoices(
    IReadOnlyList<PartSummary> Directorates,
    IReadOnlyList<PartSummary> Portfolios,
    IReadOnlyList<PartSummary> Services
);

/// <summary>A part of the organisation as its form needs it.</summary>
/// <param name="CodeIsFixed">Something refers to it already.</param>
public sealed record PartForm(
    PartSummary Part,
    int Version,
    PartPlace Now,
    DateOnly? Since,
    bool CodeIsFixed,
    OrganisationChoices Choices
);

/// <summary>A service with what can leave it.</summary>
public sealed record ServiceForm(
    PartSummary Part,
    PartPlace Now,
    IReadOnlyList<CodedName> Indicators,
    IReadOnlyList<CodedName> Teams,
    OrganisationChoices Choices
);

/// <summary>What putting services together will do.</summary>
/// <param name="Into">The name of the one service.</param>
/// <param name="Holders">Who holds a role in a service that is retired; they keep it, for its past.</param>
/// <param name="Mark">What is sent back when it is confirmed, so that nothing else is done than what was shown.</param>
public sealed record MergePreview(
    string Into,
    bool IntoIsNew,
    IReadOnlyList<string> Retiring,
    IReadOnlyList<CodedName> Indicators,
    IReadOnlyList<CodedName> Teams,
    IReadOnlyList<CodedName> Plans,
    IReadOnlyList<RoleHolder> Holders,
    string Mark
);

/// <summary>What splitting a service will do.</summary>
/// <param name="Staying">How many indicators stay with the service.</param>
/// <param name="Mark">What is sent back when it is confirmed, so that nothing else is done than what was shown.</param>
public sealed record SplitPreview(
    string Service,
    string Created,
    IReadOnlyList<CodedName> Indicators,
    IReadOnlyList<CodedName> Teams,
    int Staying,
    string Mark
);

/// <summary>The services as they were on a day, each under the name, directorate and portfolio of that day.</summary>
public sealed record OrganisationAsAt(DateOnly Date, IReadOnlyList<ServiceAsAt> Services);

/// <param name="Indicators">The codes of the indicators that it reported then.</param>
public sealed record ServiceAsAt(
    PartSummary Part,
    string Name,
    string Directorate,
    string Portfolio,
    string CabinetMember,
    IReadOnlyList<string> Teams,
    IReadOnlyList<string> Indicators
);
