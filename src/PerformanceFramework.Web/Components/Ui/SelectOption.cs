namespace PerformanceFramework.Web.Components.Ui;

public sealed record SelectOption(string Value, string Text);
