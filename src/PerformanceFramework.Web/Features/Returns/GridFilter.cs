using PerformanceFramework.Domain.Assessment;

namespace PerformanceFramework.Web.Features.Returns;

/// <summary>Which rows of a return are shown.</summary>
public enum GridFilter
{
    All = 1,

    /// <summary>Nothing is entered, or something is missing that submission asks for: a commentary or a check too.</summary>
    ToDo,

    Red,

    /// <summary>Something in it is wrong, or it is not saved.</summary>
    Wrong,
}

internal static class GridFilterExtensions
{
    public static string Words(this GridFilter filter) =>
        filter switch
        {
            GridFilter.All => "All rows",
            GridFilter.ToDo => "To do",
            GridFilter.Red => "Red",
            GridFilter.Wrong => "To put right",
        };

    /// <summary>What is said where no row is shown.</summary>
    public static string Nothing(this GridFilter filter) =>
        filter switch
        {
            GridFilter.All => "This return has no rows.",
            GridFilter.ToDo => "Nothing is left to do: every row has what submission asks for.",
            GridFilter.Red => "No row is Red.",
            GridFilter.Wrong => "Nothing has to be put right.",
        };

    public static bool Shows(this GridFilter filter, GridRow row) =>
        filter switch
        {
            GridFilter.All => true,
            GridFilter.ToDo => row.Preview.Reading.IsBlank
                || row.Preview.Missing.Count > 0
                || row.Preview.Demands.Count > 0,
            GridFilter.Red => row.Preview.Assessment?.Status.Status is Status.Red,
            GridFilter.Wrong => row.Failure is not null || row.Problems.Any(),
        };
}
