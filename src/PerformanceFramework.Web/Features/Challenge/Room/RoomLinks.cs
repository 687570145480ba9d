using System.Globalization;

namespace PerformanceFramework.Web.Features.Challenge.Room;

public static class RoomLinks
{
    /// <summary>The pattern of the address from which the minutes are downloaded.</summary>
    public const string MinutesDownload = "/challenge/sessions/{id:int}/minutes.html";

    /// <summary>The pattern of the address from which a follow-up note is downloaded.</summary>
    public const string NoteDownload = "/challenge/sessions/{id:int}/note.html";

    public static string Session(int id) => string.Create(CultureInfo.InvariantCulture, $"/challenge/sessions/{id}");

    /// <summary>The live screen of a session.</summary>
    public static string Room(int id) => $"{Session(id)}/room";

    /// <summary>What came of a session.</summary>
    public static string Notes(int id) => $"{Session(id)}/notes";

    /// <summary>What the reader committed to in a session.</summary>
    public static string FollowUp(int id) => $"{Session(id)}/note";

    public static string MinutesFile(int id) => $"{Session(id)}/minutes.html";

    /// <summary>The minutes without exempt items.</summary>
    public static string OpenMinutesFile(int id) => $"{MinutesFile(id)}?exempt=false";

    public static string NoteFile(int id) => $"{Session(id)}/note.html";
}
