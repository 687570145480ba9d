using System.Globalization;

namespace PerformanceFramework.Web.Features.Challenge.Commitments;

public static class CommitmentLinks
{
    /// <summary>The reader's own.</summary>
    public const string Root = "/commitments";

    /// <summary>What a filter finds, as a file.</summary>
    public const string Download = Root + ".csv";

    public static string Commitment(int id) => string.Create(CultureInfo.InvariantCulture, $"{Root}/{id}");

    /// <param name="code">The body's.</param>
    public static string OfBody(string code) => List(CommitmentListFilter.None with { Body = code });

    internal static string List(CommitmentListFilter filter, int page = 1) => filter.Address(Root, page);

    internal static string File(CommitmentListFilter filter) => filter.Address(Download);
}
