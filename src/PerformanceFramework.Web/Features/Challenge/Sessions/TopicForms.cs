using PerformanceFramework.Application.Challenge.Sessions;

namespace PerformanceFramework.Web.Features.Challenge.Sessions;

/// <summary>The forms that stand beside each topic, or each directorate, of a session, and what they send.</summary>
internal static class TopicForms
{
    public const string Decide = "decide";
    public const string Move = "move";
    public const string Bring = "bring";

    /// <summary>The name of the field that says which form is sent.</summary>
    public const string Handler = "_handler";

    /// <summary>The id of the input of a field beside one topic or directorate.</summary>
    public static string IdOf(string form, string of, string field) => $"{form}-{of}-{field}".ToLowerInvariant();
}

/// <summary>What is decided about a topic, as it is sent.</summary>
public sealed class DecisionEntry
{
    public int TopicId { get; set; }

    public int Version { get; set; }

    public TopicChoice Choice { get; set; }

    public string? Reason { get; set; }

    public int? IntoId { get; set; }
}

/// <summary>Where a topic is moved, as it is sent.</summary>
public sealed class MoveEntry
{
    public int TopicId { get; set; }

    public int Version { get; set; }

    public bool Up { get; set; }
}

/// <summary>What a director brings, as it is sent.</summary>
public sealed class BroughtEntry
{
    public string? Directorate { get; set; }

    public int? Version { get; set; }

    public string? Success { get; set; }

    public string? Ask { get; set; }
}

/// <summary>A version that is sent with a button, and what stands beside it.</summary>
public sealed class VersionEntry
{
    public int Version { get; set; }

    public string? Reason { get; set; }

    public string? Edition { get; set; }

    public string? Code { get; set; }

    public string? Because { get; set; }
}
