using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Organisation;

internal sealed class OrganisationConfiguration
    : IEntityTypeConfiguration<Council>,
        IEntityTypeConfiguration<Directorate>,
        IEntityTypeConfiguration<Portfolio>,
        IEntityTypeConfiguration<PartnerOrganisation>,
        IEntityTypeConfiguration<Service>
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

    public void Configure(EntityTypeBuilder<Directorate> directorate)
    {
        directorate.Property(d => d.Code).HasMaxLength(Directorate.CodeLength);
        directorate.Property(d => d.Name).HasMaxLength(Directorate.NameLength);
        directorate.HasIndex(d => d.Code).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Portfolio> portfolio)
    {
        portfolio.Property(p => p.Code).HasMaxLength(Portfolio.CodeLength);
        portfolio.Property(p => p.Name).HasMaxLength(Portfolio.NameLength);
        portfolio.HasIndex(p => p.Code).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PartnerOrganisation> partner)
    {
        partner.Property(p => p.Code).HasMaxLength(PartnerOrganisation.CodeLength);
        partner.Property(p => p.Name).HasMaxLength(PartnerOrganisation.NameLength);
        partner.HasIndex(p => p.Code).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Service> service)
    {
        service.Property(s => s.Code).HasMaxLength(Service.CodeLength);
        service.Property(s => s.Name).HasMaxLength(Service.NameLength);
        service.HasIndex(s => s.Code).IsUnique();
        service.HasOne(s => s.Directorate).WithMany().HasForeignKey(s => s.DirectorateId);
        service.HasOne(s => s.Portfolio).WithMany().HasForeignKey(s => s.PortfolioId);
    }
}
