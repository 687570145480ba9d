using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Organisation;

/// <summary>A page that makes a new service out of others: what will happen is shown before it does.</summary>
public abstract class ReorganisationPage<TPreview> : FormPage
    where TPreview : class
{
    [Inject]
    protected CouncilQueries Queries { get; private set; } = null!;

    [Inject]
    protected CurrentCouncil Council { get; private set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    /// <summary>What will happen; null until it is asked for.</summary>
    protected TPreview? Preview { get; private set; }

    protected string Today => FormDate.Write(UkClock.Today(Time));

    /// <summary>Does what the button says that was pressed: go back to what was typed, show what will happen, or do it.</summary>
    /// <param name="form">The form's name.</param>
    /// <param name="step">The button's word.</param>
    /// <param name="preview">Tells what would happen on this day.</param>
    /// <param name="carryOut">Does it, and says the code of the service that comes out.</param>
    /// <param name="what">One word that the page of the service knows.</param>
    protected async Task GoOnAsync(
        string form,
        string? step,
        Func<DateOnly, Task<Outcome<TPreview>>> preview,
        Func<Task<Outcome<string>>> carryOut,
        string what
    )
    {
        if (step == "change")
        {
            return;
        }

        if (step == "confirm")
        {
            var outcome = await carryOut();
            if (IsDone(form, outcome) && outcome is Outcome<string>.Done done)
            {
                GoOn(OrganisationLinks.Part(PartKind.Service, done.Value), what);
            }

            // Where something was added or changed since: what would happen now, to confirm anew.
            if (!IsConflict)
            {
                return;
            }
        }

        var previewed = await preview(UkClock.Today(Time));
        if ((IsConflict || IsDone(form, previewed)) && previewed is Outcome<TPreview>.Done { Value: var shown })
        {
            Preview = shown;
        }
    }
}
