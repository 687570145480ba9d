using PerformanceFramework.Application.Challenge.Sessions;
using PerformanceFramework.Domain.Challenge.Sessions;

namespace PerformanceFramework.Web.Features.Challenge.Room;

/// <summary>A part of a session that somebody looks at.</summary>
/// <param name="TopicId">Null outside of the topics.</param>
public readonly record struct ShownPart(SessionStep Step, int? TopicId);

/// <summary>The parts of a session in their order: earlier commitments first, then the overview, the topics and the read-back.</summary>
internal static class RoomParts
{
    public static List<ShownPart> Of(SessionRoom room) =>
        [
            new(SessionStep.Commitments, null),
            new(SessionStep.Overview, null),
            .. room.Topics.Select(topic => new ShownPart(SessionStep.Topics, topic.Id)),
            new(SessionStep.ReadBack, null),
        ];
}

/// <summary>Where a screen is beside its session.</summary>
/// <param name="Chosen">The part that its reader chose, or stays at; null while it follows.</param>
/// <param name="IsBehind">It stays because something typed there is not kept yet, and the session has gone on.</param>
internal readonly record struct RoomPlace(ShownPart? Chosen, bool IsBehind)
{
    /// <summary>
    /// Where it is once the session has been read again. A form that is half filled in goes nowhere by itself; and when the
    /// session comes back to where a screen stayed for one, that follows as before.
    /// </summary>
    /// <param name="before">Where the session was.</param>
    /// <param name="now">Where it is.</param>
    /// <param name="isTyped">Something is typed that is not kept yet.</param>
    public RoomPlace After(ShownPart before, ShownPart now, bool isTyped) =>
        Chosen is null && isTyped && now != before ? new RoomPlace(before, IsBehind: true)
        : IsBehind && now == Chosen ? default
        : this;
}

/// <summary>A commitment as it is typed.</summary>
/// <param name="OwnerId">The account of its owner; empty where none is chosen.</param>
/// <param name="Due">Null where it is no day.</param>
public sealed record CommitmentTyped(string Deliverable, string OwnerId, DateOnly? Due);
