namespace PerformanceFramework.Web.Components.Ui;

/// <summary>What the input inside a field has to say about itself.</summary>
/// <param name="Id">Its id, to which the label points.</param>
/// <param name="DescribedBy">The ids of its hint and error; null when it has neither.</param>
/// <param name="Invalid">Whether the field has an error.</param>
public sealed record FieldContext(string Id, string? DescribedBy, bool Invalid)
{
    /// <summary>The value of <c>aria-invalid</c>: left out when all is well.</summary>
    public string? AriaInvalid => Invalid ? "true" : null;

    /// <summary>The classes of an input: its own, and the red edge when it is wrong.</summary>
    public string Class(string own) => Invalid ? own + " input--error" : own;
}
