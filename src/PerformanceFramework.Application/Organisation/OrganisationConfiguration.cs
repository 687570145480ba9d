using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Organisation;

internal sealed class OrganisationConfiguration
    : IEntityTypeConfiguration<Council>,
        IEntityTypeConfiguration<Directorate>,
        IEntityTypeConfiguration<Portfolio>,
        IEntityTypeConfiguration<PartnerOrganisation>,
        IEntityTypeConfiguration<AccountableBody>,
        IEntityTypeConfiguration<Service>,
        IEntityTypeConfiguration<Team>,
        IEntityTypeConfiguration<PartVersion>,
        IEntityTypeConfiguration<Absence>,
        IEntityTypeConfiguration<IndicatorPlacement>
{
    public void Configure(EntityTypeBuilder<Council> council)
    {
        council.Property(c => c.Name).HasMaxLength(Council.NameLength);
        council.Property(c => c.DemonstrationNotice).HasMaxLength(Council.NoticeLength);
        council.Property(c => c.Colour).HasMaxLength(Colour.HexLength).HasDefaultValue(Colour.OfOurs.Hex);
        council.Property(c => c.Crest).HasMaxLength(CrestPicture.MostBytes);
        council.Property(c => c.CrestType).HasMaxLength(Council.CrestTypeLength);
        council.Property(c => c.CrestTag).HasMaxLength(Council.CrestTagLength);

        // What keeps two people from founding two councils at one instant.
        council.Property(c => c.Place).HasDefaultValue(Council.OnlyPlace);
        council.HasIndex(c => c.Place).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Directorate> directorate) => ConfigurePart(directorate);

    public void Configure(EntityTypeBuilder<Portfolio> portfolio)
    {
        ConfigurePart(portfolio);
        portfolio.Property(p => p.CabinetMember).HasMaxLength(Portfolio.CabinetMemberLength);
    }

    public void Configure(EntityTypeBuilder<PartnerOrganisation> partner) => ConfigurePart(partner);

    public void Configure(EntityTypeBuilder<AccountableBody> body) => ConfigurePart(body);

    public void Configure(EntityTypeBuilder<Service> service)
    {
        ConfigurePart(service);
        service.HasOne(s => s.Directorate).WithMany().HasForeignKey(s => s.DirectorateId);
        service.HasOne(s => s.Portfolio).WithMany().HasForeignKey(s => s.PortfolioId);
    }

    public void Configure(EntityTypeBuilder<Team> team)
    {
        ConfigurePart(team);
        team.HasOne(t => t.Service).WithMany().HasForeignKey(t => t.ServiceId);
    }

    public void Configure(EntityTypeBuilder<PartVersion> version)
    {
        version.Ignore(v => v.State);
        version.Property(v => v.Name).HasMaxLength(PartOfOrganisation.NameLength);
        version.Property(v => v.CabinetMember).HasMaxLength(Portfolio.CabinetMemberLength);
        version.Property(v => v.Reason).HasMaxLength(PartVersion.ReasonLength);
        version.Property(v => v.ChangedBy).HasMaxLength(PartVersion.ChangedByLength);
        version.HasOne(v => v.Directorate).WithMany().HasForeignKey(v => v.DirectorateId);
        version.HasOne(v => v.Portfolio).WithMany().HasForeignKey(v => v.PortfolioId);
        version.HasOne(v => v.Service).WithMany().HasForeignKey(v => v.ServiceId);
        version
            .HasIndex(v => new
            {
                v.Kind,
                v.PartId,
                v.Until,
            })
            .IsUnique();
    }

    public void Configure(EntityTypeBuilder<Absence> absence)
    {
        absence.Property(a => a.Reason).HasMaxLength(Indicator.RetiredReasonLength);
        absence
            .HasIndex(a => new
            {
                a.Kind,
                a.SubjectId,
                a.Until,
            })
            .IsUnique();
    }

    public void Configure(EntityTypeBuilder<IndicatorPlacement> placement)
    {
        placement.Property(p => p.Reason).HasMaxLength(PartVersion.ReasonLength);
        placement.Property(p => p.MovedBy).HasMaxLength(PartVersion.ChangedByLength);
        placement.HasOne(p => p.Indicator).WithMany().HasForeignKey(p => p.IndicatorId);
        placement.HasOne(p => p.Service).WithMany().HasForeignKey(p => p.ServiceId);
        placement.HasIndex(p => new { p.IndicatorId, p.Until }).IsUnique();
    }

    private static void ConfigurePart<T>(EntityTypeBuilder<T> part)
        where T : PartOfOrganisation
    {
        part.Ignore(p => p.State);
        part.Property(p => p.Code).HasMaxLength(PartOfOrganisation.CodeLength);
        part.Property(p => p.Name).HasMaxLength(PartOfOrganisation.NameLength);
        part.HasIndex(p => p.Code).IsUnique();
    }
}
