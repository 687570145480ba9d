using System.Collections;
using System.Data.Common;
using System.Globalization;

namespace PerformanceFramework.Application.Tests.Database;

/// <summary>What one statement answered, kept in memory.</summary>
internal sealed record Answer(IReadOnlyList<string> Columns, IReadOnlyList<object?[]> Rows)
{
    public static async Task<Answer> ReadAsync(DbDataReader reader)
    {
        var columns = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
        var rows = new List<object?[]>();
        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add([.. row.Select(value => value is DBNull ? null : value)]);
        }

        return new Answer(columns, rows);
    }
}

/// <summary>Gives an answer again, each value as the type that is asked for: what SQLite keeps as text another database does not.</summary>
internal sealed class ReplayedReader(Answer answer) : DbDataReader
{
    private int _row = -1;

    public override int FieldCount => answer.Columns.Count;

    public override int Depth => 0;

    public override bool HasRows => answer.Rows.Count > 0;

    public override bool IsClosed => false;

    public override int RecordsAffected => -1;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => GetValue(GetOrdinal(name));

    public override bool Read() => ++_row < answer.Rows.Count;

    public override bool NextResult() => false;

    public override bool IsDBNull(int ordinal) => answer.Rows[_row][ordinal] is null;

    public override object GetValue(int ordinal) => answer.Rows[_row][ordinal] ?? DBNull.Value;

    public override bool GetBoolean(int ordinal) => As<bool>(ordinal);

    public override byte GetByte(int ordinal) => As<byte>(ordinal);

    public override char GetChar(int ordinal) => As<char>(ordinal);

    public override short GetInt16(int ordinal) => As<short>(ordinal);

    public override int GetInt32(int ordinal) => As<int>(ordinal);

    public override long GetInt64(int ordinal) => As<long>(ordinal);

    public override float GetFloat(int ordinal) => As<float>(ordinal);

    public override double GetDouble(int ordinal) => As<double>(ordinal);

    public override decimal GetDecimal(int ordinal) => As<decimal>(ordinal);

    public override DateTime GetDateTime(int ordinal) => As<DateTime>(ordinal);

    public override string GetString(int ordinal) => As<string>(ordinal);

    public override Guid GetGuid(int ordinal) => Guid.Parse(GetString(ordinal));

    public override T GetFieldValue<T>(int ordinal) =>
        typeof(T) == typeof(DateOnly)
            ? (T)(object)DateOnly.Parse(GetString(ordinal), CultureInfo.InvariantCulture)
            : As<T>(ordinal);

    public override string GetName(int ordinal) => answer.Columns[ordinal];

    public override int GetOrdinal(string name) => answer.Columns.ToList().IndexOf(name);

    public override Type GetFieldType(int ordinal) => typeof(object);

    public override string GetDataTypeName(int ordinal) => "";

    public override int GetValues(object[] values)
    {
        answer.Rows[_row].CopyTo(values, 0);
        return FieldCount;
    }

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) =>
        throw new NotSupportedException();

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) =>
        throw new NotSupportedException();

    public override IEnumerator GetEnumerator() => new DbEnumerator(this);

    private T As<T>(int ordinal) => (T)Convert.ChangeType(GetValue(ordinal), typeof(T), CultureInfo.InvariantCulture);
}
