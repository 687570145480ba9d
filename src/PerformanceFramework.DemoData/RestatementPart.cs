using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Audit;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Import;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.DemoData;

/// <summary>
/// Figures that turned out wrong. Of the quarter before the open one, one is restated and one waits for approval; of the
/// quarter before that, one was restated when its editions had been published.
/// </summary>
internal static class RestatementPart
{
    private const string WaitingCode = "HOU-03";

    private static readonly Correction Late = new(
        "WAS-02",
        8.4m,
        "WAS",
        "Demonstration content: the weighbridge of one transfer station was counted twice less than it should have been in the last month."
    )
    {
        // By what was first reported the target was met, and nobody had to say more.
        Cause = "More households are presenting side waste beside the grey bin.",
        Action = "We are writing to the streets concerned and enforcing the no side waste rule.",
        Recovery = "Smaller grey bins on new estates and the food waste campaign keep the weight down.",
    };

    private static readonly Correction AfterItsEditions = new(
        "HOU-05",
        3,
        "HOU",
        "Demonstration content: three families whose stay began before a move between hotels were counted from the move."
    );

    /// <summary>Restates and proposes, each in a save of its own as people would; the figures are saved already.</summary>
    /// <param name="period">The quarter before the open one.</param>
    /// <param name="nowUtc">The instant of loading.</param>
    public static async Task LoadAsync(
        PerformanceDbContext db,
        ReportingPeriod period,
        DateTime nowUtc,
        CancellationToken ct
    )
    {
        await WaitAsync(db, period, nowUtc, ct);
        await RestateAsync(db, Late, period, nowUtc, ct);
    }

    /// <summary>Restates a figure that has been in editions.</summary>
    /// <param name="period">Of those editions.</param>
    /// <param name="nowUtc">The instant of the approval.</param>
    public static Task RestateAfterItsEditionsAsync(
        PerformanceDbContext db,
        ReportingPeriod period,
        DateTime nowUtc,
        CancellationToken ct
    ) => RestateAsync(db, AfterItsEditions, period, nowUtc, ct);

    private static async Task RestateAsync(
        PerformanceDbContext db,
        Correction correction,
        ReportingPeriod period,
        DateTime nowUtc,
        CancellationToken ct
    )
    {
        db.ChangeTracker.Clear();
        var figure = await FigureAsync(db, correction.Code, period, ct);
        var input = Typed(figure, correction.More) with
        {
            Cause = Or(figure.Cause, correction.Cause),
            Action = Or(figure.Action, correction.Action),
            Recovery = Or(figure.Recovery, correction.Recovery),
        };
        var officer = DemonstrationSignIns.Of(Role.Officer, correction.Service);
        var director = DemonstrationSignIns.All.Single(signIn => signIn.UserName == "director-place");

        // What was reported is in the restatement before the new value takes its place.
        var before = figure.Assessment.Status;
        var restatement = new Restatement(
            figure,
            input,
            FigureCopy.Of(
                new ReportedValue(new ObservedValue.Number(figure.Value!.Value + correction.More), input.Commentary)
                {
                    Cause = input.Cause,
                    Action = input.Action,
                    Recovery = input.Recovery,
                }
            ),
            before,
            correction.Reason,
            (officer.Id, officer.DisplayName),
            nowUtc.AddHours(-26)
        );
        var (_, effect) = await RestatementEffect.ApplyAsync(
            db,
            figure,
            input,
            officer.DisplayName,
            London.DayOf(nowUtc),
            ct
        );
        if (
            restatement.Approve(
                effect.StatusBefore,
                effect.StatusAfter,
                effect.Text,
                (director.Id, director.DisplayName),
                nowUtc
            ) is
            { } refusal
        )
        {
            throw new InvalidOperationException(refusal.Sentence);
        }

        db.Add(restatement);
        db.BeginChange(
            new Change(director.Id, director.DisplayName, nameof(ApproveRestatement), nowUtc, correction.Reason)
        );
        await db.SaveChangesAsync(ct);
    }

    private static async Task WaitAsync(
        PerformanceDbContext db,
        ReportingPeriod period,
        DateTime nowUtc,
        CancellationToken ct
    )
    {
        const string Reason =
            "Demonstration content: two grants that were completed in the quarter were left out of the average.";
        db.ChangeTracker.Clear();
        var figure = await FigureAsync(db, WaitingCode, period, ct);
        var input = Typed(figure, more: 13);
        var officer = DemonstrationSignIns.Of(Role.Officer, "HOU");
        var (value, effect) = await RestatementEffect.ApplyAsync(
            db,
            figure,
            input,
            officer.DisplayName,
            London.DayOf(nowUtc),
            ct
        );

        // Nobody has approved it, so the figure is what it was.
        db.ChangeTracker.Clear();
        db.Add(
            new Restatement(
                await FigureAsync(db, WaitingCode, period, ct),
                input,
                FigureCopy.Of(value),
                effect.StatusAfter,
                Reason,
                (officer.Id, officer.DisplayName),
                nowUtc.AddHours(-20)
            )
        );
        db.BeginChange(new Change(officer.Id, officer.DisplayName, nameof(ProposeRestatement), nowUtc, Reason));
        await db.SaveChangesAsync(ct);
    }

    private static Task<Observation> FigureAsync(
        PerformanceDbContext db,
        string code,
        ReportingPeriod period,
        CancellationToken ct
    ) =>
        db
            .Observations.Include(o => o.Indicator.Service)
            .SingleAsync(o => o.Indicator.Code == code && o.Period == period, ct);

    private static EntryInput Typed(Observation figure, decimal more) =>
        new()
        {
            ValueText = (figure.Value!.Value + more).ToString("0.########", CultureInfo.InvariantCulture),
            Commentary =
                figure.Commentary.Length > 0
                    ? figure.Commentary
                    : "The figure first reported left out part of the period; this one has all of it.",
            Cause = figure.Cause,
            Action = figure.Action,
            Recovery = figure.Recovery,
        };

    private static string Or(string said, string otherwise) => said.Length > 0 ? said : otherwise;

    /// <param name="Code">Of the indicator.</param>
    /// <param name="More">What was missing from the figure, in the indicator's unit.</param>
    /// <param name="Service">The code of the service whose officer found it, one of the directorate of Place.</param>
    private sealed record Correction(string Code, decimal More, string Service, string Reason)
    {
        /// <summary>Of the figure, where nothing was said of it when it was first reported.</summary>
        public string Cause { get; init; } = "";

        public string Action { get; init; } = "";

        public string Recovery { get; init; } = "";
    }
}
