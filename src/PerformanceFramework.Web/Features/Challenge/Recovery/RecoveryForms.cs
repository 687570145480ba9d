using System.Globalization;
using PerformanceFramework.Application.Challenge.Recovery;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Web.Features.Challenge.Recovery;

/// <summary>What a form sends, as it is read.</summary>
internal static class Typed
{
    /// <summary>Lines end as they are counted.</summary>
    public static string Words(string? text) => text?.ReplaceLineEndings("\n").Trim() ?? "";

    /// <summary>Null for what is none of the words.</summary>
    public static T? Word<T>(string? text)
        where T : struct, Enum => Enum.GetNames<T>().Contains(text) ? Enum.Parse<T>(text!) : null;

    public static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Null where neither was chosen.</summary>
    public static bool? YesOrNo(string? text) =>
        text switch
        {
            "yes" => true,
            "no" => false,
            _ => null,
        };
}

/// <summary>What is typed of a plan's head; kept when it is refused.</summary>
public sealed class RecoveryHeadForm
{
    public int Version { get; set; }

    public string? Kind { get; set; }

    public string? Step { get; set; }

    public string? Trigger { get; set; }

    public string? Why { get; set; }

    public string? ResponsibleId { get; set; }

    /// <summary>Of a new plan: the lowest step, what the figures call for, and whoever opens it where they can answer for it.</summary>
    internal static RecoveryHeadForm For(RecoveryForm form, string actorId) =>
        new()
        {
            Kind = nameof(RecoveryKind.RecoveryPlan),
            Step = form.Steps[0].Number.ToString(CultureInfo.InvariantCulture),
            Trigger = (form.Calls.Count > 0 ? form.Calls[0].Trigger : RecoveryTrigger.Judgement).ToString(),
            ResponsibleId = form.People.FirstOrDefault(person => person.Id == actorId)?.Id,
        };

    internal static RecoveryHeadForm Of(RecoveryDetail plan) =>
        new()
        {
            Version = plan.Version,
            Kind = plan.Kind.ToString(),
            Step = plan.Step.Number.ToString(CultureInfo.InvariantCulture),
            ResponsibleId = plan.ResponsibleId,
        };
}

/// <summary>What is typed of the causes; kept when it is refused.</summary>
public sealed class CausesForm
{
    public int Version { get; set; }

    public string? Method { get; set; }

    public string? Outline { get; set; }

    internal static CausesForm Of(RecoveryDetail plan) =>
        new()
        {
            Version = plan.Version,
            Method = plan.CauseMethod.ToString(),
            Outline = plan.Causes.Length == 0 ? CauseOutline.UsualHeads : plan.Causes,
        };
}

/// <summary>What is typed of the options; kept when it is refused.</summary>
public sealed class OptionsForm
{
    private const int Spare = 2;

    public int Version { get; set; }

    public List<OptionForm> Rows { get; set; } = [];

    internal static OptionsForm Of(RecoveryDetail plan) =>
        new()
        {
            Version = plan.Version,
            Rows =
            [
                .. plan.Options.Select(option => new OptionForm
                {
                    What = option.What,
                    Effect = option.Effect,
                    Cost = option.Cost,
                    Choice = option.Choice.ToString(),
                    Why = option.Why,
                }),
                .. Enumerable.Range(0, Spare).Select(_ => new OptionForm()),
            ],
        };

    internal IReadOnlyList<TypedOption> Options =>
        Rows.Select(
                (row, at) =>
                    new TypedOption(
                        at,
                        Typed.Words(row.What),
                        Typed.Words(row.Effect),
                        Typed.Words(row.Cost),
                        Typed.Word<OptionChoice>(row.Choice),
                        Typed.Words(row.Why)
                    )
            )
            .ToList();
}

/// <summary>One option as it is typed.</summary>
public sealed class OptionForm
{
    public string? What { get; set; }

    public string? Effect { get; set; }

    public string? Cost { get; set; }

    public string? Choice { get; set; } = nameof(OptionChoice.NotDecided);

    public string? Why { get; set; }
}

/// <summary>What is typed of how a recovery is known; kept when it is refused.</summary>
public sealed class MeasuresForm
{
    private const int Spare = 2;

