namespace PerformanceFramework.Web.Hosting.Analysis;

/// <summary>Says what is bad in a file, and lets the rest go on.</summary>
internal sealed class Problems(TextWriter errors)
{
    public bool Any { get; private set; }

    /// <summary>Does one row or case; when it is bad, says so with its place.</summary>
    /// <returns>Whether it was done.</returns>
    public bool Guard(string place, Action row)
    {
        try
        {
            row();
            return true;
        }
        catch (BadInputException bad)
        {
            Report($"{place}, {bad.Where}", bad.Message);
            return false;
        }
    }

    /// <inheritdoc cref="Guard(string, Action)"/>
    public bool Guard(CsvCells row, Action<CsvCells> answer) =>
        Guard(
            row.Place,
            () =>
            {
                if (row.Fault is { } fault)
                {
                    throw fault;
                }

                answer(row);
            }
        );

    public void Report(string place, string problem)
    {
        Any = true;
        errors.WriteLine($"{place}: {problem}");
    }
}

/// <summary>A row or case cannot be answered.</summary>
/// <param name="where">Which part of it: <c>column actual</c>, <c>field params.target</c>.</param>
/// <param name="problem">One sentence, to follow a colon.</param>
internal sealed class BadInputException(string where, string problem) : Exception(problem)
{
    public string Where => where;
}

/// <summary>Nothing in the file can be answered.</summary>
internal sealed class UnusableFileException(string problem) : Exception(problem);
