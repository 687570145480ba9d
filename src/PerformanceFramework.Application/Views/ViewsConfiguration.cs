using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Domain.Views;

namespace PerformanceFramework.Application.Views;

internal sealed class ViewsConfiguration : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> view)
    {
        view.Property(v => v.UserId).HasMaxLength(ApplicationUser.IdLength);
        view.Property(v => v.Name).HasMaxLength(SavedView.NameLength);
        view.Property(v => v.Address).HasMaxLength(ViewAddress.Length);
        view.HasOne<ApplicationUser>().WithMany().HasForeignKey(v => v.UserId);
        view.HasIndex(v => new { v.UserId, v.Name }).IsUnique();
        view.HasIndex(v => new { v.UserId, v.Place }).HasFilter("Place IS NOT NULL").IsUnique();
    }
}
