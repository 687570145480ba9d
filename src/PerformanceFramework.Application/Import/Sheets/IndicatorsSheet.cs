using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Assessment.Formulas;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Import.Sheets;

/// <summary>Indicators with everything on their definition cards. Those that are retired stay where they are.</summary>
internal sealed partial class IndicatorsSheet()
    : WorkbookSheet(
        "Indicators",
        Permission.ManageIndicators,
        "What is measured, with everything on its definition card.",
        AllColumns
    )
{
    public override IReadOnlyList<IReadOnlyList<string>> Example { get; } = ExampleRows;

    /// <summary>What others are calculated from goes first.</summary>
    public override IEnumerable<SheetRow> InOrder(IReadOnlyList<SheetRow> rows)
    {
        var waiting = rows.ToList();
        while (waiting.Count > 0)
        {
            var codes = waiting.Select(row => row[Code]).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var ready = waiting.Where(row => !InputsOf(row).Any(codes.Contains)).ToList();
            foreach (var row in ready.Count > 0 ? ready : waiting)
            {
                yield return row;
            }

            waiting = ready.Count > 0 ? waiting.Except(ready).ToList() : [];
        }
    }

    public override void Apply(WorkbookRun run, SheetRow row)
    {
        var book = run.Book;
        var indicator = book.Indicator(row[Code]);
        var code = indicator?.Code ?? row[Code];
        var named = NamedIn(run, row, indicator);
        var card = CardOf(row);
        if (card is null)
        {
            return;
        }

        row.RefuseInvalid(
            new CreateIndicatorValidator(),
            new CreateIndicatorRequest(code, card, row[OfService], row[OfSet], IsNotTheSame: true),
            Headings
        );
        if (row.Differs(Called) && book.Indicators.Find(i => i != indicator && IsCalled(i, card.Name)) is { } alike)
        {
            row.Refuse(Called, $"{alike.Code} is called so already. Write a name that tells the two apart.");
        }

        var formula = FormulaOf(book, row, indicator ?? Blank(code, card, named.Service));
        if (row.IsRefused)
        {
            return;
        }

        if (indicator is null)
        {
            Create(run, row, (code, card, formula), named);
        }
        else
        {
            Change(run, row, indicator, (card, formula), named);
        }
    }

    protected override IEnumerable<string[]> Written(CouncilBook book)
    {
        var primary = book.Alignments.Where(a => a.IsPrimary).ToDictionary(a => a.Indicator, a => a.Element.Code);
        return book
            .Indicators.Where(i => i.State is not IndicatorState.Retired)
            .OrderBy(i => i.Code, StringComparer.Ordinal)
            .Select(i => Texts(i, primary.GetValueOrDefault(i, "")));
    }

    private static bool IsCalled(Indicator indicator, string name) =>
        indicator.State is not IndicatorState.Retired
        && indicator.Name.Trim().Equals(name, StringComparison.OrdinalIgnoreCase);

    private static Named NamedIn(WorkbookRun run, SheetRow row, Indicator? indicator)
    {
        var book = run.Book;
        // What it has already may be retired by now; another choice may not.
        var service =
            indicator is not null && !row.Differs(OfService)
                ? indicator.Service
                : CouncilBook.Live(book.Services, row[OfService]);
        var set = book.Set(row[OfSet]);
        var element = book.Element(row[Primary]);
        if (indicator?.State is IndicatorState.Retired)
        {
            row.Refuse(Code, "It is retired, so nothing about it changes. Reinstate it first.");
        }

        if (service is null && row[OfService].Length > 0)
        {
            row.Refuse(OfService, "There is no service with this code in Organisation.");
        }

        if (set is null && row[OfSet].Length > 0)
        {
            row.Refuse(OfSet, "There is no set with this code in Sets.");
        }

        if (row.Differs(Primary) && row[Primary].Length > 0 && element?.RetiredOn is not null)
        {
            row.Refuse(Primary, ThreadRefusals.IsRetired(element.Title).Sentence);
        }
        else if (element is null && row[Primary].Length > 0)
        {
            row.Refuse(Primary, "There is no element with this code in Elements.");
        }
        else if (element is null && indicator is not null && row.Differs(Primary))
        {
            row.Refuse(Primary, "An alignment does not end by a file. Write the element, or end it on the page.");
        }

        return new Named(service, set, element);
    }

    private static Formula? FormulaOf(CouncilBook book, SheetRow row, Indicator indicator)
    {
        if (row[Calculated].Length == 0)
        {
            return null;
        }

        if (!FormulaText.TryRead(row[Calculated], out var formula, out var error))
        {
            row.Refuse(Calculated, error.Sentence);
            return null;
        }

        if (row.Flag(Collected))
        {
            row.Refuse(Collected, IndicatorRefusals.NotAlsoCollected.Sentence);
        }

        if (row.Differs(Calculated))
        {
            var all = book.Indicators.Contains(indicator) ? book.Indicators : [.. book.Indicators, indicator];
            if (FormulaRefusals.Of(indicator, formula, all) is { } refusal)
            {
                row.Refuse(Calculated, refusal.Sentence);
            }
        }

        return formula;
    }

    // Only to ask about its formula: the unit of its own is part of the question.
    private static Indicator Blank(string code, IndicatorCard card, Service? service) =>
        Indicator.Draft(code, card, service!, null);

    private static void Create(
        WorkbookRun run,
        SheetRow row,
        (string Code, IndicatorCard Card, Formula? Formula) what,
        Named named
    )
    {
        var state = row.Choice<IndicatorState>(State, IndicatorCardWords.Words)!.Value;
        if (
            state is IndicatorState.Live
            && Indicator.MissingToGoLive(what.Card, named.Element is not null) is { Count: > 0 } missing
        )
        {
            row.Refuse(State, IndicatorRefusals.NotComplete(missing).Sentence);
        }
        else if (state is IndicatorState.Retired)
        {
            row.Refuse(State, "An indicator is retired on its page, with a reason.");
        }

        if (row.IsRefused)
        {
            return;
        }

        var indicator = Indicator.Draft(what.Code, what.Card, named.Service!, named.Set);
        indicator.Calculate(what.Formula);
        run.Book.Add(indicator);
        run.Add(indicator);
        if (named.Element is not null)
        {
            IndicatorAlignmentsSheet.Align(run, indicator, named.Element);
        }

        Bring(indicator, state, named.Element is not null, run.Today);
    }

    private static void Change(
        WorkbookRun run,
        SheetRow row,
        Indicator indicator,
        (IndicatorCard Card, Formula? Formula) to,
        Named named
    )
    {
        var state = row.Choice<IndicatorState>(State, IndicatorCardWords.Words)!.Value;
        var hasFigures = run.Book.HasFigures(indicator);
        var keepsThePast = hasFigures || indicator.State is IndicatorState.Live;
        var latest = run.Book.Placements.Where(p => p.Indicator == indicator).Max(p => (DateOnly?)p.Until);
        if (indicator.State is IndicatorState.Live && state is not IndicatorState.Live)
        {
            row.Refuse(
                State,
                "A live indicator is retired on its page, with a reason; it does not become a draft again."
            );
        }
        else if (
            state is IndicatorState.Live
            && Indicator.MissingToGoLive(to.Card, named.Element is not null) is { Count: > 0 } missing
        )
        {
            row.Refuse(State, IndicatorRefusals.NotComplete(missing).Sentence);
        }
        else if (state is IndicatorState.Retired)
        {
            row.Refuse(State, "An indicator is retired on its page, with a reason.");
        }

        // The last question, and the first thing done: it refuses without having changed anything.
        if (
            row.IsRefused
            || (
                keepsThePast
                && run.Today < latest
                && Refused(
                    row,
                    OfService,
                    OrganisationRefusals
                        .BeforeTheLatestMove(indicator.Code, indicator.Service.Name, latest.Value)
                        .Sentence
                )
            )
        )
        {
            return;
        }

        var service = indicator.Service;
        if (indicator.Revise(to.Card, service, named.Set, run.Revision, hasFigures) is { } refusal)
        {
            row.Refuse(row.FirstDifference(Often, UnitOf, Good, StandsFor, Above, Times) ?? Called, refusal.Sentence);
            return;
        }

        if (service != named.Service)
        {
            Move(run, indicator, named.Service!, (keepsThePast, latest));
        }

        indicator.Calculate(to.Formula);
        MakePrimary(run, indicator, named.Element);
        Bring(indicator, state, named.Element is not null, run.Today);
        run.ToReassess.Add(indicator);
    }

    private static bool Refused(SheetRow row, string heading, string sentence)
    {
        row.Refuse(heading, sentence);
        return true;
    }

    private static void Move(
        WorkbookRun run,
        Indicator indicator,
        Service to,
        (bool KeepsThePast, DateOnly? Latest) past
    )
    {
        var was = IndicatorPlacement.Move(indicator, to, past.Latest, run.Amendment);
        if (was is not null && past.KeepsThePast)
        {
            run.Book.Placements.Add(was);
            run.Add(was);
        }
    }

    private static void MakePrimary(WorkbookRun run, Indicator indicator, PlanElement? element)
    {
        var alignments = run.Book.Alignments.Where(a => a.Indicator == indicator).ToList();
        if (element is null || alignments.Exists(a => a.IsPrimary && a.Element == element))
        {
            return;
        }

        if (!alignments.Exists(a => a.Element == element))
        {
            IndicatorAlignmentsSheet.Align(run, indicator, element);
        }

        if (alignments.Count == 0)
        {
            return;
        }

        // The database takes one primary alignment at any moment: first the new one is there, then it takes the mark.
        run.OnceSaved(() =>
        {
            foreach (var alignment in run.Book.Alignments.Where(a => a.Indicator == indicator))
            {
                if (alignment.Element == element)
                {
                    alignment.MakePrimary();
                }
                else
                {
                    alignment.MakeSecondary();
                }
            }
        });
    }

    private static void Bring(Indicator indicator, IndicatorState to, bool hasPrimary, DateOnly today)
    {
        if (indicator.State is IndicatorState.Draft && to is not IndicatorState.Draft)
        {
            indicator.Propose();
        }

        if (indicator.State is IndicatorState.Proposed && to is IndicatorState.Live)
        {
            indicator.GoLive(hasPrimary, today);
        }
        else if (indicator.State is IndicatorState.Proposed && to is IndicatorState.Draft)
        {
            indicator.ReturnToDraft();
        }
    }

    private static IEnumerable<string> InputsOf(SheetRow row) =>
        FormulaText.TryRead(row[Calculated], out var formula, out _)
            ? formula.Codes.Where(code => !code.Equals(row[Code], StringComparison.OrdinalIgnoreCase))
            : [];

    private sealed record Named(Service? Service, IndicatorSet? Set, PlanElement? Element);
}
