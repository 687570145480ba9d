namespace PerformanceFramework.Web.Components.Ui;

public enum ButtonKind
{
    /// <summary>The one thing the page is for.</summary>
    Primary,
    Quiet,

    /// <summary>Something that cannot be taken back.</summary>
    Danger,

    /// <summary>Looks like a link: cancel, go back.</summary>
    Link,
}
