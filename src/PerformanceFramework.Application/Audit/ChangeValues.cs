using System.Globalization;
using System.Reflection;
using System.Text.Json;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Audit;
using PerformanceFramework.Domain.Challenge;
using PerformanceFramework.Domain.Challenge.Interventions;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Challenge.Scrutiny;
using PerformanceFramework.Domain.Dashboards;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Import;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Audit;

/// <summary>Recorded values as people read them.</summary>
internal static class ChangeValues
{
    private static readonly Unit AnyUnit = new(UnitKind.Measure, "units", 0);

    private static readonly Dictionary<string, Type> Kinds = typeof(ChangeRecord)
        .Assembly.GetTypes()
        .Where(type => ChangedThings.All.ContainsKey(type.Name))
        .Append(typeof(ApplicationUser))
        .ToDictionary(type => type.Name, StringComparer.Ordinal);

    /// <summary>A value as the program has it; empty for nothing.</summary>
    /// <param name="path">Its property, which tells a year from a number.</param>
    public static string InWords(string path, object? value) =>
        value switch
        {
            null => "",
            string text => text,
            bool yes => yes ? "Yes" : "No",
            Enum word => OfEnum(word),
            DateOnly day => UkDate.Words(day),
            TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
            DateTime instant => London
                .TimeOf(DateTime.SpecifyKind(instant, DateTimeKind.Utc))
                .ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture),
            ToleranceRule rule => rule.InWords(AnyUnit),
            ChosenList<IndicatorColumn> columns => string.Join(", ", columns.Items.Select(column => column.Words())),
            ChosenList<Role> roles => string.Join(", ", roles.Items.Select(role => role.Words())),
            int year when IsYear(path, year) => new FinancialYear(year).ToString(),
            IFormattable number and (int or long or decimal) => number.ToString(
                "#,0.########",
                CultureInfo.InvariantCulture
            ),
            _ => value.ToString() ?? "",
        };

    /// <summary>A value as it was recorded. What cannot be read any more is shown as it stands.</summary>
    public static string InWords(string subject, string path, JsonElement value) =>
        value.ValueKind is JsonValueKind.Null ? ""
        : path == nameof(ReturnEntry.CheckedAbout) && subject == nameof(ReturnEntry)
            ? EntryChecks.InWords(value.GetString() ?? "")
        : InWords(path, Read(value, TypeOf(subject, path)));

    /// <summary>What is recorded as a text within a text: each part of it under a path of its own.</summary>
    public static IEnumerable<(string Path, JsonElement Value)> Parts(string subject, string path, JsonElement value)
    {
        if (TypeOf(subject, path) != typeof(PlanTerms) || value.ValueKind is not JsonValueKind.String)
        {
            return [(path, value)];
        }

        using var terms = JsonDocument.Parse(value.GetString()!);
        return terms.RootElement.EnumerateObject().Select(part => ($"{path}.{part.Name}", part.Value.Clone())).ToList();
    }

    private static object? Read(JsonElement value, Type? type)
    {
        var text = value.ValueKind is JsonValueKind.String ? value.GetString()! : value.GetRawText();
        return type switch
        {
            { IsEnum: true } when Enum.TryParse(type, text, out var word) => word,
            _ when type == typeof(bool) && bool.TryParse(text, out var yes) => yes,
            _ when type == typeof(int)
                    && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) =>
                whole,
            _ when type == typeof(decimal)
                    && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) =>
                number,
            _ when type == typeof(DateOnly) && DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var day) =>
                day,
            _ when type == typeof(TimeOnly) && TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var time) =>
                time,
            _ when type == typeof(DateTime)
                    && DateTime.TryParse(
                        text,
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal,
                        out var instant
                    ) => instant,
            _ when type == typeof(ChosenList<IndicatorColumn>) && ListOf<IndicatorColumn>(text) is { } columns =>
                columns,
            _ when type == typeof(ChosenList<Role>) && ListOf<Role>(text) is { } roles => roles,
            _ when type == typeof(ReportingPeriod) && ReportingPeriod.TryParse(text, out var period) => period,
            _ when type == typeof(ToleranceRule) && RuleOf(text) is { } rule => rule,
            { IsEnum: true } => SentenceCase.AtStart(PlainWords.Split(text)),
            _ => value.ValueKind switch
            {
                JsonValueKind.True => true,
                JsonValueKind.False => false,
                _ => text,
            },
        };
    }

    private static ChosenList<T>? ListOf<T>(string text)
        where T : struct, Enum
    {
        try
        {
            return ChosenList.Read<T>(text);
        }
        catch (ArgumentException)
        {
            // A word that an earlier release had; the text is shown instead.
            return null;
        }
    }

    private static ToleranceRule? RuleOf(string notation)
    {
        try
        {
            return ToleranceRule.Parse(notation);
        }
        catch (FormatException)
        {
            // A notation that an earlier release wrote; its text is shown instead.
            return null;
        }
    }

    /// <summary>The type of a property without its being optional; null for one that there is not, or no longer.</summary>
    private static Type? TypeOf(string subject, string path)
    {
        var type = Kinds.GetValueOrDefault(subject);
        foreach (var step in path.Split('.'))
        {
            var property = type?.GetProperty(step, BindingFlags.Instance | BindingFlags.Public);
            type = property is null ? null : Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        }

        return type;
    }

    private static bool IsYear(string path, int year) =>
        path is "StartYear" or "YearStart" or "Year" or "TakenFrom"
        && year is >= ReportingPeriod.EarliestYear and <= ReportingPeriod.LatestYear;

    private static string OfEnum(Enum value) =>
        value switch
        {
            AccountableBodyKind kind => kind.Words(),
            Aggregation aggregation => aggregation.Words(),
            ChartPractice practice => practice.Words(),
            ContributionState state => state.Words(),
            EvidenceKind kind => kind.Words(),
            ConfidenceGrade grade => grade.Words(),
            CabinetResponse response => response.Words(),
            CyclePhase phase => phase.Words(),
            DashboardOrder order => order.Words(),
            DashboardPartKind kind => kind.Words(),
            IndicatorColumn column => column.Words(),
            EntryCheck check => check.Words(),
            ExemptParagraph paragraph => paragraph.Numbered(),
            Frequency frequency => frequency.Words(),
            Impact impact => impact.Words(),
            ImportStage stage => stage.Words(),
            IndicatorKind kind => kind.Words(),
            IndicatorState state => state.Words(),
            InterventionState state => state.Words(),
            MilestoneState state => state.Words(),
            Polarity polarity => polarity.Words(),
            ProgrammeKind kind => kind.Words(),
            ProposalState state => state.Words(),
            QuestionState state => state.Words(),
            RecommendationKind kind => kind.Words(),
            RecommendationState state => state.Words(),
            CauseMethod method => method.Words(),
            OptionChoice choice => choice.Words(),
            RecoveryActionState state => state.Words(),
            RecoveryEventKind kind => kind.Words(),
            RecoveryKind kind => kind.Words(),
            RecoveryState state => state.Words(),
            RecoveryTrigger trigger => trigger.Words(),
            RestatementState state => state.Words(),
            ReturnStage stage => stage.Words(),
            Role role => role.Words(),
            ScorecardStepKind kind => kind.Words(),
            SetKind kind => kind.Words(),
            SignOffStep step => step.Words(),
            TargetKind kind => kind.Words(),
            UnitKind kind => kind.Words(),
            VerdictOutcome outcome => outcome.Words(),
            ValueKind kind => kind.Words(),
            _ => SentenceCase.AtStart(PlainWords.Split(value.ToString())),
        };
}
