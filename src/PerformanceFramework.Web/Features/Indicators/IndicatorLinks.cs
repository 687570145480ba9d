using System.Globalization;

namespace PerformanceFramework.Web.Features.Indicators;

public static class IndicatorLinks
{
    private const string Root = "/indicators";

    /// <summary>Where a new indicator is set up.</summary>
    public const string New = Root + "/new";

    /// <summary>The list as a file.</summary>
    public const string Download = Root + ".csv";

    public static string File(IndicatorFilter filter) => filter.Address(Download);

    public static string List(IndicatorFilter? filter = null, int page = 1) =>
        (filter ?? IndicatorFilter.None).Address(Root, page);

    /// <summary>The register of all indicators, in whatever state.</summary>
    public static string Manage(RegisterFilter? filter = null, int page = 1) =>
        (filter ?? RegisterFilter.None).Address(Root + "/manage", page);

    public static string Detail(string code) => $"{Root}/{Uri.EscapeDataString(code)}";

    /// <summary>Where a person's judgement on an indicator is given: overrides of its status, and new limits of its chart.</summary>
    public static string Judgement(string code) => Detail(code) + "/judgement";

    /// <summary>The indicator with its figures as they were first reported.</summary>
    public static string AsReported(string code) => Detail(code) + "?figures=" + ReportedFigures;

    /// <summary>What the address says of figures that are to be shown as they were first reported.</summary>
    public const string ReportedFigures = "reported";

    /// <summary>The definition card, to change.</summary>
    public static string Edit(string code) => Detail(code) + "/edit";

    /// <summary>Where it is proposed, made live, retired and reinstated.</summary>
    public static string State(string code) => Detail(code) + "/state";

    public static string Alignments(string code) => Detail(code) + "/alignments";

    public static string Formula(string code) => Detail(code) + "/formula";

    /// <summary>Which partner organisation supplies its figures.</summary>
    public static string Supplier(string code) => Detail(code) + "/supplier";

    /// <summary>Where it is marked as exempt, and its exemption lifted.</summary>
    public static string Exempt(string code) => Detail(code) + "/exempt";

    public static string Breaks(string code) => Detail(code) + "/breaks";

    /// <summary>The sets of indicators.</summary>
    public const string Sets = Root + "/sets";

    /// <param name="startYear">The calendar year in which the financial year begins; null for the current one.</param>
    public static string Set(string code, int? startYear = null) =>
        $"{Sets}/{Uri.EscapeDataString(code)}{(startYear is { } year ? "?year=" + year.ToString(CultureInfo.InvariantCulture) : "")}";
}
