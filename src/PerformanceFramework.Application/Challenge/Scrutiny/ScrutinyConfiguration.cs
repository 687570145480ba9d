using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Domain.Challenge.Scrutiny;

namespace PerformanceFramework.Application.Challenge.Scrutiny;

internal sealed class ScrutinyConfiguration
    : IEntityTypeConfiguration<Recommendation>,
        IEntityTypeConfiguration<RecommendationAction>
{
    public void Configure(EntityTypeBuilder<Recommendation> recommendation)
    {
        recommendation.Property(r => r.FigureThen).HasMaxLength(Recommendation.FigureLength);
        recommendation.Property(r => r.PeriodThen).HasMaxLength(Recommendation.PeriodLength);
        recommendation.Property(r => r.Text).HasMaxLength(Recommendation.TextLength);
        recommendation.Property(r => r.MadeById).HasMaxLength(ApplicationUser.IdLength);
        recommendation.Property(r => r.MadeBy).HasMaxLength(Recommendation.NameLength);
        recommendation.Property(r => r.ResponseText).HasMaxLength(Recommendation.WordsLength);
        recommendation.Property(r => r.RespondedBy).HasMaxLength(Recommendation.NameLength);
        recommendation.Property(r => r.RespondedFor).HasMaxLength(Recommendation.NameLength);
        recommendation.Property(r => r.SentBackReason).HasMaxLength(Recommendation.WordsLength);
        recommendation.Property(r => r.SentBackBy).HasMaxLength(Recommendation.NameLength);
        recommendation.Property(r => r.ClosingWords).HasMaxLength(Recommendation.WordsLength);
        recommendation.Property(r => r.ClosedBy).HasMaxLength(Recommendation.NameLength);
        recommendation.HasOne(r => r.Body).WithMany().HasForeignKey(r => r.BodyId);
        recommendation.HasOne(r => r.Indicator).WithMany().HasForeignKey(r => r.IndicatorId);
        recommendation.HasOne(r => r.Element).WithMany().HasForeignKey(r => r.ElementId);
        recommendation.HasMany(r => r.Actions).WithOne().HasForeignKey(a => a.RecommendationId);
        recommendation.HasIndex(r => r.State);
    }

    public void Configure(EntityTypeBuilder<RecommendationAction> action)
    {
        action.ToTable("RecommendationActions");
        action.Property(a => a.What).HasMaxLength(RecommendationAction.WhatLength);
        action.Property(a => a.Owner).HasMaxLength(RecommendationAction.OwnerLength);
        action.Property(a => a.PlannedBy).HasMaxLength(Recommendation.NameLength);
        action.Property(a => a.Evidence).HasMaxLength(RecommendationAction.EvidenceLength);
        action.Property(a => a.Link).HasMaxLength(RecommendationAction.LinkLength);
        action.Property(a => a.DoneBy).HasMaxLength(Recommendation.NameLength);
    }
}
