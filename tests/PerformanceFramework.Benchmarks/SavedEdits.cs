using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace PerformanceFramework.Benchmarks;

/// <summary>
/// What a database holds of the edits that a client sent: read by SQLite alone, from the rows and from the change history,
/// so that no code of ours stands between the disk and the answer.
/// </summary>
internal static class SavedEdits
{
    /// <summary>Prints <c>acknowledged</c>, <c>lost</c>, <c>doubled</c> and <c>integrity</c>.</summary>
    /// <param name="database">The file of the database.</param>
    /// <param name="sent">
    /// A file with one JSON object a line, in the order of sending: <c>entry</c> (its id), <c>value</c> (a text that no other
    /// edit has), <c>acknowledged</c>. The last line about an edit counts.
    /// </param>
    public static void Check(string database, string sent)
    {
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = database, Pooling = false }.ToString()
        );
        connection.Open();
        var edits = new Dictionary<(int Entry, string Value), bool>();
        foreach (var line in File.ReadLines(sent))
        {
            var edit = JsonSerializer.Deserialize<SentEdit>(line, JsonSerializerOptions.Web)!;
            edits[(edit.Entry, edit.Value)] = edit.Acknowledged;
        }

        var recorded = Recorded(connection);
        var acknowledged = edits.Where(edit => edit.Value).Select(edit => edit.Key).ToHashSet();
        var lost = acknowledged.Where(edit => !recorded.ContainsKey(edit)).ToHashSet();

        // The row itself holds the last acknowledged edit, or one that was sent after it.
        foreach (var (entry, value) in Rows(connection))
        {
            var ofEntry = edits.Where(edit => edit.Key.Entry == entry).ToList();
            var last = ofEntry.FindLastIndex(edit => edit.Value);
            if (last >= 0 && !ofEntry.Skip(last).Any(edit => edit.Key.Value == value))
            {
                lost.Add(ofEntry[last].Key);
            }
        }

        Print("acknowledged", acknowledged.Count);
        Print("lost", lost.Count);
        Print("doubled", edits.Keys.Count(edit => recorded.GetValueOrDefault(edit) > 1));
        Console.WriteLine("integrity: " + Text(connection, "PRAGMA integrity_check").Single().Single());
    }

    /// <summary>How often each edit stands in the change history.</summary>
    private static Dictionary<(int Entry, string Value), int> Recorded(SqliteConnection connection) =>
        Text(
                connection,
                """
                SELECT "SubjectId", json_extract("After", '$.ValueText') FROM "ChangeRecords"
                WHERE "Subject" = 'ReturnEntry' AND json_extract("After", '$.ValueText') IS NOT NULL
                """
            )
            .GroupBy(row => (int.Parse(row[0], CultureInfo.InvariantCulture), row[1]))
            .ToDictionary(edit => edit.Key, edit => edit.Count());

    private static IEnumerable<(int Entry, string Value)> Rows(SqliteConnection connection) =>
        Text(connection, """SELECT "Id", "ValueText" FROM "ReturnEntries" """)
            .Select(row => (int.Parse(row[0], CultureInfo.InvariantCulture), row[1]));

    private static List<string[]> Text(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add(Enumerable.Range(0, reader.FieldCount).Select(reader.GetString).ToArray());
        }

        return rows;
    }

    private static void Print(string name, int number) =>
        Console.WriteLine($"{name}: {number.ToString(CultureInfo.InvariantCulture)}");

    private sealed record SentEdit(int Entry, string Value, bool Acknowledged);
}
