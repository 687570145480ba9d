using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.GoldenThread;

namespace PerformanceFramework.Web.Features.GoldenThread;

/// <summary>The form of an element, filled in for the year that is prepared.</summary>
internal static class PreparedForm
{
    public static ElementForm Of(PreparedLineToEdit line, PreparedEntry entry) =>
        new()
        {
            Version = line.Version,
            Title = entry.Terms.Title,
            Description = entry.Terms.Description,
            Owner = entry.Terms.Owner,
            ServiceCode = entry.Terms.Service,
            DirectorateCode = entry.Terms.Directorate,
            BodyCode = entry.Terms.Body,
            StartsOn = FormDate.Write(entry.Terms.StartsOn),
            EndsOn = FormDate.Write(entry.Terms.EndsOn),
            Serves = [.. entry.Terms.Serves.Codes],
            Indicators = [.. entry.Terms.Indicators.Codes],
            Ends = entry.Fate is LineFate.Ends,
            LeftMilestones = line.Milestones.Where(m => m.Leaves).Select(m => PreparedMilestone.Code(m.Id)).ToList(),
        };

    public static ElementChoices Choices(PreparedLineToEdit line, IReadOnlyList<LevelChoice> levels) =>
        new(null, levels, line.Services, line.Directorates, line.Bodies, line.MayServe, line.Codes);

    public static PreparedTermsRequest Terms(ElementForm form) =>
        new(
            form.Title?.Trim() ?? "",
            form.Description?.Trim() ?? "",
            form.Owner?.Trim() ?? "",
            form.ServiceCode ?? "",
            form.DirectorateCode ?? "",
            FormDate.Read(form.StartsOn),
            FormDate.Read(form.EndsOn),
            form.Serves,
            form.Indicators,
            form.BodyCode ?? ""
        );

    /// <summary>The fields of a form stand beside each other, those of a request within what it says of the element.</summary>
    public static Outcome<string> WithoutPath(Outcome<string> outcome) =>
        outcome is Outcome<string>.Invalid invalid
            ? new Outcome<string>.Invalid(
                invalid.Errors.Select(e => e with { Field = e.Field[(e.Field.LastIndexOf('.') + 1)..] }).ToList()
            )
            : outcome;
}
