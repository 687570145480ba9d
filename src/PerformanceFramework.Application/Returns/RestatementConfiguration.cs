using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Domain.Import;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns;

internal sealed class RestatementConfiguration : IEntityTypeConfiguration<Restatement>
{
    public void Configure(EntityTypeBuilder<Restatement> restatement)
    {
        restatement.Property(r => r.Before).HasConversion<RecordConverter<FigureCopy>>();
        restatement.Property(r => r.After).HasConversion<RecordConverter<FigureCopy>>();
        restatement.Property(r => r.Input).HasConversion<RecordConverter<EntryInput>>();
        restatement.Ignore(r => r.Typed);
        restatement.Property(r => r.Reason).HasMaxLength(Restatement.ReasonLength);
        restatement.Property(r => r.RefusalReason).HasMaxLength(Restatement.ReasonLength);
        restatement.Property(r => r.Effect).HasMaxLength(Restatement.EffectLength);
        restatement.Property(r => r.ProposedById).HasMaxLength(ApplicationUser.IdLength);
        restatement.Property(r => r.ProposedBy).HasMaxLength(Restatement.NameLength);
        restatement.Property(r => r.DecidedBy).HasMaxLength(Restatement.NameLength);
        restatement.HasOne(r => r.Indicator).WithMany().HasForeignKey(r => r.IndicatorId);

        // One proposal for a figure waits at a time, whoever makes two at the same moment. Both databases read this filter.
        restatement.HasIndex(r => new { r.IndicatorId, r.Period }).IsUnique().HasFilter("[State] = 'Proposed'");
        restatement.HasIndex(r => r.State);
    }
}
