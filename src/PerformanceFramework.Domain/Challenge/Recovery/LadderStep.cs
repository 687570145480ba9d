using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Domain.Challenge.Recovery;

/// <summary>What one step of the ladder of intervention says.</summary>
/// <param name="Number">1 is the lowest.</param>
/// <param name="Meaning">What happens at this step, in a sentence or two.</param>
/// <param name="AgreedBy">The role that agrees to plans at this step, or not.</param>
/// <param name="IsInUse">Whether plans can be put on it; those that are there stay.</param>
public sealed record LadderTerms(int Number, string Name, string Meaning, Role AgreedBy, bool IsInUse);

/// <summary>
/// A step of the ladder of intervention as the council changed it. Intervention is timely, proportionate and incremental: it
/// begins low, and goes up where the step below did not help.
/// </summary>
public sealed class LadderStep
{
    public const int NameLength = 80;
    public const int MeaningLength = 500;

    private LadderStep() { }

    public LadderStep(LadderTerms terms)
    {
        Number = terms.Number;
        Change(terms);
    }

    public int Id { get; private set; }

    /// <summary>1 is the lowest.</summary>
    public int Number { get; private set; }

    public string Name { get; private set; } = "";

    public string Meaning { get; private set; } = "";

    public Role AgreedBy { get; private set; }

    public bool IsInUse { get; private set; }

    public int Version { get; private set; }

    public LadderTerms Terms => new(Number, Name, Meaning, AgreedBy, IsInUse);

    public void Change(LadderTerms terms) =>
        (Name, Meaning, AgreedBy, IsInUse) = (terms.Name, terms.Meaning, terms.AgreedBy, terms.IsInUse);
}

/// <summary>The ladder of intervention: four steps.</summary>
public static class InterventionLadder
{
    /// <summary>The roles that can agree to plans, the lowest first.</summary>
    public static readonly IReadOnlyList<Role> WhoAgree = [Role.Director, Role.CltMember, Role.CabinetMember];

    /// <summary>Of a council that has not said otherwise.</summary>
    public static readonly IReadOnlyList<LadderTerms> Usual =
    [
        new(
            1,
            "Owner’s remedial action",
            "Whoever owns the indicator says what they will do, and does it. The director agrees.",
            Role.Director,
            true
        ),
        new(
            2,
            "Directorate review",
            "The directorate’s leadership team looks into the cause and follows the plan at each of its meetings.",
            Role.Director,
            true
        ),
        new(
            3,
            "CLT intervention",
            "CLT agrees the plan, shifts resources where that helps, and reviews it at its challenge sessions.",
            Role.CltMember,
            true
        ),
        new(
            4,
            "Cabinet or scrutiny deep dive",
            "The Cabinet member agrees the plan after a deep dive with Cabinet or scrutiny.",
            Role.CabinetMember,
            true
        ),
    ];

    /// <summary>The steps as they are now: what the council changed, and otherwise what is usual.</summary>
    public static IReadOnlyList<LadderTerms> Of(IEnumerable<LadderTerms> changed)
    {
        var own = changed.ToDictionary(terms => terms.Number);
        return Usual.Select(usual => own.GetValueOrDefault(usual.Number, usual)).ToList();
    }

    /// <summary>What is wrong with a ladder, each at its step.</summary>
    /// <param name="steps">All of them, in order.</param>
    public static IEnumerable<(int Number, string Sentence)> Problems(IReadOnlyList<LadderTerms> steps)
    {
        if (!steps.Any(step => step.IsInUse))
        {
            yield return (steps[0].Number, "Leave at least one step in use, so that plans can be opened.");
        }

        foreach (var (lower, higher) in steps.Zip(steps.Skip(1)))
        {
            if (Rank(higher.AgreedBy) < Rank(lower.AgreedBy))
            {
                yield return (
                    higher.Number,
                    $"The step below is agreed by {Body(lower.AgreedBy)}, so choose {Body(lower.AgreedBy)} or somebody above."
                );
            }
        }
    }

    /// <summary>Who agrees, within a sentence: <c>the director</c>.</summary>
    public static string Body(Role role) =>
        role switch
        {
            Role.Director => "the director",
            Role.CltMember => "a CLT member",
            Role.CabinetMember => "the Cabinet member",
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Nobody of this role agrees to plans."),
        };

    private static int Rank(Role role) => WhoAgree.ToList().IndexOf(role);
}
