using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Web.Features.Returns;

/// <summary>The last days of a round as they are typed.</summary>
public class RoundDatesForm
{
    public string? SubmitBy { get; set; }

    public string? ApproveBy { get; set; }

    public string? SignOffBy { get; set; }

    public string? CheckBy { get; set; }

    public string? Of(SignOffStep step) =>
        step switch
        {
            SignOffStep.HeadOfService => ApproveBy,
            SignOffStep.Director => SignOffBy,
            SignOffStep.PerformanceTeam => CheckBy,
        };

    /// <summary>What is no date. Left empty, a step is one that the round does not have, so a slip may not be read as that.</summary>
    internal IReadOnlyList<FieldError> Wrong() =>
        Enum.GetValues<SignOffStep>()
            .Where(step => FormDate.IsWrong(Of(step)))
            .Select(step => new FieldError(RoundFields.FieldOf(step), FormDate.Problem))
            .ToList();

    /// <summary>The fields by their labels, in words.</summary>
    internal IEnumerable<(string Label, string Words)> Told() =>
        Enum.GetValues<SignOffStep>()
            .Select(step => (RoundWords.DateLabel(step), Words(Of(step))))
            .Prepend((RoundWords.DateLabel(null), Words(SubmitBy)));

    internal void Show(RoundDates dates)
    {
        SubmitBy = FormDate.Write(dates.SubmitBy);
        ApproveBy = FormDate.Write(dates.ApproveBy);
        SignOffBy = FormDate.Write(dates.SignOffBy);
        CheckBy = FormDate.Write(dates.CheckBy);
    }

    private static string Words(string? typed) => FormDate.Read(typed) is { } date ? UkDate.Words(date) : typed ?? "";
}
