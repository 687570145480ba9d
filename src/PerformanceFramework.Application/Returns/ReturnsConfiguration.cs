using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns;

internal sealed class ReturnsConfiguration
    : IEntityTypeConfiguration<CollectionRound>,
        IEntityTypeConfiguration<PastClosure>,
        IEntityTypeConfiguration<ServiceReturn>,
        IEntityTypeConfiguration<ReturnEntry>,
        IEntityTypeConfiguration<EntryQuery>,
        IEntityTypeConfiguration<RoundTimetable>,
        IEntityTypeConfiguration<RoundReminders>,
        IEntityTypeConfiguration<ReturnNudge>,
        IEntityTypeConfiguration<CommentarySettings>
{
    public void Configure(EntityTypeBuilder<CollectionRound> round)
    {
        round.Ignore(r => r.Dates);
        round.Property(r => r.ClosedBy).HasMaxLength(CollectionRound.ClosedByLength);
        round.HasIndex(r => r.Period).IsUnique();

        // One round is open at a time, whoever opens two at the same moment. Both databases read this filter.
        round.HasIndex(r => r.State).IsUnique().HasFilter("[State] = 'Open'");
    }

    public void Configure(EntityTypeBuilder<PastClosure> closure)
    {
        closure.HasOne<CollectionRound>().WithMany().HasForeignKey(c => c.RoundId);
        closure.HasIndex(c => new { c.RoundId, c.Until }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ServiceReturn> serviceReturn)
    {
        serviceReturn.ToTable("Returns");
        serviceReturn.Property(r => r.SubmittedById).HasMaxLength(ApplicationUser.IdLength);
        serviceReturn.Property(r => r.SubmittedBy).HasMaxLength(ApplicationUser.DisplayNameLength);
        serviceReturn.Property(r => r.ApprovedBy).HasMaxLength(ApplicationUser.DisplayNameLength);
        serviceReturn.Property(r => r.SignedOffBy).HasMaxLength(ApplicationUser.DisplayNameLength);
        serviceReturn.Property(r => r.Statement).HasMaxLength(ServiceReturn.StatementLength);
        serviceReturn.Property(r => r.CheckedBy).HasMaxLength(ApplicationUser.DisplayNameLength);
        serviceReturn.Ignore(r => r.NextStep);
        serviceReturn.Property(r => r.QueryReason).HasMaxLength(ServiceReturn.QueryReasonLength);
        serviceReturn.HasOne(r => r.Round).WithMany().HasForeignKey(r => r.RoundId);
        serviceReturn.HasOne(r => r.Service).WithMany().HasForeignKey(r => r.ServiceId);
        serviceReturn.HasMany(r => r.Entries).WithOne(e => e.Return).HasForeignKey(e => e.ReturnId);
        serviceReturn.HasIndex(r => new { r.RoundId, r.ServiceId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ReturnEntry> entry)
    {
        entry.Ignore(e => e.Input);
        entry.Ignore(e => e.OpenQuery);
        entry.Property(e => e.ValueText).HasMaxLength(EntryInput.ValueTextLength);
        entry.Property(e => e.NumeratorText).HasMaxLength(FigureText.MaxLength);
        entry.Property(e => e.DenominatorText).HasMaxLength(FigureText.MaxLength);
        entry.Property(e => e.Commentary).HasMaxLength(EntryInput.CommentaryLength);
        entry.Property(e => e.Cause).HasMaxLength(EntryInput.CommentaryLength);
        entry.Property(e => e.Action).HasMaxLength(EntryInput.CommentaryLength);
        entry.Property(e => e.Recovery).HasMaxLength(EntryInput.CommentaryLength);
        entry.Property(e => e.CheckedReason).HasMaxLength(EntryInput.CheckedReasonLength);
        entry.Property(e => e.CheckedAbout).HasMaxLength(EntryInput.CheckedAboutLength);
        entry.Property(e => e.JudgementReason).HasMaxLength(JudgedStatus.ReasonLength);
        entry.Ignore(e => e.Sureness);
        entry.Property(e => e.ConfidenceReason).HasMaxLength(ValueConfidence.ReasonLength);
        entry.Property(e => e.ConfidenceBy).HasMaxLength(ValueConfidence.ByLength);
        entry.Property(e => e.YearEndText).HasMaxLength(FigureText.MaxLength);
        entry.Property(e => e.ChangedBy).HasMaxLength(ApplicationUser.DisplayNameLength);
        entry.HasOne(e => e.Indicator).WithMany().HasForeignKey(e => e.IndicatorId);
        entry
            .HasIndex(e => new
            {
                e.ReturnId,
                e.IndicatorId,
                e.Period,
            })
            .IsUnique();
        entry.HasMany(e => e.Queries).WithOne().HasForeignKey(q => q.EntryId);
    }

    public void Configure(EntityTypeBuilder<EntryQuery> query)
    {
        query.Property(q => q.Reason).HasMaxLength(ServiceReturn.QueryReasonLength);
        query.Property(q => q.AskedBy).HasMaxLength(EntryQuery.AskedByLength);
        query.Property(q => q.Was).HasConversion<RecordConverter<EntryInput>>();
    }

    public void Configure(EntityTypeBuilder<RoundTimetable> timetable)
    {
        // There is one at most, whoever sets it first.
        timetable.Property(t => t.Id).ValueGeneratedNever();
        timetable.ComplexProperty(t => t.Days);
    }

    public void Configure(EntityTypeBuilder<RoundReminders> reminders)
    {
        reminders.Property(r => r.Id).ValueGeneratedNever();
        reminders.ComplexProperty(r => r.Terms);
    }

    public void Configure(EntityTypeBuilder<ReturnNudge> nudge)
    {
        nudge.Property(n => n.People).HasMaxLength(ReturnNudge.PeopleLength);
        nudge.Property(n => n.By).HasMaxLength(ReturnNudge.ByLength);
        nudge.HasOne<ServiceReturn>().WithMany().HasForeignKey(n => n.ReturnId);
    }

    public void Configure(EntityTypeBuilder<CommentarySettings> settings)
    {
        // There is one at most, whoever sets it first.
        settings.Property(s => s.Id).ValueGeneratedNever();
        settings.ComplexProperty(s => s.Terms);
    }
}
