using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Organisation;

/// <summary>What the organisation is made of. Codes and names are unique within a kind.</summary>
public enum PartKind
{
    Directorate = 1,
    Service,
    Team,
    Portfolio,
    PartnerOrganisation,
    AccountableBody,
}

/// <summary>
/// Something with a code and a name that the organisation is made of. A change of its name or place holds from a day, and
/// what it was until then is kept as a <see cref="PartVersion"/>; what is no longer there is retired, never deleted.
/// </summary>
public abstract class PartOfOrganisation
{
    public const int CodeLength = 20;
    public const int NameLength = 120;

    protected PartOfOrganisation() { }

    protected PartOfOrganisation(string code, string name, DateOnly? since)
    {
        Code = code;
        Name = name;
        Since = since;
    }

    public int Id { get; private set; }

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>The day from which the present name and place hold; null where they always have.</summary>
    public DateOnly? Since { get; private set; }

    /// <summary>The first day on which it is no longer there; null while it is.</summary>
    public DateOnly? RetiredOn { get; private set; }

    public int Version { get; private set; }

    public abstract PartKind Kind { get; }

    /// <summary>What it is now, as far as it can change from a day.</summary>
    public virtual PartState State => new(Name);

    /// <summary>Only while nothing refers to it.</summary>
    public void Recode(string code) => Code = code;

    /// <summary>Why nothing about it can change from that day; null where it can.</summary>
    public Refusal? WhyNotFrom(DateOnly from, DateOnly today) =>
        from > today ? OrganisationRefusals.InTheFuture
        : from < Since ? OrganisationRefusals.BeforeTheLatestChange(Name, Since.Value)
        : null;

    /// <summary>
    /// Makes it something else from a day. Answers what it was until then; null where nothing changes, or where what it was
    /// did not hold for a single day.
    /// </summary>
    public PartVersion? Change(PartState to, Amendment amendment)
    {
        var before = State;
        if (before == to)
        {
            return null;
        }

        Take(to);
        if (amendment.From == Since)
        {
            return null;
        }

        var version = new PartVersion(this, before, amendment);
        Since = amendment.From;
        return version;
    }

    /// <summary>Puts a mistake right: it was always meant so.</summary>
    public void Correct(PartState to) => Take(to);

    /// <param name="on">The first day on which it is no longer there.</param>
    public void Retire(DateOnly on) => RetiredOn = on;

    /// <summary>Has it there again.</summary>
    /// <param name="on">The first day on which it is there again.</param>
    /// <returns>The time in which it was not, to keep; null where that was no day.</returns>
    public Absence? Reinstate(DateOnly on)
    {
        var absence = Absence.Between(Absence.KindOf(Kind), Id, RetiredOn, on);
        RetiredOn = null;
        return absence;
    }

    /// <summary>What it was on a day; null where it was not there.</summary>
    /// <param name="date">Any day.</param>
    /// <param name="versions">What parts of the organisation were before, this one's among them.</param>
    /// <param name="absences">When parts of the organisation were retired for a time, this one's among them.</param>
    public PartState? PlaceAt(DateOnly date, IEnumerable<PartVersion> versions, IEnumerable<Absence> absences) =>
        date >= RetiredOn || absences.Any(absence => absence.IsOf(Absence.KindOf(Kind), Id) && absence.Covers(date))
            ? null
        : Since is null || date >= Since ? State
        : versions.FirstOrDefault(version => version.IsOf(this) && version.HeldOn(date))?.State;

    protected virtual void Take(PartState state) => Name = state.Name;
}

/// <summary>What a part of the organisation is for a time: its name, and whatever of the rest its kind has.</summary>
public sealed record PartState(string Name)
{
    /// <summary>Of a service.</summary>
    public Directorate? Directorate { get; init; }

    /// <summary>Of a service.</summary>
    public Portfolio? Portfolio { get; init; }

    /// <summary>Of a team.</summary>
    public Service? Service { get; init; }

    /// <summary>The parts to which it belongs.</summary>
    public IEnumerable<PartOfOrganisation> Places =>
        new PartOfOrganisation?[] { Directorate, Portfolio, Service }.OfType<PartOfOrganisation>();

    /// <summary>Of a portfolio.</summary>
    public string CabinetMember { get; init; } = "";

    /// <summary>Of an accountable body.</summary>
    public AccountableBodyKind? BodyKind { get; init; }
}

/// <summary>A change that holds from a day.</summary>
/// <param name="From">The first day of what is new.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="On">The day on which it was recorded.</param>
public sealed record Amendment(DateOnly From, string Reason, string By, DateOnly On);

/// <summary>Why something cannot be done with the organisation.</summary>
public static class OrganisationRefusals
{
    public static readonly Refusal InTheFuture = new(
        "in-the-future",
        "A change is recorded once it holds. Choose today or an earlier day."
    );

    public static readonly Refusal Retired = new(
        "retired",
        "It is retired, so nothing about it changes. Reinstate it first."
    );

    public static readonly Refusal CodeInUse = new(
        "code-in-use",
        "The code stays as it is, because something refers to it already."
    );

    public static readonly Refusal NotRetired = new("not-retired", "It is not retired.");

    public static Refusal BeforeTheLatestChange(string name, DateOnly since) =>
        new(
            "before-the-latest-change",
            $"{name} is as it is since {UkDate.Words(since)}. Choose that day or a later one."
        );

    public static Refusal BeforeTheLatestMove(string code, string service, DateOnly since) =>
        new(
            "before-the-latest-move",
            $"{code} is with {service} since {UkDate.Words(since)}. Choose that day or a later one."
        );

    public static Refusal NoLongerThere(string code, string service) =>
        new("no-longer-there", $"{code} does not belong to {service} any more. Open the page again and choose anew.");
}
