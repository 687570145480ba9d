using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Identity;

internal sealed class IdentityConfiguration
    : IEntityTypeConfiguration<ApplicationUser>,
        IEntityTypeConfiguration<RoleAssignment>,
        IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<ApplicationUser> user)
    {
        user.Property(u => u.DisplayName).HasMaxLength(ApplicationUser.DisplayNameLength);
        user.HasMany(u => u.Assignments).WithOne().HasForeignKey(a => a.UserId);
    }

    public void Configure(EntityTypeBuilder<RoleAssignment> assignment) =>
        assignment
            .HasIndex(a => new
            {
                a.UserId,
                a.Role,
                a.ScopeKind,
                a.ScopeId,
            })
            .IsUnique();

    public void Configure(EntityTypeBuilder<DataProtectionKey> key) =>
        key.Property(k => k.FriendlyName).HasMaxLength(DataProtectionKey.NameLength);
}
