using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Web.Features.Organisation;

/// <summary>What a reorganisation will do, in words and numbers.</summary>
internal static class ReorganisationSentences
{
    private const string OpenReturns =
        "Returns of an open round are not touched: their rows stay with the service that is filling them in.";

    /// <param name="from">The first day of the one service, as it was sent.</param>
    public static List<string> Of(MergePreview preview, string? from) =>
        [
            preview.IntoIsNew
                ? $"A new service, {preview.Into}, is there from {Day(from)}."
                : $"{preview.Into} goes on under its name, in its directorate and portfolio.",
            $"{PartSentences.List(preview.Retiring)} {(preview.Retiring.Count == 1 ? "is" : "are")} retired from {Day(from)}, and {(preview.Retiring.Count == 1 ? "stays" : "stay")} in the past.",
            .. Moving(preview.Indicators, "indicator", "indicators", preview.Into),
            .. Moving(preview.Teams, "team", "teams", preview.Into),
            .. Moving(preview.Plans, "plan", "plans", preview.Into),
            preview.Holders.Count == 0
                ? "Nobody holds a role in a service that is retired."
                : $"{PartSentences.Count(preview.Holders.Count, "role is", "roles are")} held in what is retired; say below who gets the same role in {preview.Into}.",
            "What was called what, and belonged where, can be read back for any earlier day.",
            OpenReturns,
        ];

    /// <param name="from">The first day of the new service, as it was sent.</param>
    public static List<string> Of(SplitPreview preview, string? from) =>
        [
            $"A new service, {preview.Created}, is there from {Day(from)}.",
            $"{preview.Service} goes on with {PartSentences.Count(preview.Staying, "indicator", "indicators")}.",
            .. Moving(preview.Indicators, "indicator", "indicators", preview.Created),
            .. Moving(preview.Teams, "team", "teams", preview.Created),
            $"Nobody has a role in {preview.Created} yet: give people theirs once it is there.",
            OpenReturns,
        ];

    private static string Day(string? from) => FormDate.Read(from) is { } day ? UkDate.Words(day) : "that day";

    private static IEnumerable<string> Moving(IReadOnlyList<CodedName> things, string one, string several, string to) =>
        things.Count == 0
            ? []
            :
            [
                $"{PartSentences.Count(things.Count, one + " goes", several + " go")} to {to}: {PartSentences.List(things.Select(thing => thing.Name).ToList())}.",
            ];
}
