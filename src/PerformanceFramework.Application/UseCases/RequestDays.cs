using System.Reflection;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.UseCases;

/// <summary>The days and financial years of a request, whatever it asks for.</summary>
internal static class RequestDays
{
    /// <summary>What cannot have been meant, day by day; a year is about the request as a whole.</summary>
    /// <param name="wrong">The properties about which something is said already.</param>
    public static IEnumerable<FieldError> Implausible<T>(
        T request,
        DateOnly today,
        IReadOnlyCollection<string> wrong
    ) =>
        from property in Days<T>.Properties
        where !wrong.Contains(property.Name)
        let problem = property.GetValue(request) switch
        {
            // A role that somebody has had since records began.
            DateOnly day when day == DateOnly.MinValue => null,
            DateOnly day => PlausibleDate.ProblemOf(day, today),
            string text when TargetYear.Read(text) is { } year => PlausibleDate.ProblemOf(year, today),
            int start and >= ReportingPeriod.EarliestYear and <= ReportingPeriod.LatestYear => PlausibleDate.ProblemOf(
                new FinancialYear(start),
                today
            ),
            _ => null,
        }
        where problem is not null
        select new FieldError(property.PropertyType == typeof(DateOnly?) ? property.Name : "", problem);

    // Looked up once for each kind of request.
    private static class Days<T>
    {
        public static readonly PropertyInfo[] Properties = typeof(T)
            .GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(property =>
                property.PropertyType == typeof(DateOnly)
                || property.PropertyType == typeof(DateOnly?)
                || (property.PropertyType == typeof(string) && property.Name == "Year")
                || (property.PropertyType == typeof(int) && property.Name == "StartYear")
            )
            .ToArray();
    }
}
