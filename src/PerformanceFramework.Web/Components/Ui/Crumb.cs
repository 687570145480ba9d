namespace PerformanceFramework.Web.Components.Ui;

/// <summary>One step of the way to a page; the page itself has no address.</summary>
public sealed record Crumb(string Text, string? Href);
