namespace PerformanceFramework.Domain.Returns;

/// <summary>What a file of evidence is, decided by what is in it and never by its name.</summary>
public enum EvidenceKind
{
    Pdf = 1,
    Word,
    Excel,
    Png,
    Jpeg,

    /// <summary>Plain text, which CSV is too.</summary>
    Text,

    /// <summary>An e-mail as most programs save it (.eml).</summary>
    Email,

    /// <summary>An e-mail as Outlook saves it (.msg).</summary>
    OutlookMessage,
}

public static class EvidenceKinds
{
    /// <summary>Those that are taken, for a sentence.</summary>
    public const string Accepted =
        "PDF, Word (.docx), Excel (.xlsx), PNG, JPEG, text, CSV, or a saved e-mail (.msg or .eml)";

    /// <summary>As it stands alone.</summary>
    public static string Words(this EvidenceKind kind) =>
        kind switch
        {
            EvidenceKind.Pdf => "PDF",
            EvidenceKind.Word => "Word document",
            EvidenceKind.Excel => "Excel workbook",
            EvidenceKind.Png or EvidenceKind.Jpeg => "Picture",
            EvidenceKind.Text => "Text",
            EvidenceKind.Email or EvidenceKind.OutlookMessage => "E-mail",
        };

    /// <summary>The endings that a file of the kind may have, with their dot; the first is given to one that has none of them.</summary>
    public static IReadOnlyList<string> Endings(this EvidenceKind kind) =>
        kind switch
        {
            EvidenceKind.Pdf => [".pdf"],
            EvidenceKind.Word => [".docx"],
            EvidenceKind.Excel => [".xlsx"],
            EvidenceKind.Png => [".png"],
            EvidenceKind.Jpeg => [".jpg", ".jpeg"],
            EvidenceKind.Text => [".txt", ".csv"],
            EvidenceKind.Email => [".eml"],
            EvidenceKind.OutlookMessage => [".msg"],
        };
}
