using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Web.Features.Organisation;

/// <summary>What the pages of the organisation say of it.</summary>
internal static class PartSentences
{
    /// <summary>How many there are of what, and what is missing.</summary>
    public static string Of(OrganisationOverview overview)
    {
        if (overview.Directorates.Count == 0)
        {
            return "No directorate is set up yet: begin with the directorates and portfolios, then add their services.";
        }

        var services = overview.Services.ToList();
        var counts = List([
            KindWords.Of(PartKind.Directorate).Count(overview.Directorates.Count),
            KindWords.Of(PartKind.Service).Count(services.Count),
            KindWords.Of(PartKind.Team).Count(services.Sum(service => service.Teams.Count)),
        ]);
        var missing = Missing(overview).ToList();
        return missing.Count == 0
            ? $"{counts}; every portfolio names its Cabinet member."
            : $"{counts}; {List(missing)}.";
    }

    public static string Of(PartDetail part) =>
        part.Part.RetiredOn is { } retired
            ? $"{part.Part.Name} is no longer there since {UkDate.Words(retired)}."
            : part.Part.Kind switch
            {
                PartKind.Directorate or PartKind.PartnerOrganisation => $"{part.Part.Name} has {Has(part)}.",
                PartKind.Service => $"{part.Part.Name} belongs to {part.Now.Directorate!.Name} and has {Has(part)}.",
                PartKind.Team => $"{part.Part.Name} belongs to {part.Now.Service!.Name}.",
                PartKind.Portfolio when part.Now.CabinetMember.Length == 0 =>
                    $"{part.Part.Name} has no Cabinet member yet, and {Has(part)}.",
                PartKind.Portfolio => $"{part.Part.Name} is held by the {part.Now.CabinetMember}, with {Has(part)}.",
                PartKind.AccountableBody =>
                    $"{part.Part.Name} is set up as {Article(part.Now.BodyKind!.Value.Words())}.",
            };

    /// <summary>Where it belongs, and whatever else its kind has: "Place, portfolio Homes".</summary>
    public static string Place(PartPlace place) =>
        string.Join(
            ", ",
            new[]
            {
                place.Directorate is { } directorate ? "directorate " + directorate.Name : "",
                place.Portfolio is { } portfolio ? "portfolio " + portfolio.Name : "",
                place.Service is { } service ? "service " + service.Name : "",
                place.CabinetMember,
                place.BodyKind?.Words() ?? "",
            }.Where(words => words.Length > 0)
        );

    /// <summary>"until 30 September 2026", "1 April to 30 September 2026": the last day is the one before the next begins.</summary>
    public static string Span(DateOnly? from, DateOnly until) =>
        from is { } first
            ? $"{UkDate.Words(first)} to {UkDate.Words(until.AddDays(-1))}"
            : $"until {UkDate.Words(until.AddDays(-1))}";

    /// <summary>"1 indicator", "4 indicators", "no indicators".</summary>
    public static string Count(int number, string one, string several) =>
        number switch
        {
            0 => "no " + several,
            1 => "1 " + one,
            _ => $"{number} {several}",
        };

    /// <summary>"A, B and C".</summary>
    public static string List(IReadOnlyList<string> words) =>
        words.Count == 1 ? words[0] : $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}";

    private static IEnumerable<string> Missing(OrganisationOverview overview)
    {
        var unheld = overview.Portfolios.Count(portfolio => portfolio.CabinetMember.Length == 0);
        if (overview.Portfolios.Count == 0)
        {
            yield return "no portfolio is set up";
        }
        else if (unheld > 0)
        {
            yield return $"{KindWords.Of(PartKind.Portfolio).Count(unheld)} {(unheld == 1 ? "has" : "have")} no Cabinet member";
        }

        var empty = overview.Directorates.Count(directorate => directorate.Services.Count == 0);
        if (empty > 0)
        {
            yield return $"{KindWords.Of(PartKind.Directorate).Count(empty)} {(empty == 1 ? "has" : "have")} no service";
        }

        if (overview.Bodies.Count == 0)
        {
            yield return "no committee or board is set up";
        }
    }

    private static string Has(PartDetail part)
    {
        var people = Count(part.Holders.Count, "person with a role", "people with a role");
        return part.Part.Kind switch
        {
            PartKind.Service => List([
                Count(part.Indicators.Count, "indicator", "indicators"),
                Count(part.Inner.Count, "team", "teams"),
                people,
            ]),
            PartKind.PartnerOrganisation => people,
            _ => $"{Count(part.Inner.Count, "service", "services")} and {people}",
        };
    }

    private static string Article(string words) => "a " + (words == "Cabinet" ? words : SentenceCase.Within(words));
}
