using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns;

internal sealed class EvidenceConfiguration : IEntityTypeConfiguration<EvidenceFile>
{
    public void Configure(EntityTypeBuilder<EvidenceFile> file)
    {
        file.Property(f => f.StoredName).HasMaxLength(EvidenceFile.StoredNameLength);
        file.Property(f => f.Name).HasMaxLength(EvidenceFile.NameLength);
        file.Property(f => f.Hash).HasMaxLength(EvidenceFile.HashLength);
        file.Property(f => f.AddedBy).HasMaxLength(EvidenceFile.ByLength);
        file.Property(f => f.RemovedBy).HasMaxLength(EvidenceFile.ByLength);
        file.HasOne(f => f.Entry).WithMany().HasForeignKey(f => f.EntryId);
        file.HasIndex(f => f.StoredName).IsUnique();

        // The same file is there once for a row, whoever adds it twice at the same moment.
        file.HasIndex(f => new { f.EntryId, f.Hash }).HasFilter("RemovedAt IS NULL").IsUnique();
    }
}
