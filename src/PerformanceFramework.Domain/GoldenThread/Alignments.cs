using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.GoldenThread;

/// <summary>That one plan element serves another: the child contributes to the parent. The thread is a graph, so a child may serve several.</summary>
public sealed class ElementAlignment
{
    private ElementAlignment() { }

    public ElementAlignment(PlanElement parent, PlanElement child)
    {
        Parent = parent;
        Child = child;
    }

    public int ParentId { get; private set; }

    public PlanElement Parent { get; private set; } = null!;

    public int ChildId { get; private set; }

    public PlanElement Child { get; private set; } = null!;
}

/// <summary>That an indicator shows whether an element is working. An indicator may serve several elements; one alignment is its primary one.</summary>
public sealed class IndicatorAlignment
{
    private IndicatorAlignment() { }

    public IndicatorAlignment(Indicator indicator, PlanElement element, bool isPrimary)
    {
        Indicator = indicator;
        Element = element;
        IsPrimary = isPrimary;
    }

    public int IndicatorId { get; private set; }

    public Indicator Indicator { get; private set; } = null!;

    public int ElementId { get; private set; }

    public PlanElement Element { get; private set; } = null!;

    public bool IsPrimary { get; private set; }

    /// <summary>Lists the indicator under this element first. The alignment that was primary until now must be told so too.</summary>
    public void MakePrimary() => IsPrimary = true;

    public void MakeSecondary() => IsPrimary = false;
}
