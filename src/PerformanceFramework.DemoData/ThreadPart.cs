using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.DemoData;

/// <summary>The golden thread of the demonstration council, from the Vision to the plan of every service.</summary>
internal sealed class ThreadPart
{
    private static readonly string[] LevelNames =
    [
        "Vision",
        "Outcome",
        "Corporate priority",
        "Strategic programme",
        "Directorate plan",
        "Service plan",
    ];

    // Code, title, description, owner, and the elements it serves.
    private static readonly ElementRow[] Vision =
    [
        new(
            "VISION",
            "Bolton Vision 2030",
            "By 2030 the borough is a place where everyone can start, live and age well, and that is prosperous, clean and green, safe, strong and distinctive.",
            "Vision Partnership Board",
            []
        ),
    ];

    private static readonly ElementRow[] Outcomes =
    [
        new(
            "START",
            "Start Well",
            "Children get the best possible start and grow up safe, healthy and ready to learn.",
            "Director of People",
            ["VISION"]
        ),
        new(
            "LIVE",
            "Live Well",
            "People live longer, healthier lives, with smaller gaps between neighbourhoods.",
            "Director of Public Health",
            ["VISION"]
        ),
        new(
            "AGE",
            "Age Well",
            "Older people stay well, independent and connected for longer.",
            "Director of People",
            ["VISION"]
        ),
        new(
            "PROS",
            "Prosperous",
            "Good jobs, skills and homes are within reach of everyone who lives here.",
            "Director of Place",
            ["VISION"]
        ),
        new(
            "GREEN",
            "Clean and Green",
            "The borough is well looked after, and on its way to carbon neutral.",
            "Director of Place",
            ["VISION"]
        ),
        new(
            "SAFE",
            "Safe, Strong and Distinctive",
            "Communities are safe, help each other, and are proud of what makes the place different.",
            "Director of Place",
            ["VISION"]
        ),
    ];

    private static readonly ElementRow[] Priorities =
    [
        new(
            "P1",
            "Give every child the best start",
            "Families get help early, and children who need protection get it.",
            "Director of People",
            ["START"]
        ),
        new(
            "P2",
            "Raise attainment and skills for all ages",
            "Pupils do better at school, and adults gain the skills that work asks for.",
            "Director of People",
            ["START", "PROS"]
        ),
        new(
            "P3",
            "Healthier lives and smaller gaps",
            "Fewer people fall ill from causes that can be prevented, most of all where health is worst.",
            "Director of Public Health",
            ["LIVE"]
        ),
        new(
            "P4",
            "Support people to live independently",
            "People who need care get it in time, at home where they can, and have a say in it.",
            "Director of People",
            ["AGE"]
        ),
        new(
            "P5",
            "Good homes in every neighbourhood",
            "More homes are built, poor ones are put right, and nobody loses a home for want of help.",
            "Director of Place",
            ["LIVE", "PROS"]
        ),
        new(
            "P6",
            "Jobs, growth and thriving town centres",
            "Businesses start and grow here, residents get the jobs, and town centres are worth the visit.",
            "Director of Place",
            ["PROS"]
        ),
        new(
            "P7",
            "A cleaner, greener, carbon-neutral borough",
            "Streets are clean, less is thrown away, and emissions fall every year.",
            "Director of Place",
            ["GREEN"]
        ),
        new(
            "P8",
            "Safe and connected communities",
            "People feel safe, know where to turn, and share in what the borough offers.",
            "Director of Place",
            ["SAFE"]
        ),
        new(
            "P9",
            "A council that runs well",
            "Money is well spent, services answer, and decisions are open.",
            "Director of Corporate Resources",
            ["SAFE"]
        ),
    ];

    private static readonly ElementRow[] Programmes =
    [
        new(
            "PROG-FAMILY",
            "Family hubs",
            "One place in each neighbourhood where families find health, early help and advice together.",
            "Director of People",
            ["P1"]
        ),
        new(
            "PROG-TOWN",
            "Town centre regeneration",
            "Five sites in the town centre become homes, workplaces and public space.",
            "Director of Place",
            ["P6"]
        ),
        new(
            "PROG-CARBON",
            "Carbon neutral by 2030",
            "The council’s buildings and vehicles stop adding to climate change, and residents are helped to follow.",
            "Director of Place",
            ["P7"]
        ),
        new(
            "PROG-DIGITAL",
            "Digital by choice",
            "What can be done online is simple online, and staff have time for people who need them.",
            "Director of Corporate Resources",
            ["P9"]
        ),
    ];

