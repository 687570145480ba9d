using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Domain.Challenge;

namespace PerformanceFramework.Application.Challenge;

internal sealed class ChallengeConfiguration : IEntityTypeConfiguration<MemberQuestion>
{
    public void Configure(EntityTypeBuilder<MemberQuestion> question)
    {
        question.Property(q => q.Text).HasMaxLength(MemberQuestion.TextLength);
        question.Property(q => q.Answer).HasMaxLength(MemberQuestion.AnswerLength);
        question.Property(q => q.AskedById).HasMaxLength(ApplicationUser.IdLength);
        question.Property(q => q.AskedBy).HasMaxLength(MemberQuestion.NameLength);
        question.Property(q => q.AnsweredBy).HasMaxLength(MemberQuestion.NameLength);
        question.Property(q => q.CorrectedBy).HasMaxLength(MemberQuestion.NameLength);
        question.Property(q => q.WrittenBy).HasMaxLength(MemberQuestion.NameLength);
        question.Property(q => q.AcceptedBy).HasMaxLength(MemberQuestion.NameLength);
        question.HasOne(q => q.First).WithMany().HasForeignKey(q => q.FirstId);
        question.HasOne(q => q.Indicator).WithMany().HasForeignKey(q => q.IndicatorId);
        question.HasIndex(q => q.State);
    }
}
