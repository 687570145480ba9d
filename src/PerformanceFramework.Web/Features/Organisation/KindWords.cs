using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Web.Features.Organisation;

/// <summary>What a kind of part of the organisation is called, in sentences and in addresses.</summary>
/// <param name="Segment">Its step in an address.</param>
/// <param name="One">Within a sentence.</param>
/// <param name="Several">Within a sentence.</param>
internal sealed record KindWords(PartKind Kind, string Segment, string One, string Several)
{
    public static KindWords Of(PartKind kind) =>
        kind switch
        {
            PartKind.Directorate => new(kind, "directorates", "directorate", "directorates"),
            PartKind.Service => new(kind, "services", "service", "services"),
            PartKind.Team => new(kind, "teams", "team", "teams"),
            PartKind.Portfolio => new(kind, "portfolios", "portfolio", "portfolios"),
            PartKind.PartnerOrganisation => new(kind, "partners", "partner organisation", "partner organisations"),
            PartKind.AccountableBody => new(kind, "bodies", "committee or board", "committees and boards"),
        };

    /// <summary>The kind that a step of an address stands for; null for any other step.</summary>
    public static KindWords? At(string segment) =>
        Enum.GetValues<PartKind>().Select(Of).FirstOrDefault(words => words.Segment == segment);

    /// <summary>"1 team", "3 teams".</summary>
    public string Count(int number) => $"{number} {(number == 1 ? One : Several)}";
}
