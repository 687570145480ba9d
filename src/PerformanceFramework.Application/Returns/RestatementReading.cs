using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Import;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns;

/// <summary>A figure that has been reported, and a new value for it, typed and read as in a return.</summary>
internal static class RestatementReading
{
    // Red says what happened here too. The other answers come with the figure, and nobody is made to write them anew.
    private static readonly CommentaryTerms Commentary = new(
        CommentaryTerms.MostWords,
        RequiredPrompts.WhatHappened,
        RequiredPrompts.None,
        RequiredPrompts.None
    );

    /// <summary>The figure of a period with its indicator, service and round; null where none has been reported.</summary>
    public static Task<Observation?> FigureAsync(
        PerformanceDbContext db,
        string code,
        ReportingPeriod period,
        CancellationToken cancellationToken
    ) =>
        db
            .Observations.Include(o => o.Indicator.Service)
            .Include(o => o.Round)
            .FirstOrDefaultAsync(o => o.Indicator.Code == code && o.Period == period, cancellationToken);

    /// <summary>What a row is read as; or what is wrong with it, or still missing, by its field.</summary>
    /// <param name="judge">Who gives a status where the rule asks for judgement.</param>
    public static (ReportedValue? Value, IReadOnlyList<FieldError> Errors) Read(
        IndicatorRecord record,
        Observation observation,
        EntryInput input,
        string judge
    )
    {
        var period = observation.Period;
        var preview = new IndicatorSheet(record, [period], Commentary).Preview(
            period,
            new Dictionary<ReportingPeriod, EntryInput> { [period] = input },
            judge
        );
        // The reason of the restatement says what a tick would; whoever approves it sees its effect.
        var errors = preview
            .ObstaclesToSignOff.Concat(preview.Demands.Where(demand => IsCommentary(demand.Field)))
            .Select(problem => new FieldError(problem.Field.ToString(), problem.Sentence))
            .ToList();
        if (errors.Count > 0)
        {
            return (null, errors);
        }

        var value = preview.Reading.Value!;
        var isSameValue = value == observation.Observed;
        return (
            new ReportedValue(
                value,
                input.Commentary,
                input.IsProvisional,
                record.TermsFor(period).IsJudged ? input.Judged(judge) : null,
                observation.Round,
                // Limits were published with one number, and say nothing of another.
                value is ObservedValue.Number number
                && number.Value == observation.Value
                    ? observation.Limits
                    : null
            )
            {
                Cause = input.Cause,
                Action = input.Action,
                Recovery = input.Recovery,
                // A check, doubt and a forecast are about one number, and say nothing of another.
                CheckedReason = isSameValue ? observation.CheckedReason : "",
                CheckedAbout = isSameValue ? observation.CheckedAbout : "",
                Confidence = isSameValue ? observation.Sureness : null,
                YearEnd = isSameValue ? observation.Expectation : null,
            },
            errors
        );
    }

    /// <summary>Whether nothing but words about the figure would be different.</summary>
    public static bool IsSame(Observation observation, ReportedValue value) =>
        WithoutWords(FigureCopy.Of(observation)) == WithoutWords(FigureCopy.Of(value))
        && (
            value.Judged is not { } judged
            || (judged.Status == observation.JudgedStatus && judged.Reason == observation.JudgementReason)
        );

    /// <summary>What is reported, as somebody would have typed it.</summary>
    public static EntryInput Typed(Observation observation) =>
        new()
        {
            Kind = observation.Kind.MayBeEntered() ? observation.Kind : ValueKind.Number,
            ValueText =
                observation.Kind is ValueKind.Text ? observation.Words!
                : observation.Numerator is null ? Plain(observation.Value)
                : "",
            NumeratorText = Plain(observation.Numerator),
            DenominatorText = Plain(observation.Denominator),
            ExpectedOn = observation.ExpectedOn,
            IsProvisional = observation.IsProvisional,
            Commentary = observation.Commentary,
            Cause = observation.Cause,
            Action = observation.Action,
            Recovery = observation.Recovery,
            JudgedStatus = observation.OverriddenOn is null ? observation.JudgedStatus : null,
            JudgementReason = observation.OverriddenOn is null ? observation.JudgementReason ?? "" : "",
        };

    private static bool IsCommentary(EntryField field) =>
        Enum.GetValues<CommentaryPrompt>().Any(prompt => prompt.Field() == field);

    private static FigureCopy WithoutWords(FigureCopy figure) =>
        figure with
        {
            Commentary = "",
            Cause = "",
            Action = "",
            Recovery = "",
        };

    private static string Plain(decimal? figure) =>
        figure?.ToString("0.########", System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
