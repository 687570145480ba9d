using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using PerformanceFramework.Application.GoldenThread;

namespace PerformanceFramework.Web.Features.GoldenThread;

/// <summary>What is typed about an element; kept when it is refused.</summary>
public sealed class ElementForm
{
    public string? Code { get; set; }

    public int Version { get; set; }

    public string? Title { get; set; }

    public string? Description { get; set; }

    public string? Owner { get; set; }

    public string? LevelId { get; set; }

    public string? ServiceCode { get; set; }

    public string? DirectorateCode { get; set; }

    public string? BodyCode { get; set; }

    public string? StartsOn { get; set; }

    public string? EndsOn { get; set; }

    public string? From { get; set; }

    public string? IsCorrection { get; set; }

    public string? Reason { get; set; }

    // What a browser does not send, because nothing is ticked, is set to null.
    /// <summary>Of a new one or a prepared one: the codes of the elements it serves.</summary>
    [AllowNull]
    public List<string> Serves
    {
        get;
        set => field = value ?? [];
    } = [];

    /// <summary>Of a prepared one: the codes of the indicators aligned to it.</summary>
    [AllowNull]
    public List<string> Indicators
    {
        get;
        set => field = value ?? [];
    } = [];

    /// <summary>Of a prepared one: it ends when the year begins.</summary>
    public bool Ends { get; set; }

    /// <summary>Of a prepared one: the ids of its milestones that do not carry over.</summary>
    [AllowNull]
    public List<string> LeftMilestones
    {
        get;
        set => field = value ?? [];
    } = [];

    /// <summary>Of a new one: what is searched among the elements it may serve.</summary>
    public string? Find { get; set; }

    /// <summary>Of a new one: the button that searches was pressed.</summary>
    public string? Search { get; set; }

    public int Level => int.TryParse(LevelId, CultureInfo.InvariantCulture, out var id) ? id : 0;

    public bool Corrects => IsCorrection is not null;

    public static ElementForm Of(ElementToEdit element, DateOnly today) =>
        new()
        {
            Version = element.Version,
            Title = element.Title,
            Description = element.Description,
            Owner = element.Owner,
            LevelId = element.LevelId.ToString(CultureInfo.InvariantCulture),
            ServiceCode = element.ServiceCode,
            DirectorateCode = element.DirectorateCode,
            BodyCode = element.BodyCode,
            StartsOn = FormDate.Write(element.StartsOn),
            EndsOn = FormDate.Write(element.EndsOn),
            From = FormDate.Write(today),
        };
}
