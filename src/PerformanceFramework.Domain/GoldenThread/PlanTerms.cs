using System.Globalization;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.GoldenThread;

/// <summary>Everything that a plan says of one of its elements, with others named by their codes, so that two of any time can be compared.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Description">What it wants to achieve; may be empty.</param>
/// <param name="Owner">The post that answers for it.</param>
/// <param name="Service">The code of the service whose plan it is; empty for none.</param>
/// <param name="Directorate">The code of the directorate that leads it; empty for none.</param>
/// <param name="StartsOn">Its first day; null where none is set.</param>
/// <param name="EndsOn">Its last day; null where none is set.</param>
/// <param name="Serves">The elements it serves.</param>
/// <param name="Indicators">The live indicators aligned to it.</param>
public sealed record PlanTerms(
    string Title,
    string Description,
    string Owner,
    string Service,
    string Directorate,
    DateOnly? StartsOn,
    DateOnly? EndsOn,
    CodeSet Serves,
    CodeSet Indicators
)
{
    /// <summary>
    /// The code of the accountable body; empty for none. Null where it was written before plans said so: then it is what the
    /// element says, see <see cref="WithBodyOf"/>.
    /// </summary>
    public string? Body { get; init; }

    /// <summary>The same with the body of the element, where nothing was written of it.</summary>
    /// <param name="code">The body's; empty for none.</param>
    public PlanTerms WithBodyOf(string code) => Body is null ? this with { Body = code } : this;

    /// <summary>The same for a year: what ends before it begins runs for that year; what goes on beyond keeps its days.</summary>
    public PlanTerms InYear(FinancialYear year) =>
        EndsOn < year.Start ? this with { StartsOn = year.Start, EndsOn = year.End } : this;

    /// <summary>What is different in the other, as readers of a plan see it: that a plan of one year is now one of another is not.</summary>
    public IReadOnlyList<PlanDifference> ChangesTo(PlanTerms after) =>
        RunsAYear && after.RunsAYear
            ? DifferencesTo(after with { StartsOn = StartsOn, EndsOn = EndsOn })
            : DifferencesTo(after);

    private bool RunsAYear =>
        StartsOn is { } starts
        && FinancialYear.Containing(starts) is var year
        && (starts, EndsOn) == (year.Start, year.End);

    /// <summary>What is different in the other; nothing where they are equal.</summary>
    public IReadOnlyList<PlanDifference> DifferencesTo(PlanTerms after)
    {
        var texts = new (PlanField Field, string Before, string After)[]
        {
            (PlanField.Title, Title, after.Title),
            (PlanField.Description, Description, after.Description),
            (PlanField.Owner, Owner, after.Owner),
            (PlanField.Service, Service, after.Service),
            (PlanField.Directorate, Directorate, after.Directorate),
            (PlanField.Body, Body ?? "", after.Body ?? ""),
            (PlanField.StartsOn, Day(StartsOn), Day(after.StartsOn)),
            (PlanField.EndsOn, Day(EndsOn), Day(after.EndsOn)),
            (PlanField.Serves, Serves.Without(after.Serves).Text, after.Serves.Without(Serves).Text),
            (
                PlanField.Indicators,
                Indicators.Without(after.Indicators).Text,
                after.Indicators.Without(Indicators).Text
            ),
        };
        return texts
            .Where(text => text.Before != text.After)
            .Select(text => new PlanDifference(text.Field, text.Before, text.After))
            .ToList();
    }

    /// <summary>Takes in what has changed elsewhere meanwhile: what was changed here stays, everything else follows.</summary>
    /// <param name="basis">What this started from.</param>
    /// <param name="now">What the basis has become.</param>
    public PlanTerms TakeIn(PlanTerms basis, PlanTerms now) =>
        new(
            Of(Title, basis.Title, now.Title),
            Of(Description, basis.Description, now.Description),
            Of(Owner, basis.Owner, now.Owner),
            // An element is a service's or a directorate's, so the two change together.
            (Service, Directorate) == (basis.Service, basis.Directorate)
                ? now.Service
                : Service,
            (Service, Directorate) == (basis.Service, basis.Directorate) ? now.Directorate : Directorate,
            (StartsOn, EndsOn) == (basis.StartsOn, basis.EndsOn) ? now.StartsOn : StartsOn,
            (StartsOn, EndsOn) == (basis.StartsOn, basis.EndsOn) ? now.EndsOn : EndsOn,
            Of(Serves, basis.Serves, now.Serves),
            Of(Indicators, basis.Indicators, now.Indicators)
        )
        {
            Body = Body == basis.Body ? now.Body : Body,
        };

    private static string Of(string mine, string basis, string now) => mine == basis ? now : mine;

    private static CodeSet Of(CodeSet mine, CodeSet basis, CodeSet now) =>
        mine.With(now.Without(basis)).Without(basis.Without(now));

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}

/// <summary>What about an element can be different in another version of its plan.</summary>
public enum PlanField
{
    Title = 1,
    Description,
    Owner,
    Level,
    Service,
    Directorate,
    Body,
    StartsOn,
    EndsOn,
    Serves,
    Indicators,
}

/// <summary>One thing that is different.</summary>
/// <param name="Before">As it was; a day as 2026-04-01; of elements served and of indicators, the codes of those that are no longer there.</param>
/// <param name="After">As it is then; of elements served and of indicators, the codes of those that are new.</param>
public sealed record PlanDifference(PlanField Field, string Before, string After);
