using System.Globalization;

namespace PerformanceFramework.Web.Features.Returns;

public static class EvidenceLinks
{
    /// <summary>The evidence of one row of a return.</summary>
    public static string Entry(int entryId) =>
        string.Create(CultureInfo.InvariantCulture, $"{ReturnLinks.List}/rows/{entryId}/evidence");

    /// <summary>One file, to be downloaded.</summary>
    public static string File(int fileId) =>
        string.Create(CultureInfo.InvariantCulture, $"{ReturnLinks.List}/evidence/{fileId}");
}
