using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Assessment.Formulas;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Import.Sheets;

/// <summary>Indicators with everything on their definition cards, retired ones among them.</summary>
internal sealed partial class IndicatorsSheet()
    : WorkbookSheet("Indicators", "What is measured, with everything on its definition card.", AllColumns)
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
        var places = NamedIn(run, row, indicator);
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
        var others = book.Indicators.Where(i => i != indicator).ToList();
        if (row.Differs(Called) && !IsOver(row) && others.Find(i => IsCalled(i, card.Name)) is { } named)
        {
            row.Refuse(Called, $"{named.Code} is called so already. Write a name that tells the two apart.");
        }

        var formula = FormulaOf(book, row, indicator ?? Exempted(run, row, Blank(code, card, places.Service)));
        if (row.IsRefused)
        {
            return;
        }

        if (!IsOver(row))
        {
            run.NoteUnknownPost(row, Owner);
        }

        if (indicator is null)
        {
            Create(run, row, (code, card, formula), places);
        }
        else
        {
            Change(run, row, indicator, (card, formula), places);
        }

        if (
            row.Differs(Called)
            && IndicatorLoading.MostAlike(others, card.Name, other => other.Name).FirstOrDefault() is { } alike
        )
        {
            row.Note(Called, $"{alike.Code}, “{alike.Name}”, has a similar name. See that it is not the same.");
        }
    }

    protected override IEnumerable<string[]> Written(CouncilBook book)
    {
        var primary = book.Alignments.Where(a => a.IsPrimary).ToDictionary(a => a.Indicator, a => a.Element.Code);
        return book
            .Indicators.OrderBy(i => i.Code, StringComparer.Ordinal)
            .Select(i => Texts(i, primary.GetValueOrDefault(i, "")));
    }

    private static IndicatorState StateOf(SheetRow row) =>
        row.Choice<IndicatorState>(State, IndicatorCardWords.Words)!.Value;

    // It comes for its past: it may name what is retired, and takes nobody's name.
    private static bool IsOver(SheetRow row) => StateOf(row) is IndicatorState.Retired;

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
                : CouncilBook.Known(book.Services, row[OfService], _ => IsOver(row));
        var set = book.Set(row[OfSet]);
        var element = book.Element(row[Primary]);
        if (indicator?.State is IndicatorState.Retired)
        {
            row.Refuse(Code, "It is retired, so nothing about it changes. Reinstate it first.");
        }

        if (service is null && row[OfService].Length > 0)
        {
            row.Refuse(OfService, CouncilBook.WhyNot(book.Services, row[OfService], "service"));
        }

        if (set is null && row[OfSet].Length > 0)
        {
            row.Refuse(OfSet, "There is no set with this code in Sets.");
        }
        else if (set?.RetiredOn is not null && row.Differs(OfSet) && !IsOver(row))
        {
            row.Refuse(OfSet, IndicatorRefusals.SetIsRetired.Sentence);
        }

        if (row.Differs(Primary) && element?.RetiredOn is not null && !IsOver(row))
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

    /// <summary>Marked as exempt, where its row says so; nothing is worked out from what is new.</summary>
    private static Indicator Exempted(WorkbookRun run, SheetRow row, Indicator indicator)
    {
        if (row.Choice<ExemptParagraph>(ExemptUnder, ExemptParagraphWords.Words) is { } paragraph)
        {
            indicator.MarkExempt(paragraph, run.Revision.Decision with { Reason = row[WhyExempt] }, []);
        }

        return indicator;
    }

    private static void RefuseExemption(SheetRow row, string code)
    {
        if (row.Choice<ExemptParagraph>(ExemptUnder, ExemptParagraphWords.Words) is { } paragraph)
        {
            var validation = new MarkExemptValidator().Validate(
                new MarkExemptRequest(code, 0, paragraph, row[WhyExempt])
            );
            foreach (var error in validation.Errors)
            {
                row.Refuse(WhyExempt, error.ErrorMessage);
            }
        }
        else if (row[WhyExempt].Length > 0)
        {
            row.Refuse(WhyExempt, "Only what is exempt has this. Choose the paragraph, or leave the cell empty.");
        }
    }

    private static void Create(
        WorkbookRun run,
        SheetRow row,
        (string Code, IndicatorCard Card, Formula? Formula) what,
        Named named
    )
    {
        var state = StateOf(row);
        RefuseIncomplete(row, state, what.Card, named.Element);
        if (state is IndicatorState.Retired)
        {
            row.RefuseInvalid(
                new RetireIndicatorValidator(),
                new RetireIndicatorRequest(what.Code, 0, row.Date(Retired), row[Why]),
                Headings
            );
        }

        RefuseDays(row, state, run.Today);
        RefuseExemption(row, what.Code);
        if (row.IsRefused)
        {
            return;
        }

        var indicator = Exempted(run, row, Indicator.Draft(what.Code, what.Card, named.Service!, named.Set));
        indicator.Calculate(what.Formula);
        run.Book.Add(indicator);
        run.Add(indicator);
        if (named.Element is not null)
        {
            IndicatorAlignmentsSheet.Align(run, indicator, named.Element);
        }

        Bring(indicator, state, named.Element is not null, row.Date(LiveFrom));
        if (state is IndicatorState.Retired)
        {
            indicator.Retire(row.Date(Retired)!.Value, row[Why]);
        }
    }

    private static void RefuseIncomplete(SheetRow row, IndicatorState state, IndicatorCard card, PlanElement? element)
    {
        if (
            state is IndicatorState.Live or IndicatorState.Retired
            && Indicator.MissingToGoLive(card, element is not null) is { Count: > 0 } missing
        )
        {
            row.Refuse(State, IndicatorRefusals.NotComplete(missing).Sentence);
        }
    }

    private static void RefuseDays(SheetRow row, IndicatorState state, DateOnly today)
    {
        foreach (
            var (heading, has, who) in new[]
            {
                (LiveFrom, state is IndicatorState.Live or IndicatorState.Retired, "what is live, or was,"),
                (Retired, state is IndicatorState.Retired, "what is retired"),
                (Why, state is IndicatorState.Retired, "what is retired"),
            }
        )
        {
            if (!has && row[heading].Length > 0)
            {
                row.Refuse(heading, $"Only {who} has this. Leave the cell empty.");
            }
        }

        if (row.Date(LiveFrom) > today)
        {
            row.Refuse(LiveFrom, "An indicator goes live today or on an earlier day. Come back on the day.");
        }

        if (row.Date(Retired) > today)
        {
            row.Refuse(Retired, IndicatorRefusals.RetiredInTheFuture.Sentence);
        }
        else if (row.Date(Retired) < row.Date(LiveFrom))
        {
            row.Refuse(Retired, "It cannot be retired before it is live.");
        }
    }

    private static void Change(
        WorkbookRun run,
        SheetRow row,
        Indicator indicator,
        (IndicatorCard Card, Formula? Formula) to,
        Named named
    )
    {
        var state = StateOf(row);
        var hasFigures = run.Book.HasFigures(indicator);
        var keepsThePast = hasFigures || indicator.State is IndicatorState.Live;
        var latest = run.Book.Placements.Where(p => p.Indicator == indicator).Max(p => (DateOnly?)p.Until);
        if (state is IndicatorState.Retired)
        {
            row.Refuse(State, "An indicator is retired on its page, with a reason.");
        }
        else if (indicator.State is IndicatorState.Live && state is not IndicatorState.Live)
        {
            row.Refuse(
                State,
                "A live indicator is retired on its page, with a reason; it does not become a draft again."
            );
        }
        else
        {
            RefuseIncomplete(row, state, to.Card, named.Element);
            RefuseDays(row, state, run.Today);
        }

        if (row.Differs(ExemptUnder) || row.Differs(WhyExempt))
        {
            row.Refuse(
                row.Differs(ExemptUnder) ? ExemptUnder : WhyExempt,
                "What is there already is marked as exempt on its page, and shown again there, with a reason. Leave the cell empty."
            );
        }

        if (indicator.State is IndicatorState.Live && row.Differs(LiveFrom))
        {
            row.Refuse(LiveFrom, "Since when it is live is on record. Leave the cell empty.");
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
        Bring(indicator, state, named.Element is not null, row.Date(LiveFrom) ?? run.Today);
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

    /// <param name="from">The first day on which it is live; null for as long as records go back.</param>
    private static void Bring(Indicator indicator, IndicatorState to, bool hasPrimary, DateOnly? from)
    {
        if (indicator.State is IndicatorState.Draft && to is not IndicatorState.Draft)
        {
            indicator.Propose();
        }

        if (indicator.State is IndicatorState.Proposed && to is (IndicatorState.Live or IndicatorState.Retired))
        {
            indicator.GoLive(hasPrimary, from);
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
