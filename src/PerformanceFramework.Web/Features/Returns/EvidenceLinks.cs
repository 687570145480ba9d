using System.Globalization;

namespace PerformanceFramework.Web.Features.Returns;

public static class EvidenceLinks
{
    /// <summary>The evidence of one row of a return.</summary>
    public static string Entry(int entryId) =>
        string.Create(CultureInfo.InvariantCulture, $"{ReturnLinks.List}/rows/{entryId}/evidence");

    public const string RemoveParameter = "remove";

    /// <summary>The same, asking whether a file is to be removed.</summary>
    public static string Remove(int entryId, int fileId) =>
        string.Create(CultureInfo.InvariantCulture, $"{Entry(entryId)}?{RemoveParameter}={fileId}");

    /// <summary>One file, to be downloaded.</summary>
    public static string File(int fileId) =>
        string.Create(CultureInfo.InvariantCulture, $"{ReturnLinks.List}/evidence/{fileId}");
}
