using PerformanceFramework.Domain.Challenge.Successes;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.DemoData;

/// <summary>What went well, written down by those who did it.</summary>
internal static class SuccessPart
{
    private const string Made = "Demonstration content: ";

    public static IEnumerable<SuccessEntry> Build(
        IReadOnlyDictionary<string, IndicatorHistory> histories,
        ThreadPart thread,
        OrganisationPart organisation,
        DateOnly today
    )
    {
        yield return new SuccessEntry(
            histories["WAS-03"].Indicator,
            new SuccessStory(
                Made + "complaints about missed bins halved on two rounds.",
                "Household collections",
                "Crews leave a note with the reason, and the contact centre sees it at once. People know when the crew comes back, so they do not ring.",
                "Street cleansing, and repairs in council homes.",
                today.AddDays(-40)
            ),
            By(Role.HeadOfService, "WAS"),
            today.AddDays(-38)
        );
        yield return new SuccessEntry(
            organisation.Services["LIB"],
            new SuccessStory(
                Made + "a third more children read six books in the summer.",
                "Branch libraries",
                "Schools handed out the cards before the holidays, and each branch had a named person for each school.",
                "",
                today.AddDays(-75)
            ),
            By(Role.HeadOfService, "LIB"),
            today.AddDays(-70)
        );
        yield return new SuccessEntry(
            thread["P7"],
            new SuccessStory(
                Made + "three services opened one front door for young people.",
                "Directors of People and of Public Health",
                "They agreed on one form and one budget first, and moved people second.",
                "Help for older people who live alone.",
                today.AddDays(-120)
            ),
            By(Role.Director, "PE"),
            today.AddDays(-115)
        );
    }

    private static (string Id, string Name) By(Role role, string code)
    {
        var signIn = DemonstrationSignIns.Of(role, code);
        return (signIn.Id, signIn.DisplayName);
    }
}
