namespace PerformanceFramework.Domain.Organisation;

/// <summary>What a part of the organisation was until a day: of every kind in one shape, so that one question reads them all.</summary>
public sealed class PartVersion
{
    public const int ReasonLength = 500;
    public const int ChangedByLength = 120;

    private PartVersion() { }

    internal PartVersion(PartOfOrganisation part, PartState was, Amendment amendment)
    {
        Kind = part.Kind;
        PartId = part.Id;
        From = part.Since;
        Until = amendment.From;
        Name = was.Name;
        Directorate = was.Directorate;
        Portfolio = was.Portfolio;
        Service = was.Service;
        CabinetMember = was.CabinetMember;
        BodyKind = was.BodyKind;
        Reason = amendment.Reason;
        ChangedBy = amendment.By;
        ChangedOn = amendment.On;
    }

    public int Id { get; private set; }

    public PartKind Kind { get; private set; }

    /// <summary>The id of the directorate, service, team, portfolio, partner or body.</summary>
    public int PartId { get; private set; }

    /// <summary>The first day on which it held; null where it always had.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>The first day on which it no longer held.</summary>
    public DateOnly Until { get; private set; }

    public string Name { get; private set; } = "";

    public int? DirectorateId { get; private set; }

    public Directorate? Directorate { get; private set; }

    public int? PortfolioId { get; private set; }

    public Portfolio? Portfolio { get; private set; }

    public int? ServiceId { get; private set; }

    public Service? Service { get; private set; }

    public string CabinetMember { get; private set; } = "";

    public AccountableBodyKind? BodyKind { get; private set; }

    /// <summary>Why it changed.</summary>
    public string Reason { get; private set; } = "";

    public string ChangedBy { get; private set; } = "";

    public DateOnly ChangedOn { get; private set; }

    public PartState State =>
        new(Name)
        {
            Directorate = Directorate,
            Portfolio = Portfolio,
            Service = Service,
            CabinetMember = CabinetMember,
            BodyKind = BodyKind,
        };

    public bool IsOf(PartOfOrganisation part) => Kind == part.Kind && PartId == part.Id;

    public bool HeldOn(DateOnly date) => date < Until && (From is null || date >= From);
}
