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

/// <summary>A commitment as it is typed.</summary>
/// <param name="OwnerId">The account of its owner; empty where none is chosen.</param>
/// <param name="Due">Null where it is no day.</param>
public sealed record CommitmentTyped(string Deliverable, string OwnerId, DateOnly? Due);
