using PerformanceFramework.Application.Challenge.Sessions;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Web.Features.Identity;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Challenge.Room;

/// <summary>The minutes of a session, and what somebody committed to in it, as documents that word processors open.</summary>
internal static class SessionDownloads
{
    public static void MapSessionDownloads(this WebApplication app)
    {
        app.MapGet(RoomLinks.MinutesDownload, MinutesAsync).RequireAuthorization(nameof(Permission.JoinSessions));
        app.MapGet(RoomLinks.NoteDownload, NoteAsync).RequireAuthorization(nameof(Permission.UpdateCommitments));
    }

    private static async Task<IResult> MinutesAsync(
        int id,
        bool? exempt,
        HttpContext context,
        SessionRoomQueries rooms,
        TimeProvider time,
        CancellationToken cancellationToken
    ) =>
        await rooms.RoomAsync(context.User.ToActor(), id, UkClock.Today(time), cancellationToken)
            is not { State: not SessionState.Ready } room
            ? Results.NotFound()
        : exempt is false
            ? await WordDownload.OfAsync<MinutesFile>(
                context,
                nameof(MinutesFile.Room),
                room.WithoutExempt(),
                $"minutes-{id}-without-exempt.html"
            )
        : await WordDownload.OfAsync<MinutesFile>(context, nameof(MinutesFile.Room), room, $"minutes-{id}.html");

    private static async Task<IResult> NoteAsync(
        int id,
        HttpContext context,
        SessionRoomQueries rooms,
        CancellationToken cancellationToken
    ) =>
        await rooms.NoteAsync(context.User.ToActor(), id, cancellationToken) is { } note
            ? await WordDownload.OfAsync<NoteFile>(context, nameof(NoteFile.Note), note, $"follow-up-{id}.html")
            : Results.NotFound();
}
