using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Testing;

/// <summary>The golden thread of <see cref="SmallCouncil"/>, which describes it.</summary>
internal sealed class SmallThread
{
    private readonly PlanLevel _servicePlans = new("Service plan", 4);

    public SmallThread(Service housing, Service waste, Service libraries)
    {
        var vision = new PlanLevel("Vision", 1);
        var priorities = new PlanLevel("Corporate priority", 2) { IsCorporatePlan = true };
        var directoratePlans = new PlanLevel("Directorate plan", 3);
        var top = Element("V", vision);
        Priority = Element("P1", priorities);
        var clean = Element("P2", priorities);
        PlacePlan = Element("D1", directoratePlans);
        PeoplePlan = Element("D2", directoratePlans);
        HousingPlan = Element("S1", _servicePlans, housing);
        WastePlan = Element("S2", _servicePlans, waste);
        LibraryPlan = Element("S3", _servicePlans, libraries);
        Rows =
        [
            top,
            Priority,
            clean,
            PlacePlan,
            PeoplePlan,
            HousingPlan,
            WastePlan,
            LibraryPlan,
            new ElementAlignment(top, Priority),
            new ElementAlignment(top, clean),
            new ElementAlignment(Priority, PlacePlan),
            new ElementAlignment(clean, PlacePlan),
            new ElementAlignment(clean, PeoplePlan),
            new ElementAlignment(PlacePlan, HousingPlan),
            new ElementAlignment(PlacePlan, WastePlan),
            new ElementAlignment(PeoplePlan, LibraryPlan),
        ];
    }

    public IReadOnlyList<object> Rows { get; }

    public PlanElement Priority { get; }

    public PlanElement PlacePlan { get; }

    public PlanElement PeoplePlan { get; }

    public PlanElement HousingPlan { get; }

    public PlanElement WastePlan { get; }

    public PlanElement LibraryPlan { get; }

    public PlanElement AnotherPlan(string code) => Element(code, _servicePlans);

    private static PlanElement Element(string code, PlanLevel level, Service? service = null) =>
        new(code, "Title of " + code, "Description of " + code, "Owner of " + code, level) { Service = service };
}
