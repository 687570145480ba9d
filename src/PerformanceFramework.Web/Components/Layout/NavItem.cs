namespace PerformanceFramework.Web.Components.Layout;

public sealed record NavItem(string Text, string Href, bool Current);
