using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.DataProtection;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Features;

/// <summary>
/// A page with forms that post. What was typed comes back when a use case refuses it, with each sentence at its field:
/// the input of a request's <c>StartsOn</c> in the form <c>element</c> has the id <c>element-starts-on</c>.
/// </summary>
public abstract partial class FormPage : ActorPage
{
    private IReadOnlyList<FieldError> _fieldErrors = [];
    private string _form = "";
    private bool _isUnchanged;

    /// <summary>What is wrong, for the error summary.</summary>
    protected IReadOnlyList<ErrorSummaryItem> Errors { get; private set; } = [];

    /// <summary>Somebody else changed it first. What was typed stays, beside what it is now.</summary>
    protected bool IsConflict { get; private set; }

    /// <summary>What somebody else changed first, for the notice of a conflict.</summary>
    protected IReadOnlyList<ConflictField> Conflicts { get; private set; } = [];

    /// <summary>What has just been done, in the address that follows a form.</summary>
    protected string? JustDone => Errors.Count > 0 || DoneWord == Done.Nothing ? null : DoneWord;

    [SupplyParameterFromQuery(Name = Done.Parameter)]
    private string? DoneWord { get; set; }

    [SupplyParameterFromForm(Name = OpenedForm.Field)]
    private string? Opened { get; set; }

    [Inject]
    private IDataProtectionProvider Protection { get; set; } = null!;

    /// <summary>The id of a field's input.</summary>
    public static string IdOf(string form, string field) =>
        $"{form}-{Words().Replace(field, "-$0").ToLowerInvariant()}";

    /// <summary>What is wrong with a field of a form; null where nothing is.</summary>
    protected string? ErrorOf(string form, string field) =>
        form == _form ? _fieldErrors.FirstOrDefault(error => error.Field == field)?.Sentence : null;

    /// <summary>Takes in what came of a use case. True when it is done: then the form leads on to another address.</summary>
    protected bool IsDone<T>(string form, Outcome<T> outcome)
    {
        if (outcome is Outcome<T>.Done done)
        {
            _isUnchanged = done.IsUnchanged;
            return true;
        }

        IsConflict = outcome is Outcome<T>.Conflict;
        Refuse(form, outcome is Outcome<T>.Invalid invalid ? invalid.Errors : [new FieldError("", outcome.Sentence)]);
        return false;
    }

    /// <summary>Leads on to the page that says what has just been done, or that nothing was different.</summary>
    /// <param name="address">A page of ours, with or without a query.</param>
    /// <param name="what">One word that the page knows.</param>
    protected void GoOn(string address, string what) =>
        Navigation.NavigateTo(Done.At(address, _isUnchanged ? Done.Nothing : what));

    /// <summary>The value of the hidden field in which a form sends back what it showed when it was opened.</summary>
    /// <param name="form">The form's name.</param>
    /// <param name="now">What the form shows before anything is typed.</param>
    protected string OpenedWith<T>(string form, T now) =>
        form == _form && !IsConflict && Opened is not null ? Opened : new OpenedForm(Protection).Write(now);

    /// <summary>Whether a form was sent as it was opened: then nobody has to say why, because nothing changes.</summary>
    protected bool IsAsOpened<T>(T typed)
        where T : class =>
        _isUnchanged = new OpenedForm(Protection).Read<T>(Opened) is { } opened && OpenedForm.Same(opened, typed);

    /// <summary>
    /// Brings together what was typed and what somebody else saved meanwhile: a field that was left alone has theirs, and one
    /// that was changed keeps what was typed. <see cref="Conflicts"/> then tells which fields those are.
    /// </summary>
    /// <param name="typed">What was sent.</param>
    /// <param name="now">What the form would show if it were opened now.</param>
    /// <param name="told">The fields of a form by their labels, in words.</param>
    /// <returns>What the form shows next.</returns>
    protected T Merge<T>(T typed, T now, Func<T, IEnumerable<(string Label, string Words)>> told)
        where T : class
    {
        var opened = new OpenedForm(Protection).Read<T>(Opened) ?? now;
        Conflicts = ConflictField.Of(told(opened), told(now), told(typed));
        return OpenedForm.Merge(opened, now, typed);
    }

    /// <summary>Says what is wrong with a form.</summary>
    /// <param name="form">The form's name.</param>
    /// <param name="errors">An empty field name is about the form as a whole.</param>
    protected void Refuse(string form, IReadOnlyList<FieldError> errors)
    {
        _form = form;
        _fieldErrors = errors;
        Errors = errors
            .Select(error => new ErrorSummaryItem(
                error.Sentence,
                error.Field.Length == 0 ? null : IdOf(form, error.Field)
            ))
            .ToList();
    }

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Words();
}

/// <summary>The word in an address that says what a form has just done.</summary>
public static class Done
{
    public const string Parameter = "done";

    /// <summary>The word for a form that was sent as it was; every page knows it.</summary>
    public const string Nothing = "nothing";

    /// <param name="address">A page of ours, with or without a query.</param>
    /// <param name="what">One word that the page knows.</param>
    public static string At(string address, string what) =>
        $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Parameter}={what}";
}
