using System.Globalization;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.DemoData;

/// <summary>The open collection round, with returns at every stage. The domain's own steps lead to each.</summary>
internal sealed class RoundPart
{
    private const string QueryReason =
        "Please check the number of category 1 defects: the contractor’s list has 12 more than the return. Is the figure for the last month complete?";

    // Waste and recycling is left untouched, for whoever tries the demonstration to fill in.
    private static readonly string[] InProgress = ["EDU", "ASC", "CUS"];
    private static readonly string[] Submitted = ["HOU", "SAF"];
    private static readonly string[] Approved = ["PLN", "REG", "FIN"];
    private static readonly string[] SignedOff = ["REV", "CSC"];
    private static readonly string[] Checked = ["LIB", "HRS"];
    private const string Queried = "HWY";

    // Its last figure is typed without the decimal point, and the entry grid asks about it.
    private const string Slipped = "CUS-02";
    private const string Statement = "I have read these figures and stand by them.";

    private readonly Dictionary<string, OperationalIndicator> _indicators;
    private readonly DemonstrationCalendar _calendar;

    // What was noticed about the rows that were checked, in the sentences that stand with a figure once it is reported.
    private readonly Dictionary<ReturnEntry, string> _noticed = [];

    public RoundPart(IEnumerable<OperationalIndicator> indicators, DemonstrationCalendar calendar)
    {
        _calendar = calendar;
        _indicators = indicators.ToDictionary(indicator => indicator.Indicator.Code);
        Round = new CollectionRound(calendar.OpenPeriod, calendar.RoundDates);
        Returns = Round.ReturnsFor(_indicators.Values.Select(indicator => indicator.Indicator));
        foreach (var serviceReturn in Returns)
        {
            Advance(serviceReturn);
        }
    }

    public CollectionRound Round { get; }

    public IReadOnlyList<ServiceReturn> Returns { get; }

    private void Advance(ServiceReturn serviceReturn)
    {
        var code = serviceReturn.Service.Code;
        if (InProgress.Contains(code))
        {
            Enter(serviceReturn, (serviceReturn.Entries.Count + 1) / 2);
            Slip(serviceReturn);
        }
        else if (Submitted.Contains(code))
        {
            Submit(serviceReturn);
        }
        else if (Approved.Contains(code))
        {
            SignOff(serviceReturn, SignOffStep.HeadOfService);
        }
        else if (SignedOff.Contains(code))
        {
            SignOff(serviceReturn, SignOffStep.Director);
        }
        else if (Checked.Contains(code))
        {
            SignOff(serviceReturn, SignOffStep.PerformanceTeam);
            Report(serviceReturn);
        }
        else if (code == Queried)
        {
            Submit(serviceReturn);
            var head = DemonstrationSignIns.Of(Role.HeadOfService, code);
            Succeed(
                serviceReturn.Query(QueryReason, new Dictionary<int, string>(), head.DisplayName, _calendar.HoursAgo(5))
            );
        }
    }

    private void Enter(ServiceReturn serviceReturn, int rows)
    {
        var officer = DemonstrationSignIns.Of(Role.Officer, serviceReturn.Service.Code);
        serviceReturn.Begin();
        foreach (var entry in serviceReturn.Entries.Take(rows))
        {
            var draft = _indicators[entry.Indicator.Code].Draft(entry.Period);
            entry.Write(Typed(draft), officer.DisplayName, _calendar.HoursAgo(30));
        }
    }

    private static void Slip(ServiceReturn serviceReturn)
    {
        if (serviceReturn.Entries.LastOrDefault(e => e.Indicator.Code == Slipped && e.ChangedBy != null) is { } entry)
        {
            var slipped = entry.Input with
            {
                ValueText = entry.Input.ValueText.Replace(".", "", StringComparison.Ordinal),
            };
            entry.Write(slipped, entry.ChangedBy!, entry.ChangedAt!.Value);
        }
    }

    private void Submit(ServiceReturn serviceReturn)
    {
        var officer = DemonstrationSignIns.Of(Role.Officer, serviceReturn.Service.Code);
        Enter(serviceReturn, serviceReturn.Entries.Count);
        Check(serviceReturn, officer.DisplayName);
        Succeed(serviceReturn.Submit(officer.Id, officer.DisplayName, _calendar.HoursAgo(28)));
    }

