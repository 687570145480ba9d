namespace PerformanceFramework.Web.Components.Ui;

public sealed record TabItem(string Text, string Href, bool Current);
