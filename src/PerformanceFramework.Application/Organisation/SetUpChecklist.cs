using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Organisation;

/// <summary>What has to be set up before the first round can be opened, and what of it is still missing.</summary>
internal static class SetUpChecklist
{
    private const int MostNames = 3;

    /// <summary>Every part, in the order in which it is done.</summary>
    public static IReadOnlyList<SetUpStep> Of(SetUpFacts facts) =>
        [
            new(SetUpItem.Council, Permission.ManageOrganisation, Council(facts), []),
            new(SetUpItem.Levels, Permission.ManageThread, Levels(facts), MissingLevels(facts).ToList()),
            new(
                SetUpItem.Organisation,
                Permission.ManageOrganisation,
                $"{Count(facts.Directorates.Count, "directorate")} and {Count(facts.Services.Count, "service")}.",
                MissingOrganisation(facts).ToList()
            ),
            new(
                SetUpItem.Portfolios,
                Permission.ManageOrganisation,
                $"{Count(facts.Portfolios.Count, "portfolio")}.",
                MissingPortfolios(facts).ToList()
            ),
            new(SetUpItem.People, Permission.ManagePeople, People(facts), MissingPeople(facts).ToList()),
            new(
                SetUpItem.Elements,
                Permission.ManageThread,
                $"{Count(facts.Levels.Sum(level => level.Elements), "element")}.",
                MissingElements(facts).ToList()
            ),
            new(
                SetUpItem.Indicators,
                Permission.ManageIndicators,
                $"{Count(facts.Indicators, "indicator")}.",
                MissingIndicators(facts).ToList()
            ),
            new(
                SetUpItem.Targets,
                Permission.ManageTargets,
                $"{facts.Judged - facts.WithoutTarget} of {Count(facts.Judged, "performance indicator")} {Have(facts.Judged - facts.WithoutTarget)} a target for {facts.Year}.",
                MissingTargets(facts).ToList()
            ),
            new(
                SetUpItem.Rules,
                Permission.ManageRules,
                facts.HasDefaultRule ? "The council has a default rule in force." : "No default rule of the council.",
                facts.HasDefaultRule
                    ? []
                    :
                    [
                        "Adopt the rule that judges every period without one of its own; until then a target is met or missed.",
                    ]
            ),
            new(
                SetUpItem.Rounds,
                Permission.ManageRounds,
                $"{Count(facts.OpenRounds, "open round")}.",
                facts.OpenRounds > 0 ? [] : ["Open a round, so that officers see what is due."]
            ),
        ];

    private static string Council(SetUpFacts facts) =>
        facts.HasCrest ? $"{facts.Council}, with its crest." : $"{facts.Council}, without a crest.";

    private static string Levels(SetUpFacts facts) =>
        facts.Levels.Count == 0
            ? "0 levels."
            : $"{Count(facts.Levels.Count, "level")}, from {facts.Levels[0].Name} down.";

    private static string People(SetUpFacts facts)
    {
        var complete = facts.Services.Count(service => service is { HasHead: true, HasOfficer: true });
        return $"{complete} of {Count(facts.Services.Count, "service")} {Have(complete)} an officer and a head of service.";
    }

    private static IEnumerable<string> MissingLevels(SetUpFacts facts)
    {
        if (facts.Levels.Count == 0)
        {
            yield return "Choose the levels of the golden thread, to begin with those of another council or with your own.";
        }
        else if (!facts.Levels.Any(level => level.IsCorporatePlan))
        {
            yield return "Mark the level that holds the Corporate Plan, to which every indicator shows its link.";
        }
    }

    private static IEnumerable<string> MissingOrganisation(SetUpFacts facts)
    {
        if (facts.Directorates.Count == 0)
        {
            yield return "Add the directorates.";
        }

        if (facts.Services.Count == 0)
        {
            yield return "Add the services.";
        }

        var empty = facts.Directorates.Where(d => d.Services == 0).Select(d => d.Name).ToList();
        if (empty.Count > 0 && facts.Services.Count > 0)
        {
            yield return $"{Count(empty.Count, "directorate")} {Have(empty.Count)} no service: {Names(empty)}.";
        }

        var headless = facts.Services.Where(s => !s.HasHead).Select(s => s.Name).ToList();
        if (headless.Count > 0)
        {
            yield return $"{Count(headless.Count, "service")} {Have(headless.Count)} no head: {Names(headless)}.";
        }
    }

    private static IEnumerable<string> MissingPortfolios(SetUpFacts facts)
    {
        if (facts.Portfolios.Count == 0)
        {
            yield return "Add the portfolios of the Cabinet.";
        }

        var empty = facts.Portfolios.Where(p => !p.HasMember).Select(p => p.Name).ToList();
        if (empty.Count > 0)
        {
            yield return $"{Count(empty.Count, "portfolio")} {Have(empty.Count)} nobody in the role of Cabinet member: {Names(empty)}.";
        }
    }

    private static IEnumerable<string> MissingPeople(SetUpFacts facts)
    {
        if (facts.Services.Count == 0)
        {
            yield return "Add the services first, then their officers and heads of service.";
        }

        var withoutOfficer = facts.Services.Where(s => !s.HasOfficer).Select(s => s.Name).ToList();
        if (withoutOfficer.Count > 0)
        {
            yield return $"{Count(withoutOfficer.Count, "service")} {Have(withoutOfficer.Count)} no officer to enter figures: {Names(withoutOfficer)}.";
        }

        var withoutHead = facts.Services.Where(s => !s.HasHead).Select(s => s.Name).ToList();
        if (withoutHead.Count > 0)
        {
            yield return $"{Count(withoutHead.Count, "service")} {Have(withoutHead.Count)} nobody to approve them: {Names(withoutHead)}.";
        }
    }

    private static IEnumerable<string> MissingElements(SetUpFacts facts)
    {
        if (facts.Levels.Count == 0)
        {
            yield return "Choose the levels first, then add the elements of each.";
        }

        var empty = facts.Levels.Where(level => level.Elements == 0).Select(level => level.Name).ToList();
        if (empty.Count > 0)
        {
            yield return $"{Count(empty.Count, "level")} {Have(empty.Count)} no element: {Names(empty)}.";
        }
    }

    private static IEnumerable<string> MissingIndicators(SetUpFacts facts)
    {
        if (facts.Indicators == 0)
        {
            yield return "Add the indicators.";
        }

        if (facts.NotAligned > 0)
        {
            yield return $"{Count(facts.NotAligned, "indicator")} {(facts.NotAligned == 1 ? "is" : "are")} aligned to no element, so no dashboard shows {(facts.NotAligned == 1 ? "it" : "them")}.";
        }
    }

    private static IEnumerable<string> MissingTargets(SetUpFacts facts)
    {
        if (facts.Judged == 0)
        {
            yield return "Add performance indicators first, then their targets.";
        }

        if (facts.WithoutTarget > 0)
        {
            yield return $"{Count(facts.WithoutTarget, "performance indicator")} {Have(facts.WithoutTarget)} no target for {facts.Year}.";
        }
    }

    private static string Count(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";

    private static string Have(int count) => count == 1 ? "has" : "have";

    /// <summary>The first few names, and how many there are beside them.</summary>
    private static string Names(List<string> names) =>
        names.Count <= MostNames + 1
            ? string.Join(", ", names)
            : $"{string.Join(", ", names.Take(MostNames))} and {names.Count - MostNames} more";
}
