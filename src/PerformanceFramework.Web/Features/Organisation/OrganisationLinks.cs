using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Web.Features.Organisation;

public static class OrganisationLinks
{
    public const string Overview = "/organisation";
    public const string Retired = Overview + "?retired=true";
    public const string Merge = Overview + "/merge";
    public const string Past = Overview + "/past";

    public static string New(PartKind kind) => $"{Overview}/{KindWords.Of(kind).Segment}/new";

    public static string Part(PartKind kind, string code) =>
        $"{Overview}/{KindWords.Of(kind).Segment}/{Uri.EscapeDataString(code)}";

    public static string Part(PartSummary part) => Part(part.Kind, part.Code);

    public static string Edit(PartSummary part) => Part(part) + "/edit";

    public static string Retire(PartSummary part) => Part(part) + "/retire";

    public static string Move(PartSummary service) => Part(service) + "/move";

    public static string Split(PartSummary service) => Part(service) + "/split";
}
