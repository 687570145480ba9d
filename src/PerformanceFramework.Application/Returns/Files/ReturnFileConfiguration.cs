using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns.Files;

internal sealed class ReturnFileConfiguration : IEntityTypeConfiguration<ReturnFile>
{
    public void Configure(EntityTypeBuilder<ReturnFile> file)
    {
        file.Property(f => f.FileName).HasMaxLength(ReturnFile.FileNameLength);
        file.Property(f => f.Hash).HasMaxLength(ReturnFile.HashLength);
        file.Property(f => f.UploadedById).HasMaxLength(ApplicationUser.IdLength);
        file.Property(f => f.UploadedBy).HasMaxLength(ApplicationUser.DisplayNameLength);
        file.ComplexProperty(f => f.Counts);
        file.HasIndex(f => new { f.UploadedById, f.Hash });
    }
}
