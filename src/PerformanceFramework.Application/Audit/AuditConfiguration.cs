using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Domain.Audit;

namespace PerformanceFramework.Application.Audit;

internal sealed class AuditConfiguration : IEntityTypeConfiguration<ChangeRecord>
{
    public void Configure(EntityTypeBuilder<ChangeRecord> record)
    {
        record.Property(r => r.ActorId).HasMaxLength(ApplicationUser.IdLength);
        record.Property(r => r.ActorName).HasMaxLength(ChangeRecord.ActorNameLength);
        record.Property(r => r.Kind).HasMaxLength(ChangeRecord.KindLength);
        record.Property(r => r.Reason).HasMaxLength(ChangeRecord.ReasonLength);
        record.Property(r => r.Subject).HasMaxLength(ChangeRecord.SubjectLength);
        record.Property(r => r.SubjectId).HasMaxLength(ChangeRecord.SubjectLength);
        record.Property(r => r.SubjectName).HasMaxLength(ChangeRecord.SubjectNameLength);
        record.Property(r => r.BelongsTo).HasMaxLength(ChangeRecord.BelongsToLength);
        record.HasIndex(r => new { r.Subject, r.SubjectId });
        record.HasIndex(r => r.BelongsTo);

        // What makes an entry, in the order of its page, and what it counts: neither reads a row.
        record.HasIndex(r => new
        {
            r.At,
            r.ActorId,
            r.Kind,
            r.Subject,
        });
    }
}
