using PerformanceFramework.Application.Challenge.Recovery;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Features.Challenge.Recovery;

/// <summary>What pages say of recovery plans.</summary>
internal static class RecoveryWords
{
    public static IReadOnlyList<SelectOption> Kinds { get; } =
        Enum.GetValues<RecoveryKind>().Select(kind => new SelectOption(kind.ToString(), kind.Words())).ToList();

    public static IReadOnlyList<SelectOption> Triggers { get; } =
        Enum.GetValues<RecoveryTrigger>()
            .Select(trigger => new SelectOption(trigger.ToString(), trigger.Words()))
            .ToList();

    public static IReadOnlyList<SelectOption> Methods { get; } =
        Enum.GetValues<CauseMethod>().Select(method => new SelectOption(method.ToString(), method.Words())).ToList();

    public static IReadOnlyList<SelectOption> Choices { get; } =
        Enum.GetValues<OptionChoice>().Select(choice => new SelectOption(choice.ToString(), choice.Words())).ToList();

    /// <summary><c>Step 2: Directorate review</c>.</summary>
    public static string Step(LadderTerms step) => $"Step {step.Number}: {step.Name}";

    public static IReadOnlyList<SelectOption> Steps(IEnumerable<LadderTerms> steps) =>
        steps
            .Select(step => new SelectOption(
                step.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
                $"{Step(step)}; {InterventionLadder.Body(step.AgreedBy)} agrees"
            ))
            .ToList();

    public static IReadOnlyList<SelectOption> People(IEnumerable<ResponsiblePerson> people) =>
        [new("", "Choose a person"), .. people.Select(person => new SelectOption(person.Id, person.Name))];

    /// <summary>What a plan waits for of the reader.</summary>
    public static string Due(RecoveryDue due) =>
        string.Join(
            "; ",
            new[]
            {
                due.IsToBeAgreed ? "agree to it, or not" : "",
                due.IsSentBack ? "sent back, to be written further" : "",
                due.Overdue switch
                {
                    0 => "",
                    1 => "1 action is overdue",
                    _ => $"{due.Overdue} actions are overdue",
                },
                due.Review is { } review ? $"its review was planned for {UkDate.Words(review)}" : "",
            }.Where(words => words.Length > 0)
        );

    /// <summary>How many plans are open, and how they go.</summary>
    public static string Headline(RecoveryList list)
    {
        var open = list.Lines.Where(line => line.State is not RecoveryState.Closed).ToList();
        if (open.Count == 0)
        {
            return list.Found == 0 ? "There is no recovery plan here."
                : list.Found == 1 ? "There is 1 closed plan here."
                : $"There are {list.Found} closed plans here.";
        }

        var waiting = open.Count(line => line.State is RecoveryState.Proposed);
        var off = open.Count(line => line.OffCourse is not null);
        var overdue = open.Sum(line => line.Overdue);
        string[] how =
        [
            .. waiting > 0 ? new[] { $"{waiting} {(waiting == 1 ? "waits" : "wait")} for agreement" } : [],
            .. off > 0 ? new[] { $"{off} {(off == 1 ? "is" : "are")} off course" } : [],
            .. overdue > 0 ? new[] { $"{overdue} {(overdue == 1 ? "action is" : "actions are")} overdue" } : [],
        ];
        return $"{(open.Count == 1 ? "1 plan is open" : $"{open.Count} plans are open")}{(how.Length == 0 ? "" : $": {string.Join(", ", how)}")}.";
    }

    /// <summary>What a plan waits for, or how it ended.</summary>
    public static string Standing(RecoveryState state, Role agreedBy) =>
        state switch
        {
            RecoveryState.Draft => "a draft that nobody has proposed yet",
            RecoveryState.Proposed => $"proposed; {InterventionLadder.Body(agreedBy)} agrees to it, or not",
            RecoveryState.NotAgreed => "not agreed, and being written again",
            RecoveryState.Agreed => "agreed",
            RecoveryState.Closed => "closed",
        };

    /// <summary>How the actions stand.</summary>
    public static string Actions(RecoveryLine line) =>
        line.Overdue > 0 ? $"{line.Overdue} overdue, the oldest since {UkDate.Words(line.OldestDue!.Value)}"
        : line.OpenActions == 0 ? "None open"
        : $"{line.OpenActions} open, none overdue";

    /// <summary>How far an open plan is, where there is one line for it: "agreed, 2 of 5 actions done, 1 overdue".</summary>
    public static string Progress(RecoveryLine line)
    {
        // What was cancelled is no longer to be done.
        var all = line.DoneActions + line.OpenActions;
        return SentenceCase.Within(line.State.Words())
            + (
                all == 0
                    ? ", without an action"
                    : $", {line.DoneActions} of {all} {(all == 1 ? "action" : "actions")} done"
            )
            + (line.Overdue > 0 ? $", {line.Overdue} overdue" : "");
    }

    public static string Happened(RecoveryEventLine line) =>
        $"{line.Kind.Words()}, step {line.Step}, by {line.By} on {UkDate.Words(line.On)}";

    /// <summary>How an action stands.</summary>
    public static string State(RecoveryActionLine action, DateOnly today) =>
        action.State switch
        {
            RecoveryActionState.Open => action.IsOverdue(today)
                ? $"Overdue since {UkDate.Words(action.Due)}"
                : $"Due by {UkDate.Words(action.Due)}",
            RecoveryActionState.Done => $"Done on {UkDate.Words(action.EndedOn!.Value)}",
            RecoveryActionState.Cancelled => $"Cancelled on {UkDate.Words(action.EndedOn!.Value)}",
        };

    /// <summary>What is missing, as one sentence; empty where nothing is.</summary>
    public static string Missing(IReadOnlyList<string> missing) =>
        missing.Count == 0 ? "" : $"{RecoveryRefusals.NotComplete(missing).Sentence}";

    /// <summary>How far the figure of the exit criteria is held; null where they name none.</summary>
    public static string? Held(RecoveryDetail plan) =>
        plan.Exit is not { Value: { } value, Periods: { } periods } ? null
        : plan.HeldFor is not { } held
            ? $"The figure to be held is {plan.Unit.FormatWithLabel(value)}, for {Periods(periods)} running."
        : $"{plan.Unit.FormatWithLabel(value)} or better is to be held for {Periods(periods)} running. "
            + (
                held == 0 ? "The latest figure does not hold it."
                : held >= periods ? $"It is held for {Periods(held)}: that is met."
                : $"It is held for {Periods(held)} so far."
            );

    public static string Trigger(RecoveryTrigger trigger) => SentenceCase.Within(trigger.Words());

    private static string Periods(int count) => count == 1 ? "1 period" : $"{count} periods";
}
