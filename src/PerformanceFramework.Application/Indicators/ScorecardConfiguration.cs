using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Indicators;

internal sealed class ScorecardConfiguration
    : IEntityTypeConfiguration<ScorecardChoice>,
        IEntityTypeConfiguration<ScorecardCandidate>,
        IEntityTypeConfiguration<ScorecardStep>,
        IEntityTypeConfiguration<ScorecardEarlierMember>,
        IEntityTypeConfiguration<ScorecardAnswer>,
        IEntityTypeConfiguration<ScorecardView>,
        IEntityTypeConfiguration<ScorecardProposal>
{
    public void Configure(EntityTypeBuilder<ScorecardChoice> choice)
    {
        choice.Ignore(c => c.Year);
        choice.Ignore(c => c.Consultation);
        choice.Property(c => c.Panel).HasMaxLength(ScorecardChoice.NameLength);
        choice.Property(c => c.Summary).HasMaxLength(ScorecardChoice.SummaryLength);
        choice.Property(c => c.Reference).HasMaxLength(ScorecardChoice.ReferenceLength);
        choice.HasOne(c => c.Set).WithMany().HasForeignKey(c => c.SetId);
        choice.HasOne(c => c.Body).WithMany().HasForeignKey(c => c.BodyId);
        choice.HasMany(c => c.Candidates).WithOne().HasForeignKey(c => c.ChoiceId);
        choice.HasMany(c => c.Steps).WithOne().HasForeignKey(s => s.ChoiceId);
        choice.HasMany(c => c.EarlierMembers).WithOne().HasForeignKey(m => m.ChoiceId);
        choice.HasIndex(c => new { c.SetId, c.StartYear }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ScorecardCandidate> candidate)
    {
        candidate.ToTable("ScorecardCandidates");
        candidate.Property(c => c.Why).HasMaxLength(ScorecardChoice.ReasonLength);
        candidate.Property(c => c.AddedBy).HasMaxLength(ScorecardChoice.NameLength);
        candidate.Property(c => c.RecommendationWhy).HasMaxLength(ScorecardChoice.ReasonLength);
        candidate.Property(c => c.DecisionWhy).HasMaxLength(ScorecardChoice.ReasonLength);
        candidate.HasOne(c => c.Indicator).WithMany().HasForeignKey(c => c.IndicatorId);
        candidate.HasIndex(c => new { c.ChoiceId, c.IndicatorId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ScorecardStep> step)
    {
        step.ToTable("ScorecardSteps");
        step.Property(s => s.Note).HasMaxLength(ScorecardStep.NoteLength);
        step.Property(s => s.By).HasMaxLength(ScorecardChoice.NameLength);
    }

    public void Configure(EntityTypeBuilder<ScorecardEarlierMember> member)
    {
        member.ToTable("ScorecardEarlierMembers");
        member.HasOne(m => m.Indicator).WithMany().HasForeignKey(m => m.IndicatorId);
        member.HasIndex(m => new { m.ChoiceId, m.IndicatorId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ScorecardAnswer> answer)
    {
        answer.Property(a => a.PersonId).HasMaxLength(ScorecardAnswer.PersonIdLength);
        answer.Property(a => a.PersonName).HasMaxLength(ScorecardAnswer.PersonNameLength);
        answer.HasOne(a => a.Choice).WithMany().HasForeignKey(a => a.ChoiceId);
        answer.HasMany(a => a.Views).WithOne().HasForeignKey(v => v.AnswerId);
        answer.HasMany(a => a.Proposals).WithOne().HasForeignKey(p => p.AnswerId);
        answer.HasIndex(a => new { a.ChoiceId, a.PersonId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ScorecardView> view)
    {
        view.ToTable("ScorecardViews");
        view.Property(v => v.Why).HasMaxLength(ScorecardChoice.ReasonLength);
        view.HasOne(v => v.Candidate).WithMany().HasForeignKey(v => v.CandidateId);
        view.HasIndex(v => new { v.AnswerId, v.CandidateId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ScorecardProposal> proposal)
    {
        proposal.ToTable("ScorecardProposals");
        proposal.Property(p => p.Words).HasMaxLength(ScorecardProposal.WordsLength);
        proposal.Property(p => p.Why).HasMaxLength(ScorecardChoice.ReasonLength);
        proposal.Property(p => p.PanelAnswer).HasMaxLength(ScorecardChoice.ReasonLength);
        proposal.HasOne(p => p.Indicator).WithMany().HasForeignKey(p => p.IndicatorId);
    }
}
