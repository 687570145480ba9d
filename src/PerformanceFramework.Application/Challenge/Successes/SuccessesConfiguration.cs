using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Domain.Challenge.Successes;

namespace PerformanceFramework.Application.Challenge.Successes;

internal sealed class SuccessesConfiguration : IEntityTypeConfiguration<SuccessEntry>
{
    public void Configure(EntityTypeBuilder<SuccessEntry> entry)
    {
        entry.Property(s => s.What).HasMaxLength(SuccessEntry.WhatLength);
        entry.Property(s => s.Who).HasMaxLength(SuccessEntry.WhoLength);
        entry.Property(s => s.Why).HasMaxLength(SuccessEntry.WhyLength);
        entry.Property(s => s.Where).HasMaxLength(SuccessEntry.WhereLength);
        entry.Property(s => s.WrittenById).HasMaxLength(ApplicationUser.IdLength);
        entry.Property(s => s.WrittenBy).HasMaxLength(SuccessEntry.NameLength);
        entry.Property(s => s.TakenBackBy).HasMaxLength(SuccessEntry.NameLength);
        entry.HasOne(s => s.Indicator).WithMany().HasForeignKey(s => s.IndicatorId);
        entry.HasOne(s => s.Element).WithMany().HasForeignKey(s => s.ElementId);
        entry.HasOne(s => s.Service).WithMany().HasForeignKey(s => s.ServiceId);
        entry.HasIndex(s => s.Day);
    }
}