    // What looks wrong was checked before it was submitted. In the returns that are still filled in, somebody has yet to look.
    private void Check(ServiceReturn serviceReturn, string officer)
    {
        foreach (var rows in serviceReturn.Entries.GroupBy(entry => entry.Indicator))
        {
            var typed = rows.ToDictionary(entry => entry.Period, entry => entry.Input);
            var sheet = new IndicatorSheet(
                _indicators[rows.Key.Code].History.Record,
                typed.Keys,
                CommentaryTerms.Usual
            );
            foreach (var entry in rows)
            {
                var warnings = sheet.Preview(entry.Period, typed, officer).Warnings;
                if (warnings.Count > 0)
                {
                    var isChecked = entry.Input with
                    {
                        CheckedAbout = EntryChecks.About(warnings),
                        CheckedReason = Reason(warnings[0].Check),
                    };
                    entry.Write(isChecked, officer, _calendar.HoursAgo(29));
                    _noticed[entry] = EntryChecks.InSentences(warnings);
                }
            }
        }
    }

    private static string Reason(EntryCheck check) =>
        check switch
        {
            EntryCheck.Unchanged => "Counted afresh from the case system: it is the same figure by chance.",
            EntryCheck.DefinitionChanged => "Counted by the new definition; the team leader checked ten cases.",
            EntryCheck.BeyondControlLimits
            or EntryCheck.UnitSlip
            or EntryCheck.TenTimesTarget
            or EntryCheck.NumeratorAboveDenominator =>
                "Checked against the system report and the list behind it. The quarter was unusual.",
        };

    private void SignOff(ServiceReturn serviceReturn, SignOffStep last)
    {
        Submit(serviceReturn);
        foreach (var step in Round.Dates.Steps.TakeWhile(step => step <= last))
        {
            var (by, hoursAgo, statement) = step switch
            {
                SignOffStep.HeadOfService => (
                    DemonstrationSignIns.Of(Role.HeadOfService, serviceReturn.Service.Code),
                    12,
                    ""
                ),
                SignOffStep.Director => (
                    DemonstrationSignIns.Of(Role.Director, serviceReturn.Service.Directorate.Code),
                    7,
                    Statement
                ),
                SignOffStep.PerformanceTeam => (DemonstrationSignIns.PerformanceTeam, 4, ""),
            };
            Succeed(serviceReturn.Approve(by.Id, by.DisplayName, _calendar.HoursAgo(hoursAgo), statement));
        }
    }

    // Once every step is taken.
    private void Report(ServiceReturn serviceReturn)
    {
        foreach (var entry in serviceReturn.Entries)
        {
            _indicators[entry.Indicator.Code]
                .History.Observe(entry.Period, AsApproved(entry, serviceReturn.SubmittedBy!));
        }
    }

    // Read back from what was typed, as the approval of a return does; who submits it has given the status where one is judged.
    private ReportedValue AsApproved(ReturnEntry entry, string judge)
    {
        var input = entry.Input;
        var value =
            EntryRule.Read(input, entry.Indicator.Limits).Value
            ?? throw new InvalidOperationException(
                $"The demonstration figure of {entry.Indicator.Code} can't be read."
            );
        return new ReportedValue(value, input.Commentary, input.IsProvisional, input.Judged(judge), Round)
        {
            Cause = input.Cause,
            Action = input.Action,
            Recovery = input.Recovery,
            CheckedReason = input.CheckedReason,
            CheckedAbout = _noticed.GetValueOrDefault(entry, ""),
            Confidence = entry.Sureness,
        };
    }

    private static EntryInput Typed(Observation draft)
    {
        var input = new EntryInput
        {
            Kind = draft.Kind,
            Commentary = draft.Commentary,
            Cause = draft.Cause,
            Action = draft.Action,
            Recovery = draft.Recovery,
            IsProvisional = draft.IsProvisional,
            JudgedStatus = draft.JudgedStatus,
            JudgementReason = draft.JudgementReason ?? "",
        };
        if (QualityPart.ConfidenceIn(draft.Indicator.Code) is var (grade, reason))
        {
            input = input with { Confidence = grade, ConfidenceReason = reason };
        }

        return draft.Observed switch
        {
            ObservedValue.Number { Fraction: { } fraction } => input with
            {
                NumeratorText = Digits(fraction.Numerator),
                DenominatorText = Digits(fraction.Denominator),
            },
            ObservedValue.Number number => input with { ValueText = draft.Indicator.Unit.Format(number.Value) },
            ObservedValue.Text text => input with { ValueText = text.Words },
            ObservedValue.NotYetAvailable late => input with { ExpectedOn = late.Expected },
            _ => input,
        };
    }

    private static string Digits(decimal figure) => figure.ToString("#,0.########", CultureInfo.InvariantCulture);

    private static void Succeed(Domain.Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException(refusal.Sentence);
        }
    }
}
