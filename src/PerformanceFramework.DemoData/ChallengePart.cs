using PerformanceFramework.Domain.Challenge;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Portfolios;

namespace PerformanceFramework.DemoData;

/// <summary>What Cabinet members ask and keep on their pages, what directors answer, and what is written beside the figures.</summary>
internal static class ChallengePart
{
    private const string Environment = "ENVIRONMENT";
    private const string Children = "CHILDREN";
    private const string Adults = "ADULTS";
    private const string Made = "Demonstration content: ";

    private static readonly Asked[] Questions =
    [
        new(
            Environment,
            "WAS-03",
            AskedAgo: 20,
            DueIn: -6,
            "Residents in the north of the borough tell me that their bins are missed week after week. Which rounds are they, and when will they be right again?"
        ),
        new(
            Environment,
            "WAS-01",
            AskedAgo: 26,
            DueIn: -12,
            "What would it take to reach the recycling target this year, and what would that cost?",
            AnsweredAgo: 15,
            Made
                + "food caddies in the ten areas that use them least would bring about one percentage point. We can pay for leaflets and for the crews’ time from this year’s budget; more caddies would be for next year’s."
        ),
        new(
            Children,
            "CSC-07",
            AskedAgo: 5,
            DueIn: 9,
            "How many of our children are placed outside the borough because there is no home here, and what are the plans for homes of our own?",
            IsWrittenForThem: true
        ),
        new(
            Children,
            "EDU-02",
            AskedAgo: 33,
            DueIn: -19,
            "Is it the same few schools every time, or is it everywhere?",
            AnsweredAgo: 22,
            Made
                + "it is a quarter of the schools for most of it. Each of them has a plan with us, and the school improvement partner looks at it every half-term. I will bring the names to our next meeting.",
            Then: "Which of them has not moved since, and what will we do about those?"
        ),
        new(
            Adults,
            "ASC-06",
            AskedAgo: 2,
            DueIn: 12,
            "What do people wait for most, and for how long? Please tell me what the longest wait was."
        ),
        new(
            Adults,
            "ASC-02",
            AskedAgo: 12,
            DueIn: -1,
            "Do the hospitals and we count the same people? Their figure in the paper was a different one."
        ),
        new(
            Adults,
            "ASC-03",
            AskedAgo: 48,
            DueIn: -34,
            "Do people leave hospital sooner since the new team began, or does it only feel so?",
            AnsweredAgo: 40,
            Made + "sooner, by about a day. The figure of the next quarter will show it in full.",
            AcceptedAgo: 38
        ),
    ];

    private static readonly (string Portfolio, string Indicator, int DaysAgo)[] Marks =
    [
        (Environment, "WAS-02", 120),
        (Children, "CSC-03", 75),
        (Adults, "ASC-03", 45),
    ];

    private static readonly Written[] Briefs =
    [
        new(
            Environment,
            "director-place",
            DaysAgo: 9,
            "nearly seven in ten are content with how their waste is collected, fewer than two years ago. What they write about most is bins that are missed more than once in a row, then litter on the main roads into town. People who have a food caddy like it; those who have none say that nobody told them how to get one. In the two areas where crews now leave a note when a bin is missed, complaints have halved.",
            "Residents’ survey",
            SourceAgo: 240,
            [
                "When will the missed rounds in the north of the borough be back to normal?",
                "Why do we not have food caddies in every street?",
                "What happens to what we sort, and how much of it is burnt?",
                "Why is the recycling centre shut on Wednesdays?",
            ]
        ),
        new(
            Children,
            "director-people",
            DaysAgo: 4,
            "parents of children with special needs say that the plan, once it is there, is a good one, and that waiting for it is the worst part: they do not hear for weeks whether anything is happening, and have to tell their story anew to each person they speak to. Young people who have left care want to be asked about their flat before it is chosen. Foster carers praise their social workers, and say that there are too few breaks.",
            "Parent carer forum and the children in care council",
            SourceAgo: 60,
            [
                "How long does a family wait for an education, health and care plan today, and what was the longest wait of this year?",
                "How many of our children live outside the borough because there is no home for them here, and what does that cost us?",
                "What are we doing to find and to keep foster carers, and do we pay them as much as the agencies do?",
                "Are the schools that worry us the same ones as last year, and what has changed in each of them since?",
                "Do care leavers have a say in where they live, and what do they tell us about the first months in a flat of their own?",
            ]
        ),
        new(
            Adults,
            "performance",
            DaysAgo: 150,
            "people who are cared for at home say that the same faces matter most to them, and four in five are satisfied. Unpaid carers are tired, and half of them do not know what help there is.",
            "Survey of adult carers",
            SourceAgo: 300,
            []
        ),
        new(
            "HOUSING",
            "director-place",
            DaysAgo: 30,
            "",
            "",
            SourceAgo: 0,
            ["How many families are in bed and breakfast tonight?"]
        ),
    ];

