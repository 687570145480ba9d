using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Identity;

internal sealed class IdentityConfiguration
    : IEntityTypeConfiguration<ApplicationUser>,
        IEntityTypeConfiguration<IdentityUserLogin<string>>,
        IEntityTypeConfiguration<IdentityUserToken<string>>,
        IEntityTypeConfiguration<RoleAssignment>,
        IEntityTypeConfiguration<DataProtectionKey>
{
    // Three of them make a key, and SQL Server takes 900 bytes.
    private const int ExternalNameLength = 128;

    public void Configure(EntityTypeBuilder<ApplicationUser> user)
    {
        user.Property(u => u.Id).HasMaxLength(ApplicationUser.IdLength);
        user.Property(u => u.DisplayName).HasMaxLength(ApplicationUser.DisplayNameLength);
        user.Property(u => u.Post).HasMaxLength(ApplicationUser.PostLength);
        user.HasMany(u => u.Assignments).WithOne().HasForeignKey(a => a.UserId);
    }

    public void Configure(EntityTypeBuilder<IdentityUserLogin<string>> login)
    {
        login.Property(l => l.LoginProvider).HasMaxLength(ExternalNameLength);
        login.Property(l => l.ProviderKey).HasMaxLength(ExternalNameLength);
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<string>> token)
    {
        token.Property(t => t.LoginProvider).HasMaxLength(ExternalNameLength);
        token.Property(t => t.Name).HasMaxLength(ExternalNameLength);
    }

    public void Configure(EntityTypeBuilder<RoleAssignment> assignment)
    {
        assignment.Property(a => a.GivenBy).HasMaxLength(RoleAssignment.GivenByLength);
        assignment.HasOne<ApplicationUser>().WithMany().HasForeignKey(a => a.CoverForId);

        // Not unique: a role that was taken back before it was used may be given again from the same day. That nobody holds
        // one twice at a time is checked against the version of the person.
        assignment.HasIndex(a => new
        {
            a.UserId,
            a.Role,
            a.ScopeKind,
            a.ScopeId,
        });
    }

    public void Configure(EntityTypeBuilder<DataProtectionKey> key) =>
        key.Property(k => k.FriendlyName).HasMaxLength(DataProtectionKey.NameLength);
}
