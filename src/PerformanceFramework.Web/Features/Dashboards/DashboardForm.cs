using System.Globalization;
using PerformanceFramework.Application.Dashboards;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Dashboards;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Web.Features.Dashboards;

/// <summary>What was typed and chosen of a dashboard; kept when it is refused.</summary>
public sealed class DashboardForm
{
    /// <summary>Among the readers: whoever may view dashboards.</summary>
    public const string Everybody = "everybody";

    public const string ChosenRoles = "roles";

    private const int HighestPlace = 99;

    public int Version { get; set; }

    public string? Code { get; set; }

    public string? Name { get; set; }

    public string? Purpose { get; set; }

    /// <summary>As many as a dashboard can have; those that are not used are empty.</summary>
    public List<PartRow>? Parts { get; set; }

    /// <summary>One for each column that there is.</summary>
    public List<PlaceRow>? Columns { get; set; }

    public string? Order { get; set; }

    public string? Readers { get; set; }

    public List<string>? Roles { get; set; }

    /// <summary>A new one, with the usual columns.</summary>
    public static DashboardForm New() =>
        new()
        {
            Parts = Rows([]),
            Columns = Places(IndicatorColumns.Usual),
            Order = nameof(DashboardOrder.WorstFirst),
            Readers = ChosenRoles,
            Roles = [],
        };

    public static DashboardForm Of(DashboardSetup setup) =>
        new()
        {
            Version = setup.Version,
            Code = setup.Code,
            Name = setup.Name,
            Purpose = setup.Purpose,
            Parts = Rows(setup.Parts),
            Columns = Places(setup.Columns),
            Order = setup.Order.ToString(),
            Readers = setup.IsForEverybody ? Everybody : ChosenRoles,
            Roles = setup.Roles.Select(role => role.ToString()).ToList(),
        };

    /// <summary>A part as an option of a list.</summary>
    public static string Value(DashboardPartChoice choice) => $"{choice.Kind}:{choice.Code}";

    /// <summary>What is wrong with the places before anything else is asked.</summary>
    public IEnumerable<FieldError> Misplaced =>
        new[]
        {
            (Field: nameof(Parts), Places: (Parts ?? []).Where(row => !row.IsEmpty).Select(row => row.Place)),
            (Field: nameof(Columns), Places: (Columns ?? []).Select(row => row.Place)),
        }
            .Where(list => list.Places.Any(place => !string.IsNullOrWhiteSpace(place) && PlaceOf(place) is null))
            .Select(list => new FieldError(
                list.Field,
                $"Number the places with whole numbers from 1 to {HighestPlace}."
            ));

    public CreateDashboardRequest ToCreate() =>
        new(Code?.Trim() ?? "")
        {
            Name = Name?.Trim() ?? "",
            Purpose = Purpose?.Trim() ?? "",
            Parts = ChosenParts,
            Columns = ChosenColumns,
            Order = ChosenOrder,
            IsForEverybody = Readers == Everybody,
            Roles = ReadBy,
        };

    public ReviseDashboardRequest ToRevise(string code) =>
        new(code, Version)
        {
            Name = Name?.Trim() ?? "",
            Purpose = Purpose?.Trim() ?? "",
            Parts = ChosenParts,
            Columns = ChosenColumns,
            Order = ChosenOrder,
            IsForEverybody = Readers == Everybody,
            Roles = ReadBy,
        };

    /// <summary>Each field by its label, in words.</summary>
    public IEnumerable<(string Label, string Words)> Told(Func<DashboardPartChoice, string> name) =>
        [
            ("Name", Name ?? ""),
            ("Purpose", Purpose ?? ""),
            ("Parts", string.Join("; ", ChosenParts.Select(name))),
            ("Columns", string.Join(", ", ChosenColumns.Select(column => column.Words()))),
            ("Order of the rows", ChosenOrder.Words()),
            (
                "Who reads it",
                Readers == Everybody ? "Everybody" : string.Join(", ", ReadBy.Select(role => role.Words()))
            ),
        ];

    private List<DashboardPartChoice> ChosenParts =>
        (Parts ?? [])
            .Where(row => !row.IsEmpty)
            // One without a place stands behind those that have one.
            .OrderBy(row => PlaceOf(row.Place) ?? HighestPlace + 1)
            .Select(row => ChoiceOf(row.Choice!))
            .ToList();

    private List<IndicatorColumn> ChosenColumns =>
        Enum.GetValues<IndicatorColumn>()
            .Zip(Columns ?? [], (column, row) => (column, Place: PlaceOf(row.Place)))
            .Where(chosen => chosen.Place is not null)
            .OrderBy(chosen => chosen.Place)
            .Select(chosen => chosen.column)
            .ToList();

    private DashboardOrder ChosenOrder => Enum.TryParse<DashboardOrder>(Order, out var order) ? order : default;

    private List<Role> ReadBy =>
        (Roles ?? []).Select(role => Enum.TryParse<Role>(role, out var known) ? known : default).ToList();

    private static DashboardPartChoice ChoiceOf(string value)
    {
        var (kind, code) = value.Split(':', 2) is [var before, var after] ? (before, after) : ("", "");
        return new DashboardPartChoice(Enum.TryParse<DashboardPartKind>(kind, out var known) ? known : default, code);
    }

    private static int? PlaceOf(string? place) =>
        int.TryParse(
            place,
            NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture,
            out var number
        ) && number is >= 1 and <= HighestPlace
            ? number
            : null;

    private static List<PartRow> Rows(IReadOnlyList<DashboardPartChoice> parts) =>
        Enumerable
            .Range(0, Dashboard.MostParts)
            .Select(index =>
                index < parts.Count
                    ? new PartRow { Choice = Value(parts[index]), Place = Written(index + 1) }
                    : new PartRow()
            )
            .ToList();

    private static List<PlaceRow> Places(IReadOnlyList<IndicatorColumn> columns) =>
        Enum.GetValues<IndicatorColumn>()
            .Select(column => columns.ToList().IndexOf(column))
            .Select(index => new PlaceRow { Place = index < 0 ? "" : Written(index + 1) })
            .ToList();

    private static string Written(int place) => place.ToString(CultureInfo.InvariantCulture);

    public sealed class PartRow
    {
        public string? Choice { get; set; }

        public string? Place { get; set; }

        internal bool IsEmpty => string.IsNullOrWhiteSpace(Choice);
    }

    public sealed class PlaceRow
    {
        public string? Place { get; set; }
    }
}
