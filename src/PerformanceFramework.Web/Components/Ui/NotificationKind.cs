namespace PerformanceFramework.Web.Components.Ui;

public enum NotificationKind
{
    Info,
    Success,

    /// <summary>Something to look at; nothing is lost or refused.</summary>
    Warning,

    /// <summary>Something was refused or failed. It interrupts people who hear the page; the others wait their turn.</summary>
    Error,
}
