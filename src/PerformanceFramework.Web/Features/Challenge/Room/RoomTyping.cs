namespace PerformanceFramework.Web.Features.Challenge.Room;

/// <summary>The forms of the room in which something may be typed that nobody has kept yet.</summary>
public sealed class RoomTyping
{
    private readonly HashSet<DraftComponent> _forms = [];

    /// <summary>Something is typed, so the screen does not go on by itself.</summary>
    public bool IsTyped => _forms.Any(form => form.IsTyped);

    internal void Add(DraftComponent form) => _forms.Add(form);

    internal void Remove(DraftComponent form) => _forms.Remove(form);
}