    // A directorate's plan bears its code, which is how a service finds the plan it serves.
    private static readonly ElementRow[] DirectoratePlans =
    [
        new(
            "DP-CR",
            "Corporate Resources directorate plan",
            "What Corporate Resources will do this year to keep the council solvent, open and easy to deal with.",
            "Director of Corporate Resources",
            ["P9"]
        ),
        new(
            "DP-PE",
            "People directorate plan",
            "What People will do this year for children, families and adults who need care.",
            "Director of People",
            ["P1", "P4"]
        ),
        new(
            "DP-PH",
            "Public Health directorate plan",
            "What Public Health will do this year to prevent illness and narrow the gaps in health.",
            "Director of Public Health",
            ["P3"]
        ),
        new(
            "DP-PL",
            "Place directorate plan",
            "What Place will do this year for homes, jobs, streets, safety and culture.",
            "Director of Place",
            ["P6", "P7"]
        ),
    ];

    // What a service's plan serves besides its own directorate's: the thread crosses directorates.
    private static readonly Dictionary<string, string[]> AlsoServed = new()
    {
        ["REV"] = ["P5"],
        ["CUS"] = ["P8", "PROG-DIGITAL"],
        ["EHP"] = ["PROG-FAMILY"],
        ["EDU"] = ["P2"],
        ["ASC"] = ["P3"],
        ["HIM"] = ["P4"],
        ["CPH"] = ["PROG-FAMILY"],
        ["WAS"] = ["PROG-CARBON"],
        ["HWY"] = ["PROG-CARBON"],
        ["PLN"] = ["P5", "PROG-TOWN"],
        ["HOU"] = ["P4", "P5"],
        ["REG"] = ["P3", "P8"],
        ["ECO"] = ["P2", "PROG-TOWN"],
        ["LIB"] = ["P2", "P8"],
        ["SAF"] = ["P8"],
    };

    // The body to which the elements of a level answer; those of directorates and services answer to none.
    private static readonly string[] BodyOfLevel = ["VISION-BOARD", "VISION-BOARD", "CABINET", "CLT"];

    private readonly Dictionary<string, PlanElement> _elements = [];
    private readonly List<ElementAlignment> _alignments = [];

    /// <param name="year">The year of the directorates' and the services' plans.</param>
    public ThreadPart(OrganisationPart organisation, FinancialYear year)
    {
        var levels = LevelNames
            .Select((name, index) => new PlanLevel(name, index + 1) { IsCorporatePlan = name == "Corporate priority" })
            .ToList();
        ElementRow[][] rows = [Vision, Outcomes, Priorities, Programmes, DirectoratePlans];
        foreach (var (index, (level, rowsOfLevel)) in levels.Zip(rows).Index())
        {
            var body = organisation.Bodies.GetValueOrDefault(BodyOfLevel.ElementAtOrDefault(index) ?? "");
            foreach (var row in rowsOfLevel)
            {
                Add(row, level, null, organisation.Directorates.GetValueOrDefault(DirectorateOf(row.Code)), body);
            }
        }

        foreach (var service in organisation.Services.Values)
        {
            Add(ServicePlan(service), levels[^1], service);
        }

        foreach (var plan in Elements.Where(element => element.Level.Position >= levels[^2].Position))
        {
            plan.Span(year.Start, year.End);
        }
    }

    /// <summary>The codes of the directorates' plans.</summary>
    public static IReadOnlyList<string> DirectoratePlanCodes => [.. DirectoratePlans.Select(row => row.Code)];

    public IEnumerable<PlanElement> Elements => _elements.Values;

    public IEnumerable<ElementAlignment> Alignments => _alignments;

    public PlanElement this[string code] => _elements[code];

    public PlanElement PlanOf(Service service) => _elements[PlanCode(service)];

    private static string PlanCode(Service service) => "SP-" + service.Code;

    private static ElementRow ServicePlan(Service service) =>
        new(
            PlanCode(service),
            service.Name + " service plan",
            $"What {service.Name} will do this year, and how it will know that it worked.",
            OrganisationPart.HeadOf(service),
            ["DP-" + service.Directorate.Code, .. AlsoServed.GetValueOrDefault(service.Code, [])]
        );

    private static string DirectorateOf(string code) =>
        code.StartsWith("DP-", StringComparison.Ordinal) ? code["DP-".Length..] : "";

    private void Add(
        ElementRow row,
        PlanLevel level,
        Service? service = null,
        Directorate? directorate = null,
        AccountableBody? body = null
    )
    {
        var element = new PlanElement(row.Code, row.Title, row.Description, row.Owner, level)
        {
            Service = service,
            Directorate = directorate,
            AccountableBody = body,
        };
        _elements.Add(row.Code, element);
        _alignments.AddRange(row.Serves.Select(code => new ElementAlignment(_elements[code], element)));
    }

    private sealed record ElementRow(string Code, string Title, string Description, string Owner, string[] Serves);
}
