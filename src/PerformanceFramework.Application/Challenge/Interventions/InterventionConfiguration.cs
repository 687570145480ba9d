using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Domain.Challenge.Interventions;

namespace PerformanceFramework.Application.Challenge.Interventions;

internal sealed class InterventionConfiguration : IEntityTypeConfiguration<Intervention>
{
    public void Configure(EntityTypeBuilder<Intervention> intervention)
    {
        intervention.Property(i => i.Name).HasMaxLength(Intervention.NameLength);
        intervention.Property(i => i.Description).HasMaxLength(Intervention.DescriptionLength);
        intervention.Property(i => i.RecordedById).HasMaxLength(ApplicationUser.IdLength);
        intervention.Property(i => i.RecordedBy).HasMaxLength(Intervention.PersonLength);
        intervention.Property(i => i.VerdictExplanation).HasMaxLength(Intervention.ExplanationLength);
        intervention.Property(i => i.VerdictWords).HasMaxLength(Intervention.WordsLength);
        intervention.Property(i => i.ConfirmedBy).HasMaxLength(Intervention.PersonLength);
        intervention.Property(i => i.CancelledBy).HasMaxLength(Intervention.PersonLength);
        intervention.Property(i => i.CancelReason).HasMaxLength(Intervention.ReasonLength);
        intervention.HasOne(i => i.Indicator).WithMany().HasForeignKey(i => i.IndicatorId);
        intervention.HasIndex(i => i.State);
    }
}
