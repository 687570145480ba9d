namespace PerformanceFramework.Web.Components.Ui;

/// <summary>A component's own classes with those that its page adds.</summary>
internal static class ClassList
{
    public static string Join(string own, IReadOnlyDictionary<string, object>? attributes) =>
        attributes is not null && attributes.TryGetValue("class", out var added) && added is string { Length: > 0 } more
            ? $"{own} {more}"
            : own;
}
