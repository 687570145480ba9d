using System.Globalization;
using PerformanceFramework.Application.Periods;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Web.Features.Periods;

/// <summary>What is typed of an item of the calendar or a line of its template; kept when it is refused.</summary>
public class ProgrammeForm
{
    public int Version { get; set; }

    public string? Title { get; set; }

    public string? Kind { get; set; }

    public string? Phase { get; set; }

    public string? Owner { get; set; }

    public string? Body { get; set; }

    public string? Link { get; set; }

    public string? Note { get; set; }

    public string? RemindDays { get; set; } = "7";

    /// <summary>What is no kind is 0, which the use case refuses.</summary>
    internal ProgrammeKind KindChosen => Enum.TryParse<ProgrammeKind>(Kind, out var kind) ? kind : default;

    internal CyclePhase PhaseChosen => Enum.TryParse<CyclePhase>(Phase, out var phase) ? phase : default;

    internal void Take(ProgrammeDetails details)
    {
        Title = details.Title;
        Kind = details.Kind.ToString();
        Phase = details.Phase.ToString();
        Owner = details.Owner;
        Body = details.Body;
        Link = details.Link;
        Note = details.Note;
        RemindDays = details.RemindDays.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A request with what is typed beside its days.</summary>
    internal T To<T>(T request)
        where T : ProgrammeTexts =>
        request with
        {
            Title = Title ?? "",
            Kind = KindChosen,
            Phase = PhaseChosen,
            Owner = Owner ?? "",
            Body = Body ?? "",
            Link = Link ?? "",
            Note = Note ?? "",
            RemindDays = NumberIn(RemindDays),
        };

    /// <summary>Its fields by their labels, for a conflict.</summary>
    internal virtual IEnumerable<(string Label, string Words)> Told =>
        [
            ("Title", Title ?? ""),
            ("Kind", KindChosen == default ? "" : KindChosen.Words()),
            ("Part of the cycle", PhaseChosen == default ? "" : PhaseChosen.Words()),
            ("Owner", Owner ?? ""),
            ("Body", Body ?? ""),
            ("Link", Link ?? ""),
            ("Note", Note ?? ""),
            ("Remind", RemindDays ?? ""),
        ];

    internal static int? NumberIn(string? text) =>
        int.TryParse(text?.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}

/// <summary>What is typed of an item of the calendar, with its year and days.</summary>
public sealed class ProgrammeItemForm : ProgrammeForm
{
    public string? Year { get; set; }

    public string? StartsOn { get; set; }

    public string? EndsOn { get; set; }

    internal static ProgrammeItemForm Of(ProgrammeEntry entry)
    {
        var form = new ProgrammeItemForm
        {
            Version = entry.Version,
            Year = entry.Year.ToString(),
            StartsOn = FormDate.Write(entry.Span.StartsOn),
            EndsOn = FormDate.Write(entry.Span.EndsOn),
        };
        form.Take(entry.Details);
        return form;
    }

    internal override IEnumerable<(string Label, string Words)> Told =>
        [.. base.Told, ("Starts", StartsOn ?? ""), ("Ends", EndsOn ?? "")];

    internal AddProgrammeItemRequest ToAdd() =>
        To(
            new AddProgrammeItemRequest(
                ProgrammeChoices.YearOf(Year)?.StartYear ?? 0,
                FormDate.Read(StartsOn),
                FormDate.Read(EndsOn)
            )
        );

    internal EditProgrammeItemRequest ToEdit(int id) =>
        To(new EditProgrammeItemRequest(id, Version, FormDate.Read(StartsOn), FormDate.Read(EndsOn)));
}

/// <summary>What is typed of a line of the yearly template, with its timing.</summary>
public sealed class TemplateForm : ProgrammeForm
{
    internal const string Yearly = "yearly";
    internal const string Quarterly = "quarterly";

    public string? Pattern { get; set; } = Yearly;

    public string? Starts { get; set; }

    public string? StartsYearBefore { get; set; }

    public string? Ends { get; set; }

    public string? FirstDay { get; set; }

    public string? LastDay { get; set; }

    internal override IEnumerable<(string Label, string Words)> Told =>
        [
            .. base.Told,
            ("How often", Pattern ?? ""),
            ("Starts", Starts ?? ""),
            ("Of which year", StartsYearBefore == "yes" ? "The year before" : "The year itself"),
            ("Ends", Ends ?? ""),
            ("First day", FirstDay ?? ""),
            ("Last day", LastDay ?? ""),
        ];

    internal static TemplateForm Of(TemplateLine line)
    {
        var form = new TemplateForm { Version = line.Version };
        form.Take(line.Details);
        if (line.Timing is TemplateTiming.Yearly yearly)
        {
            form.Starts = yearly.Starts.Text;
            form.StartsYearBefore = yearly.Starts.IsYearBefore ? "yes" : "";
            form.Ends = yearly.Ends.Text;
        }
        else if (line.Timing is TemplateTiming.Quarterly quarterly)
        {
            form.Pattern = Quarterly;
            form.FirstDay = quarterly.FirstDay.ToString(CultureInfo.InvariantCulture);
            form.LastDay = quarterly.LastDay.ToString(CultureInfo.InvariantCulture);
        }

        return form;
    }

    internal SaveTemplateItemRequest ToRequest(int id) =>
        To(
            new SaveTemplateItemRequest(
                id,
                Version,
                Pattern == Quarterly,
                Starts ?? "",
                StartsYearBefore == "yes",
                Ends ?? "",
                NumberIn(FirstDay),
                NumberIn(LastDay)
            )
        );
}
