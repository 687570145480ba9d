namespace PerformanceFramework.Application.Import;

/// <summary>Addresses of cells in a worksheet: D12.</summary>
internal static class CellAddress
{
    public const int LastRow = 1_048_576;
    public const int ColumnCount = 16_384;

    /// <param name="column">From zero.</param>
    public static string ColumnName(int column)
    {
        var name = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            name = (char)('A' + ((rest - 1) % 26)) + name;
        }

        return name;
    }

    /// <summary>Reads "D12" as column 3, row 12; false for what no sheet has.</summary>
    public static bool TryRead(ReadOnlySpan<char> address, out int column, out int row)
    {
        (column, row) = (0, 0);
        var letters = 0;
        while (letters < address.Length && letters < 4 && address[letters] is >= 'A' and <= 'Z')
        {
            column = (column * 26) + (address[letters++] - 'A' + 1);
        }

        column--;
        return letters is > 0 and < 4 && column < ColumnCount && TryReadRow(address[letters..], out row);
    }

    public static bool TryReadRow(ReadOnlySpan<char> digits, out int row)
    {
        row = 0;
        if (digits.Length is 0 or > 7)
        {
            return false;
        }

        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return false;
            }

            row = (row * 10) + (digit - '0');
        }

        return row is >= 1 and <= LastRow;
    }
}
