using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Domain.DataQuality;

namespace PerformanceFramework.Application.DataQuality;

internal sealed class DataQualityConfiguration
    : IEntityTypeConfiguration<QualityAssessment>,
        IEntityTypeConfiguration<SpotCheck>,
        IEntityTypeConfiguration<SpotCheckAction>
{
    /// <summary>Room for a value in words, and for any figure as it is shown.</summary>
    private const int FigureLength = Domain.Indicators.ObservedValue.WordsLength;

    public void Configure(EntityTypeBuilder<QualityAssessment> assessment)
    {
        assessment.Ignore(a => a.Year);
        assessment.Ignore(a => a.Answers);
        assessment.ComplexProperty(a => a.Accuracy, Answer);
        assessment.ComplexProperty(a => a.Completeness, Answer);
        assessment.ComplexProperty(a => a.Uniqueness, Answer);
        assessment.ComplexProperty(a => a.Consistency, Answer);
        assessment.ComplexProperty(a => a.Timeliness, Answer);
        assessment.ComplexProperty(a => a.Validity, Answer);
        assessment.Property(a => a.OverallReason).HasMaxLength(QualityAnswers.OverallReasonLength);
        assessment.Property(a => a.AssessedById).HasMaxLength(ApplicationUser.IdLength);
        assessment.Property(a => a.AssessedBy).HasMaxLength(QualityAssessment.ByLength);
        assessment.Property(a => a.ReviewNote).HasMaxLength(QualityAssessment.NoteLength);
        assessment.Property(a => a.ReviewedBy).HasMaxLength(QualityAssessment.ByLength);
        assessment.HasOne(a => a.Indicator).WithMany().HasForeignKey(a => a.IndicatorId);
        assessment.HasIndex(a => new { a.IndicatorId, a.StartYear }).IsUnique();
        assessment.HasIndex(a => a.StartYear);
    }

    public void Configure(EntityTypeBuilder<SpotCheck> check)
    {
        check.Property(c => c.Figure).HasMaxLength(FigureLength);
        check.Property(c => c.Recalculated).HasMaxLength(SpotCheck.RecalculatedLength);
        check.Property(c => c.Finding).HasMaxLength(SpotCheck.FindingLength);
        check.Property(c => c.CheckedBy).HasMaxLength(SpotCheck.ByLength);
        check.HasOne(c => c.Indicator).WithMany().HasForeignKey(c => c.IndicatorId);
        check.HasMany(c => c.Actions).WithOne(a => a.Check).HasForeignKey(a => a.CheckId);
        check.HasIndex(c => new { c.IndicatorId, c.Period });
    }

    public void Configure(EntityTypeBuilder<SpotCheckAction> action)
    {
        action.Property(a => a.Action).HasMaxLength(SpotCheckAction.ActionLength);
        action.Property(a => a.Owner).HasMaxLength(SpotCheckAction.OwnerLength);
    }

    private static void Answer(ComplexPropertyBuilder<QualityAnswer> answer) =>
        answer.Property(a => a.Evidence).HasMaxLength(QualityAnswer.EvidenceLength);
}
