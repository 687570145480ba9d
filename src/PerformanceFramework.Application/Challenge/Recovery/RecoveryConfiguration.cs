using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Domain.Challenge.Recovery;

namespace PerformanceFramework.Application.Challenge.Recovery;

internal sealed class RecoveryConfiguration
    : IEntityTypeConfiguration<LadderStep>,
        IEntityTypeConfiguration<RecoveryPlan>,
        IEntityTypeConfiguration<RecoveryOption>,
        IEntityTypeConfiguration<RecoveryAction>,
        IEntityTypeConfiguration<RecoveryPoint>,
        IEntityTypeConfiguration<EarlySign>,
        IEntityTypeConfiguration<RecoveryReview>,
        IEntityTypeConfiguration<RecoveryEvent>
{
    public void Configure(EntityTypeBuilder<LadderStep> step)
    {
        step.Property(s => s.Name).HasMaxLength(LadderStep.NameLength);
        step.Property(s => s.Meaning).HasMaxLength(LadderStep.MeaningLength);
        step.Ignore(s => s.Terms);
        step.HasIndex(s => s.Number).IsUnique();
    }

    public void Configure(EntityTypeBuilder<RecoveryPlan> plan)
    {
        plan.Property(p => p.Why).HasMaxLength(RecoveryPlan.WhyLength);
        plan.Property(p => p.OpeningFigure).HasMaxLength(RecoveryPlan.FigureLength);
        plan.Property(p => p.OpeningTarget).HasMaxLength(RecoveryPlan.FigureLength);
        plan.Property(p => p.ResponsibleId).HasMaxLength(ApplicationUser.IdLength);
        plan.Property(p => p.Responsible).HasMaxLength(RecoveryPlan.NameLength);
        plan.Property(p => p.ProposedById).HasMaxLength(ApplicationUser.IdLength);
        plan.Property(p => p.ProposedBy).HasMaxLength(RecoveryPlan.NameLength);
        plan.Property(p => p.Causes).HasMaxLength(CauseOutline.Length);
        plan.Property(p => p.ExitWords).HasMaxLength(ExitCriteria.WordsLength);
        plan.Ignore(p => p.Exit);
        plan.HasOne(p => p.Indicator).WithMany().HasForeignKey(p => p.IndicatorId);
        plan.HasMany(p => p.Options).WithOne().HasForeignKey(o => o.RecoveryPlanId);
        plan.HasMany(p => p.Actions).WithOne(a => a.Plan).HasForeignKey(a => a.RecoveryPlanId);
        plan.HasMany(p => p.Trajectory).WithOne().HasForeignKey(t => t.RecoveryPlanId);
        plan.HasMany(p => p.Signs).WithOne().HasForeignKey(s => s.RecoveryPlanId);
        plan.HasMany(p => p.Reviews).WithOne(r => r.Plan).HasForeignKey(r => r.RecoveryPlanId);
        plan.HasMany(p => p.Events).WithOne().HasForeignKey(e => e.RecoveryPlanId);
        plan.HasIndex(p => p.IndicatorId).IsUnique().HasFilter("[State] <> 'Closed'");
        plan.HasIndex(p => p.State);
    }

    public void Configure(EntityTypeBuilder<RecoveryOption> option)
    {
        option.Property(o => o.What).HasMaxLength(RecoveryOption.WhatLength);
        option.Property(o => o.Effect).HasMaxLength(RecoveryOption.EffectLength);
        option.Property(o => o.Cost).HasMaxLength(RecoveryOption.CostLength);
        option.Property(o => o.Why).HasMaxLength(RecoveryOption.WhyLength);
    }

    public void Configure(EntityTypeBuilder<RecoveryAction> action)
    {
        action.Property(a => a.What).HasMaxLength(RecoveryAction.WhatLength);
        action.Property(a => a.Owner).HasMaxLength(RecoveryAction.OwnerLength);
        action.Property(a => a.Words).HasMaxLength(RecoveryAction.WordsLength);
    }

    public void Configure(EntityTypeBuilder<RecoveryPoint> point) =>
        point.HasIndex(t => new { t.RecoveryPlanId, t.Period }).IsUnique();

    public void Configure(EntityTypeBuilder<EarlySign> sign) =>
        sign.Property(s => s.What).HasMaxLength(EarlySign.WhatLength);

    public void Configure(EntityTypeBuilder<RecoveryReview> review)
    {
        review.Property(r => r.Said).HasMaxLength(RecoveryReview.SaidLength);
        review.Property(r => r.RecordedBy).HasMaxLength(RecoveryPlan.NameLength);
    }

    public void Configure(EntityTypeBuilder<RecoveryEvent> happened)
    {
        happened.Property(e => e.Words).HasMaxLength(RecoveryEvent.WordsLength);
        happened.Property(e => e.ById).HasMaxLength(ApplicationUser.IdLength);
        happened.Property(e => e.By).HasMaxLength(RecoveryPlan.NameLength);
    }
}
