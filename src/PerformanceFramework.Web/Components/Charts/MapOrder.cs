namespace PerformanceFramework.Web.Components.Charts;

/// <summary>
/// The order within the columns of a map. It lowers the crossings by the barycentre heuristic of Sugiyama, Tagawa and Toda
/// (1981): each node goes to the mean of its neighbours, sweep after sweep, and the best order met is kept.
/// </summary>
internal static class MapOrder
{
    private const int Sweeps = 12;

    /// <param name="nodes">In the order in which they are given, joined to those before and after them.</param>
    /// <param name="count">Of columns.</param>
    /// <param name="asGiven">The level whose nodes stay in this order; null for none.</param>
    public static List<List<MapSlot>> Of(IReadOnlyList<MapSlot> nodes, int count, int? asGiven)
    {
        var columns = Enumerable.Range(0, count).Select(_ => new List<MapSlot>()).ToList();
        var seen = new HashSet<MapSlot>();
        // Branch by branch to begin with: what belongs together lies together.
        foreach (var slot in nodes)
        {
            if (slot.Before.Count == 0)
            {
                Visit(slot);
            }
        }

        var given = nodes.Index().ToDictionary(node => node.Item, node => node.Index);
        var kept = columns.ConvertAll(column =>
            column.Exists(slot => asGiven is not null && slot.Node?.Level == asGiven)
        );
        foreach (var i in Enumerable.Range(0, count).Where(i => kept[i]))
        {
            columns[i] = columns[i].OrderBy(slot => given.GetValueOrDefault(slot, int.MaxValue)).ToList();
        }

        Number(columns);
        var best = columns.Select(column => column.ToList()).ToList();
        var fewest = Crossings(columns);
        for (var sweep = 0; sweep < Sweeps && fewest > 0; sweep++)
        {
            var rightwards = sweep % 2 == 0;
            var inTurn = rightwards ? Enumerable.Range(1, count - 1) : Enumerable.Range(0, count - 1).Reverse();
            foreach (var i in inTurn.Where(i => !kept[i]))
            {
                columns[i] = columns[i]
                    .OrderBy(slot => Mean(rightwards ? slot.Before : slot.After) ?? slot.Place)
                    .ThenBy(slot => slot.Place)
                    .ToList();
                Number([columns[i]]);
            }

            var crossings = Crossings(columns);
            if (crossings < fewest)
            {
                fewest = crossings;
                best = columns.Select(column => column.ToList()).ToList();
            }
        }

        Number(best);
        return best;

        void Visit(MapSlot slot)
        {
            if (!seen.Add(slot))
            {
                return;
            }

            columns[slot.Column].Add(slot);
            foreach (var next in slot.After)
            {
                Visit(next);
            }
        }

        static double? Mean(List<MapSlot> neighbours) =>
            neighbours.Count == 0 ? null : neighbours.Average(neighbour => neighbour.Place);
    }

    private static void Number(IEnumerable<List<MapSlot>> columns)
    {
        foreach (var column in columns)
        {
            foreach (var (place, slot) in column.Index())
            {
                slot.Place = place;
            }
        }
    }

    /// <summary>How many pairs of lines cross between neighbouring columns.</summary>
    private static int Crossings(IEnumerable<List<MapSlot>> columns) =>
        columns.Sum(column =>
        {
            var ends = column
                .SelectMany(slot => slot.After.Select(after => (From: slot.Place, To: after.Place)))
                .ToList();
            var crossings = 0;
            for (var i = 0; i < ends.Count; i++)
            {
                for (var j = i + 1; j < ends.Count; j++)
                {
                    crossings += (ends[i].From - ends[j].From) * (ends[i].To - ends[j].To) < 0 ? 1 : 0;
                }
            }

            return crossings;
        });
}