    public int Version { get; set; }

    public List<ExpectationForm> Rows { get; set; } = [];

    public string? Tolerance { get; set; }

    public List<SignForm> Signs { get; set; } = [];

    public string? ExitWords { get; set; }

    public string? ExitValue { get; set; }

    public string? ExitPeriods { get; set; }

    internal static MeasuresForm Of(RecoveryWriting writing)
    {
        var plan = writing.Plan;
        return new MeasuresForm
        {
            Version = plan.Version,
            Rows = writing
                .Periods.Select(row => new ExpectationForm { Code = row.Period.Code, Expected = Figure(row.Expected) })
                .ToList(),
            Tolerance = plan.Tolerance == 0 ? "" : Figure(plan.Tolerance),
            Signs =
            [
                .. plan.Signs.Select(sign => new SignForm { What = sign.What, By = FormDate.Write(sign.By) }),
                .. Enumerable.Range(0, Spare).Select(_ => new SignForm()),
            ],
            ExitWords = plan.Exit.Words,
            ExitValue = Figure(plan.Exit.Value),
            ExitPeriods = plan.Exit.Periods?.ToString(CultureInfo.InvariantCulture),
        };

        string? Figure(decimal? value) => value is { } known ? plan.Unit.ShowingInFull(known).Format(known) : null;
    }

    internal WriteRecoveryMeasuresRequest Request(int planId) =>
        new(
            planId,
            Version,
            Rows.Select(row =>
                    ReportingPeriod.TryParse(row.Code, out var period)
                        ? new TypedExpectation(period, Typed.Words(row.Expected))
                        : null
                )
                .OfType<TypedExpectation>()
                .ToList(),
            Typed.Words(Tolerance),
            Signs.Select((row, at) => new TypedSign(at, Typed.Words(row.What), FormDate.Read(row.By))).ToList(),
            Typed.Words(ExitWords),
            Typed.Words(ExitValue),
            Typed.Words(ExitPeriods)
        );
}

/// <summary>What is expected of a period, as it is typed.</summary>
public sealed class ExpectationForm
{
    /// <summary>The code of the period.</summary>
    public string? Code { get; set; }

    public string? Expected { get; set; }
}

/// <summary>Something to look at early, as it is typed.</summary>
public sealed class SignForm
{
    public string? What { get; set; }

    public string? By { get; set; }
}

/// <summary>Something to do, as it is typed.</summary>
public sealed class PlannedActionForm
{
    public string? What { get; set; }

    public string? Owner { get; set; }

    public string? Due { get; set; }
}

/// <summary>How an action or a review ended, as it is typed.</summary>
public sealed class EndingForm
{
    public int Id { get; set; }

    public int Version { get; set; }

    /// <summary><c>yes</c> where an action is done, <c>no</c> where it is cancelled.</summary>
    public string? IsDone { get; set; }

    public string? On { get; set; }

    public string? Words { get; set; }
}

/// <summary>A decision on a plan, as it is typed.</summary>
public sealed class DecisionForm
{
    public int Version { get; set; }

    /// <summary><c>yes</c> or <c>no</c>.</summary>
    public string? Choice { get; set; }

    public string? Step { get; set; }

    public string? Words { get; set; }
}

/// <summary>The ladder as it is typed; kept when it is refused.</summary>
public sealed class LadderForm
{
    public List<StepForm> Steps { get; set; } = [];

    internal static LadderForm Of(LadderDetail ladder) =>
        new()
        {
            Steps = ladder
                .Steps.Select(step => new StepForm
                {
                    Id = step.Number,
                    Version = ladder.Versions[step.Number],
                    Name = step.Name,
                    Meaning = step.Meaning,
                    AgreedBy = step.AgreedBy.ToString(),
                    IsInUse = step.IsInUse,
                })
                .ToList(),
        };
}

/// <summary>One step of the ladder as it is typed.</summary>
public sealed class StepForm
{
    /// <summary>Its number.</summary>
    public int Id { get; set; }

    public int? Version { get; set; }

    public string? Name { get; set; }

    public string? Meaning { get; set; }

    public string? AgreedBy { get; set; }

    public bool IsInUse { get; set; }
}