    public static IEnumerable<object> Build(
        IReadOnlyDictionary<string, IndicatorHistory> histories,
        OrganisationPart organisation,
        DateOnly today
    )
    {
        foreach (var asked in Questions)
        {
            foreach (var question in asked.Ask(histories[asked.Code].Indicator, today))
            {
                yield return question;
            }
        }

        foreach (var (portfolio, code, daysAgo) in Marks)
        {
            yield return new MeasureMark(
                organisation.Portfolios[portfolio],
                histories[code].Indicator,
                Member(portfolio),
                today.AddDays(-daysAgo)
            );
        }

        foreach (var written in Briefs)
        {
            yield return written.Write(organisation, today);
        }
    }

    private static (string Id, string Name) Member(string portfolio)
    {
        var member = DemonstrationSignIns.Of(Role.CabinetMember, portfolio);
        return (member.Id, member.DisplayName);
    }

    /// <param name="DueIn">Days from today.</param>
    /// <param name="AnsweredAgo">Null while it waits.</param>
    /// <param name="AcceptedAgo">Null where nobody accepted the answer.</param>
    /// <param name="Then">What was asked about the answer; null where it was not followed up.</param>
    private sealed record Asked(
        string Portfolio,
        string Code,
        int AskedAgo,
        int DueIn,
        string Text,
        int? AnsweredAgo = null,
        string Answer = "",
        int? AcceptedAgo = null,
        string? Then = null,
        bool IsWrittenForThem = false
    )
    {
        public IEnumerable<MemberQuestion> Ask(Indicator indicator, DateOnly today)
        {
            var member = Member(Portfolio);
            var question = new MemberQuestion(
                indicator,
                Text,
                today.AddDays(DueIn),
                member,
                today.AddDays(-AskedAgo),
                IsWrittenForThem ? DemonstrationSignIns.PerformanceTeam.DisplayName : null
            );
            if (AnsweredAgo is { } days)
            {
                _ = question.Reply(
                    Answer,
                    DemonstrationSignIns.Of(Role.Director, indicator.Service.Directorate.Code).DisplayName,
                    today.AddDays(-days)
                );
            }

            if (AcceptedAgo is { } since)
            {
                _ = question.Accept(member.Name, today.AddDays(-since));
            }

            yield return question;
            if (
                Then is not null
                && question.FollowUp(Then, today.AddDays(8), today.AddDays(-6), writtenBy: null, out var next) is null
            )
            {
                yield return next!;
            }
        }
    }

    /// <param name="Residents">Empty where nothing is known.</param>
    private sealed record Written(
        string Portfolio,
        string By,
        int DaysAgo,
        string Residents,
        string Source,
        int SourceAgo,
        string[] Questions
    )
    {
        public PortfolioBrief Write(OrganisationPart organisation, DateOnly today)
        {
            var brief = new PortfolioBrief(organisation.Portfolios[Portfolio]);
            brief.Write(
                Residents.Length == 0
                    ? BriefContent.None with
                    {
                        Questions = Questions,
                    }
                    : new BriefContent(Made + Residents, Source, today.AddDays(-SourceAgo), Questions),
                DemonstrationSignIns.All.Single(signIn => signIn.UserName == By).DisplayName,
                today.AddDays(-DaysAgo)
            );
            return brief;
        }
    }
}
