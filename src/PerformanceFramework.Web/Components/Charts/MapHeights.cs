namespace PerformanceFramework.Web.Components.Charts;

/// <summary>How high in its column each node of a map stands.</summary>
internal static class MapHeights
{
    private const double Between = 10;

    /// <summary>
    /// The tallest column is packed; from there outwards every node comes as near to the middle of its neighbours as its own
    /// column allows. What stands alone to the left of it stands at the first of them, so that a long map begins at its top.
    /// </summary>
    /// <returns>The height of the map.</returns>
    public static double Place(List<List<MapSlot>> columns)
    {
        var heights = columns.ConvertAll(HeightOf);
        var height = heights.Max();
        var tallest = heights.IndexOf(height);
        Settle(columns[tallest], height, _ => null);
        for (var i = tallest - 1; i >= 0; i--)
        {
            var alone = columns[i].Count == 1;
            Settle(
                columns[i],
                height,
                slot =>
                    slot.After.Count == 0 ? null
                    : alone ? slot.After.Min(after => after.Middle)
                    : slot.After.Average(after => after.Middle)
            );
        }

        for (var i = tallest + 1; i < columns.Count; i++)
        {
            Settle(
                columns[i],
                height,
                slot => slot.Before.Count == 0 ? null : slot.Before.Average(before => before.Middle)
            );
        }

        return height;
    }

    private static double HeightOf(List<MapSlot> column) =>
        column.Sum(slot => slot.Height) + (Math.Max(0, column.Count - 1) * Between);

    /// <summary>As near to what each wishes as order and room allow: those that would overlap share the mean of their wishes.</summary>
    /// <param name="wish">The middle that a slot would like; null where it has no wish and follows the one above it.</param>
    private static void Settle(List<MapSlot> column, double height, Func<MapSlot, double?> wish)
    {
        var blocks = new List<(double Sum, int Count)>();
        var offset = 0d;
        var previous = 0d;
        foreach (var slot in column)
        {
            previous = wish(slot) is { } middle ? middle - (slot.Height / 2) - offset : previous;
            blocks.Add((previous, 1));
            while (blocks.Count > 1 && Top(blocks[^2]) > Top(blocks[^1]))
            {
                var (last, before) = (blocks[^1], blocks[^2]);
                blocks.RemoveRange(blocks.Count - 2, 2);
                blocks.Add((last.Sum + before.Sum, last.Count + before.Count));
            }

            offset += slot.Height + Between;
        }

        var room = Math.Max(0, height - HeightOf(column));
        offset = 0;
        foreach (var (slot, top) in column.Zip(blocks.SelectMany(block => Enumerable.Repeat(Top(block), block.Count))))
        {
            slot.Y = Math.Clamp(top, 0, room) + offset;
            offset += slot.Height + Between;
        }

        static double Top((double Sum, int Count) block) => block.Sum / block.Count;
    }
}
