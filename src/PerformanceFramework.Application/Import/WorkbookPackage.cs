using System.IO.Compression;

namespace PerformanceFramework.Application.Import;

/// <summary>How one part of a package refers to another.</summary>
/// <param name="Kind">The last word of its type: worksheet, styles, sharedStrings.</param>
/// <param name="Part">The path of the other within the package.</param>
internal sealed record PartRelationship(string Id, string Kind, string Part);

/// <summary>The parts of an .xlsx file. What lies outside the file is never looked for.</summary>
internal sealed class WorkbookPackage
{
    private const int MostParts = 2_000;

    private readonly byte[] _content;
    private readonly UnpackedBytes _bytes = new();
    private readonly Dictionary<string, string> _entries = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="FileRefusedException">The zip is damaged, or no workbook that is read here.</exception>
    public WorkbookPackage(byte[] content)
    {
        _content = content;
        foreach (var name in Names())
        {
            if (!_entries.TryAdd(name.Replace('\\', '/').TrimStart('/'), name))
            {
                throw FileRefusals.Damaged("it has two parts of the same name");
            }
        }

        if (
            _entries.Keys.Any(name =>
                Path.GetFileName(name).Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
            )
        )
        {
            throw FileRefusals.Macros;
        }

        if (!_entries.ContainsKey("[Content_Types].xml"))
        {
            throw _entries.ContainsKey("mimetype") && _entries.ContainsKey("content.xml")
                ? FileRefusals.OpenDocument
                : FileRefusals.NoWorkbook;
        }

        Workbook =
            RelationshipsOf("").FirstOrDefault(relationship => relationship.Kind == "officeDocument")?.Part
            ?? throw FileRefusals.NoWorkbook;
        Check(TypeOf(Workbook));
    }

    /// <summary>The path of the part that lists the sheets.</summary>
    public string Workbook { get; }

    public bool Has(string part) => _entries.ContainsKey(part);

    /// <summary>Reads a part; each reading has the package opened for itself, so that several may go on at once.</summary>
    public PartReader Read(string part)
    {
        if (!_entries.TryGetValue(part, out var name))
        {
            throw FileRefusals.Damaged($"its part {part} is missing");
        }

        var package = Open();
        try
        {
            var entry = package.GetEntry(name)!;
            var packed = Math.Min(entry.CompressedLength, _content.Length);
            return new PartReader(new PartStream(entry.Open(), part, packed, _bytes), package);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or NotSupportedException)
        {
            package.Dispose();
            throw FileRefusals.Damaged($"its part {part} cannot be unpacked");
        }
    }

    /// <summary>The relationships within the package of a part; "" is the package itself.</summary>
    public IReadOnlyList<PartRelationship> RelationshipsOf(string part)
    {
        var folder = part[..(part.LastIndexOf('/') + 1)];
        var list = $"{folder}_rels/{part[folder.Length..]}.rels";
        var relationships = new List<PartRelationship>();
        if (!Has(list))
        {
            return relationships;
        }

        using var reader = Read(list);
        while (reader.Read())
        {
            if (
                reader.IsStart("Relationship")
                && reader.Attribute("TargetMode") != "External"
                && reader.Attribute("Id") is { } id
                && reader.Attribute("Type") is { } type
                && reader.Attribute("Target") is { } target
            )
            {
                relationships.Add(
                    new PartRelationship(id, type[(type.LastIndexOf('/') + 1)..], Resolved(folder, target))
                );
            }
        }

        return relationships;
    }

    private static string Resolved(string folder, string target)
    {
        var path = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', '\\'))
        {
            if (step == ".." && path.Count > 0)
            {
                path.RemoveAt(path.Count - 1);
            }
            else if (step is not ("" or "." or ".."))
            {
                path.Add(step);
            }
        }

        return string.Join('/', path);
    }

    private static void Check(string type)
    {
        const string Workbooks = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        if (type.StartsWith("application/vnd.ms-excel.sheet.binary", StringComparison.OrdinalIgnoreCase))
        {
            throw FileRefusals.BinaryWorkbook;
        }

        if (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase))
        {
            throw FileRefusals.Macros;
        }

        if (type is not (Workbooks + "sheet.main+xml" or Workbooks + "template.main+xml"))
        {
            throw FileRefusals.NoWorkbook;
        }
    }

    private string TypeOf(string part)
    {
        var ending = "";
        using var reader = Read("[Content_Types].xml");
        while (reader.Read())
        {
            if (
                reader.IsStart("Override")
                && part.Equals(reader.Attribute("PartName")?.TrimStart('/'), StringComparison.OrdinalIgnoreCase)
            )
            {
                return reader.Attribute("ContentType") ?? "";
            }

            if (
                reader.IsStart("Default")
                && reader.Attribute("Extension") is { Length: > 0 } extension
                && part.EndsWith("." + extension, StringComparison.OrdinalIgnoreCase)
            )
            {
                ending = reader.Attribute("ContentType") ?? "";
            }
        }

        return ending;
    }

    private List<string> Names()
    {
        try
        {
            using var package = Open();
            return package.Entries.Count <= MostParts
                ? [.. package.Entries.Select(entry => entry.FullName)]
                : throw FileRefusals.TooMuchInside;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or ArgumentException)
        {
            throw FileRefusals.Damaged("a part of it cannot be unpacked");
        }
    }

    private ZipArchive Open()
    {
        try
        {
            return new ZipArchive(new MemoryStream(_content, writable: false), ZipArchiveMode.Read);
        }
        catch (InvalidDataException)
        {
            throw FileRefusals.Damaged("its end is missing");
        }
    }
}
