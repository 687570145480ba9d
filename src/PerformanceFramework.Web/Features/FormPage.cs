using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
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

    /// <summary>What is wrong, for the error summary.</summary>
    protected IReadOnlyList<ErrorSummaryItem> Errors { get; private set; } = [];

    /// <summary>Somebody else changed it first. What was typed stays, beside what it is now.</summary>
    protected bool IsConflict { get; private set; }

    /// <summary>What has just been done, in the address that follows a form.</summary>
    [SupplyParameterFromQuery(Name = Done.Parameter)]
    protected string? JustDone { get; set; }

    /// <summary>The id of a field's input.</summary>
    public static string IdOf(string form, string field) =>
        $"{form}-{Words().Replace(field, "-$0").ToLowerInvariant()}";

    /// <summary>What is wrong with a field of a form; null where nothing is.</summary>
    protected string? ErrorOf(string form, string field) =>
        form == _form ? _fieldErrors.FirstOrDefault(error => error.Field == field)?.Sentence : null;

    /// <summary>Takes in what came of a use case. True when it is done: then the form leads on to another address.</summary>
    protected bool IsDone<T>(string form, Outcome<T> outcome)
    {
        if (outcome is Outcome<T>.Done)
        {
            return true;
        }

        IsConflict = outcome is Outcome<T>.Conflict;
        Refuse(form, outcome is Outcome<T>.Invalid invalid ? invalid.Errors : [new FieldError("", outcome.Sentence)]);
        return false;
    }

    /// <summary>Says what is wrong with a form.</summary>
    /// <param name="form">The form's name.</param>
    /// <param name="errors">An empty field name is about the form as a whole.</param>
    protected void Refuse(string form, IReadOnlyList<FieldError> errors)
    {
        _form = form;
        JustDone = null;
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

    /// <param name="address">A page of ours, with or without a query.</param>
    /// <param name="what">One word that the page knows.</param>
    public static string At(string address, string what) =>
        $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Parameter}={what}";
}
