using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Mail;

internal sealed class MailConfiguration
    : IEntityTypeConfiguration<MailMessage>,
        IEntityTypeConfiguration<MailItem>,
        IEntityTypeConfiguration<MailQuestion>,
        IEntityTypeConfiguration<MailCommitment>,
        IEntityTypeConfiguration<MailRecommendation>,
        IEntityTypeConfiguration<MailRecovery>,
        IEntityTypeConfiguration<MailRecoveryCall>,
        IEntityTypeConfiguration<WorkLease>
{
    public void Configure(EntityTypeBuilder<MailMessage> message)
    {
        message.Property(m => m.PersonId).HasMaxLength(ApplicationUser.IdLength);
        message.Property(m => m.ToName).HasMaxLength(ApplicationUser.DisplayNameLength);
        message.Property(m => m.ToAddress).HasMaxLength(ApplicationUser.EmailLength);
        message.Property(m => m.Subject).HasMaxLength(MailMessage.SubjectLength);
        message.Property(m => m.WrittenBy).HasMaxLength(ApplicationUser.DisplayNameLength);
        message.Property(m => m.RetriedBy).HasMaxLength(ApplicationUser.DisplayNameLength);
        message.Property(m => m.LastError).HasMaxLength(MailMessage.ErrorLength);
        message.HasOne<ApplicationUser>().WithMany().HasForeignKey(m => m.PersonId);
        message.Ignore(m => m.IsNeeded);
        message.HasMany(m => m.Items).WithOne().HasForeignKey(i => i.MessageId);
        message.HasMany(m => m.Questions).WithOne().HasForeignKey(q => q.MessageId);
        message.HasMany(m => m.Commitments).WithOne().HasForeignKey(c => c.MessageId);
        message.HasMany(m => m.Recommendations).WithOne().HasForeignKey(r => r.MessageId);
        message.HasMany(m => m.Recoveries).WithOne().HasForeignKey(r => r.MessageId);
        message.HasMany(m => m.RecoveryCalls).WithOne().HasForeignKey(c => c.MessageId);

        // Whatever node writes it, and however often: nobody is reminded or nudged twice on one day. Of two sessions that close
        // on one day, each has its follow-up, and each commitment that is handed over its message.
        message
            .HasIndex(m => new
            {
                m.PersonId,
                m.Kind,
                m.Day,
            })
            .HasFilter("[Kind] <> 'FollowUp' AND [Kind] <> 'Handover'")
            .IsUnique();
        message.HasIndex(m => new { m.State, m.NextAttemptAt });
    }

    public void Configure(EntityTypeBuilder<MailItem> item)
    {
        item.Ignore(i => i.IsNeeded);
        item.HasOne(i => i.Return).WithMany().HasForeignKey(i => i.ReturnId);
    }

    public void Configure(EntityTypeBuilder<MailQuestion> asked)
    {
        asked.ToTable("MailQuestions");
        asked.Ignore(q => q.IsNeeded);
        asked.HasOne(q => q.Question).WithMany().HasForeignKey(q => q.QuestionId);
    }

    public void Configure(EntityTypeBuilder<MailCommitment> item)
    {
        item.Ignore(i => i.IsNeeded);
        item.HasOne(i => i.Commitment).WithMany().HasForeignKey(i => i.CommitmentId);
    }

    public void Configure(EntityTypeBuilder<MailRecommendation> item)
    {
        item.Ignore(i => i.IsNeeded);
        item.HasOne(i => i.Recommendation).WithMany().HasForeignKey(i => i.RecommendationId);
        item.HasOne(i => i.Action).WithMany().HasForeignKey(i => i.ActionId);
    }

    public void Configure(EntityTypeBuilder<MailRecovery> item)
    {
        item.ToTable("MailRecoveries");
        item.Ignore(i => i.IsNeeded);
        item.HasOne(i => i.Plan).WithMany().HasForeignKey(i => i.PlanId);
    }

    public void Configure(EntityTypeBuilder<MailRecoveryCall> call) =>
        call.HasOne<Indicator>().WithMany().HasForeignKey(c => c.IndicatorId);

    public void Configure(EntityTypeBuilder<WorkLease> lease)
    {
        lease.HasKey(l => l.Name);
        lease.Property(l => l.Name).HasMaxLength(WorkLease.NameLength);
        lease.Property(l => l.Holder).HasMaxLength(WorkLease.HolderLength);
    }
}
