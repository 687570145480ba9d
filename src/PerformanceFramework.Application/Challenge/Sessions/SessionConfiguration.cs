using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Challenge.Triage;

namespace PerformanceFramework.Application.Challenge.Sessions;

internal sealed class SessionConfiguration
    : IEntityTypeConfiguration<ChallengeBody>,
        IEntityTypeConfiguration<ChallengeSession>,
        IEntityTypeConfiguration<SessionMember>,
        IEntityTypeConfiguration<SessionTopic>,
        IEntityTypeConfiguration<TopicQuestion>,
        IEntityTypeConfiguration<BankQuestion>,
        IEntityTypeConfiguration<DraftComment>,
        IEntityTypeConfiguration<DirectorInput>,
        IEntityTypeConfiguration<PrivateNote>,
        IEntityTypeConfiguration<TriageSettings>
{
    private const int ExplanationLength = 1000;

    public void Configure(EntityTypeBuilder<ChallengeBody> body)
    {
        body.Property(b => b.Code).HasMaxLength(ChallengeBody.CodeLength);
        body.Property(b => b.Name).HasMaxLength(ChallengeBody.NameLength);
        body.ComplexProperty(b => b.Terms);
        body.HasOne(b => b.Directorate).WithMany().HasForeignKey(b => b.DirectorateId);
        body.HasOne(b => b.Portfolio).WithMany().HasForeignKey(b => b.PortfolioId);
        body.HasOne(b => b.AccountableBody).WithMany().HasForeignKey(b => b.AccountableBodyId);
        body.Ignore(b => b.Committee);
        body.Ignore(b => b.Board);
        body.HasIndex(b => b.Code).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ChallengeSession> session)
    {
        session.Property(s => s.Overview).HasMaxLength(ChallengeSession.OverviewLength);
        session.Property(s => s.CancelledBecause).HasMaxLength(ChallengeSession.ReasonLength);
        session.ComplexProperty(s => s.Terms);
        session.Ignore(s => s.Agenda);
        session.HasOne(s => s.Body).WithMany().HasForeignKey(s => s.BodyId);
        session.HasOne(s => s.Edition).WithMany().HasForeignKey(s => s.EditionId);
        session.HasMany(s => s.Members).WithOne().HasForeignKey(m => m.SessionId);
        session.HasMany(s => s.Topics).WithOne(t => t.Session).HasForeignKey(t => t.SessionId);
        session.HasIndex(s => new { s.BodyId, s.HeldOn });
        session.HasIndex(s => s.HeldOn);
    }

    public void Configure(EntityTypeBuilder<SessionMember> member)
    {
        member.Property(m => m.PersonId).HasMaxLength(ApplicationUser.IdLength);
        member.Property(m => m.Name).HasMaxLength(Person.NameLength);
        member.HasIndex(m => new { m.SessionId, m.PersonId }).IsUnique();
        member.HasIndex(m => m.PersonId);
    }

    public void Configure(EntityTypeBuilder<SessionTopic> topic)
    {
        topic
            .Property(t => t.Reasons)
            .HasConversion(
                new RecordConverter<IReadOnlyList<RaisedBy>>(),
                new ValueComparer<IReadOnlyList<RaisedBy>>(
                    (one, other) => one!.SequenceEqual(other!),
                    reasons => reasons.Count,
                    reasons => reasons
                )
            );
        topic.Property(t => t.Explanation).HasMaxLength(ExplanationLength);
        topic.Property(t => t.Heading).HasMaxLength(SessionTopic.HeadingLength);
        topic.Property(t => t.LeftOutBecause).HasMaxLength(SessionTopic.ReasonLength);
        topic.Property(t => t.Context).HasMaxLength(SessionTopic.ContextLength);
        topic.Property(t => t.ContextBy).HasMaxLength(Person.NameLength);
        topic.Property(t => t.Finance).HasMaxLength(SessionTopic.LineLength);
        topic.Property(t => t.Risk).HasMaxLength(SessionTopic.LineLength);
        topic.Property(t => t.Workforce).HasMaxLength(SessionTopic.LineLength);
        topic.Ignore(t => t.Added);
        topic.Property(t => t.Notes).HasMaxLength(SessionTopic.NotesLength);
        topic.Property(t => t.DecisionReason).HasMaxLength(SessionTopic.ReasonLength);
        topic.HasOne(t => t.Indicator).WithMany().HasForeignKey(t => t.IndicatorId);
        topic.HasOne(t => t.Round).WithMany().HasForeignKey(t => t.RoundId);
        topic.HasOne(t => t.MergedInto).WithMany().HasForeignKey(t => t.MergedIntoId);
        topic.HasIndex(t => new { t.SessionId, t.IndicatorId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<TopicQuestion> question)
    {
        question.Property(q => q.Text).HasMaxLength(TopicQuestion.TextLength);
        question.Property(q => q.Answer).HasMaxLength(TopicQuestion.AnswerLength);
        question.HasOne(q => q.Topic).WithMany().HasForeignKey(q => q.TopicId);
    }

    public void Configure(EntityTypeBuilder<BankQuestion> question) =>
        question.Property(q => q.Text).HasMaxLength(TopicQuestion.TextLength);

    public void Configure(EntityTypeBuilder<DraftComment> comment)
    {
        comment.Property(c => c.Text).HasMaxLength(DraftComment.TextLength);
        comment.Property(c => c.ById).HasMaxLength(ApplicationUser.IdLength);
        comment.Property(c => c.By).HasMaxLength(Person.NameLength);
        comment.Property(c => c.Settlement).HasMaxLength(DraftComment.SettlementLength);
        comment.Property(c => c.SettledBy).HasMaxLength(Person.NameLength);
        comment.HasOne(c => c.Topic).WithMany().HasForeignKey(c => c.TopicId);
    }

    public void Configure(EntityTypeBuilder<DirectorInput> input)
    {
        input.Property(i => i.Success).HasMaxLength(DirectorInput.TextLength);
        input.Property(i => i.Ask).HasMaxLength(DirectorInput.TextLength);
        input.Property(i => i.By).HasMaxLength(Person.NameLength);
        input.HasOne(i => i.Session).WithMany().HasForeignKey(i => i.SessionId);
        input.HasOne(i => i.Directorate).WithMany().HasForeignKey(i => i.DirectorateId);
        input.HasIndex(i => new { i.SessionId, i.DirectorateId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PrivateNote> note)
    {
        note.Property(n => n.PersonId).HasMaxLength(ApplicationUser.IdLength);
        note.Property(n => n.Text).HasMaxLength(PrivateNote.TextLength);
        note.HasOne(n => n.Topic).WithMany().HasForeignKey(n => n.TopicId);
        note.HasIndex(n => new { n.TopicId, n.PersonId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<TriageSettings> settings)
    {
        settings.Property(s => s.Id).ValueGeneratedNever();
        settings.ComplexProperty(s => s.Terms);
    }
}
