using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Import;

namespace PerformanceFramework.Application.Import;

internal sealed class ImportConfiguration
    : IEntityTypeConfiguration<ImportBatch>,
        IEntityTypeConfiguration<ImportFile>,
        IEntityTypeConfiguration<ImportedFigure>,
        IEntityTypeConfiguration<ImportedChange>,
        IEntityTypeConfiguration<ImportRun>,
        IEntityTypeConfiguration<RememberedMapping>
{
    public void Configure(EntityTypeBuilder<ImportBatch> batch)
    {
        batch.Property(b => b.FileName).HasMaxLength(ImportBatch.FileNameLength);
        batch.Property(b => b.Hash).HasMaxLength(ImportBatch.HashLength);
        batch.Property(b => b.UploadedBy).HasMaxLength(ImportBatch.NameLength);
        batch.Property(b => b.MappedBy).HasMaxLength(ImportBatch.NameLength);
        batch.Property(b => b.AppliedBy).HasMaxLength(ImportBatch.NameLength);
        batch.Property(b => b.EndedBy).HasMaxLength(ImportBatch.NameLength);
        batch.Property(b => b.Reason).HasMaxLength(ImportBatch.ReasonLength);
        batch.Property(b => b.EndReason).HasMaxLength(ImportBatch.ReasonLength);
        batch.Property(b => b.Mapping).HasConversion<RecordConverter<ImportMapping>>();
        // What was uploaded before there was a workbook of the council held figures.
        batch.Property(b => b.Kind).HasDefaultValue(ImportKind.Figures).HasSentinel(default(ImportKind));
        batch.ComplexProperty(b => b.Counts);
        batch.HasIndex(b => b.Hash);
        batch.HasOne(b => b.File).WithOne().HasForeignKey<ImportFile>(f => f.BatchId);
    }

    public void Configure(EntityTypeBuilder<ImportFile> file)
    {
        file.ToTable("ImportFiles");
        file.HasKey(f => f.BatchId);
    }

    public void Configure(EntityTypeBuilder<ImportedFigure> figure)
    {
        figure.HasOne<ImportBatch>().WithMany().HasForeignKey(f => f.BatchId);
        figure.HasOne(f => f.Indicator).WithMany().HasForeignKey(f => f.IndicatorId);
        figure.Property(f => f.Before).HasConversion<RecordConverter<FigureCopy>>();
        figure.Property(f => f.After).HasConversion<RecordConverter<FigureCopy>>();
        figure
            .HasIndex(f => new
            {
                f.BatchId,
                f.IndicatorId,
                f.Period,
            })
            .IsUnique();
    }

    public void Configure(EntityTypeBuilder<ImportedChange> change)
    {
        change.Property(c => c.Entity).HasMaxLength(ImportedChange.EntityLength);
        change.Property(c => c.Key).HasMaxLength(ImportedChange.KeyLength);
        change.HasOne<ImportBatch>().WithMany().HasForeignKey(c => c.BatchId);
        change
            .HasIndex(c => new
            {
                c.BatchId,
                c.Entity,
                c.Key,
            })
            .IsUnique();
    }

    public void Configure(EntityTypeBuilder<ImportRun> run)
    {
        run.Property(r => r.StartedBy).HasMaxLength(ImportBatch.NameLength);
        run.Property(r => r.Sentence).HasMaxLength(ImportRun.SentenceLength);
        run.HasOne<ImportBatch>().WithMany().HasForeignKey(r => r.BatchId);
        run.HasIndex(r => r.BatchId).HasFilter("EndedAt IS NULL").IsUnique();
    }

    public void Configure(EntityTypeBuilder<RememberedMapping> mapping)
    {
        mapping.Property(m => m.Signature).HasMaxLength(RememberedMapping.SignatureLength);
        mapping.Property(m => m.Mapping).HasConversion<RecordConverter<ImportMapping>>();
        mapping.HasIndex(m => m.Signature).IsUnique();
    }
}
