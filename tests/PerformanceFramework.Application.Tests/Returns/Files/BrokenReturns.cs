using System.IO.Compression;
using System.Text;
using PerformanceFramework.Application.Tests.Import;

namespace PerformanceFramework.Application.Tests.Returns.Files;

/// <summary>A broken file of returns, made from a good one.</summary>
/// <param name="Name">As it is called, which says nothing about what it is.</param>
/// <param name="Make">From a return that was downloaded as Excel, of which some row can be changed.</param>
/// <param name="Sentence">At the field of the file, or in the row of the preview.</param>
/// <param name="IsKept">Only some rows of it are refused, so it is kept to be looked at.</param>
internal sealed record BrokenReturn(string Name, Func<byte[], byte[]> Make, string Sentence, bool IsKept = false)
{
    public override string ToString() => Name;
}

/// <summary>Twenty and more ways in which a file comes back that should not be taken.</summary>
internal static class BrokenReturns
{
    private const string FirstSheet = "xl/worksheets/sheet1.xml";
    private const string SaveAgain = ". Open it in Excel, save it again and upload that.";
    private const string OldOrProtected =
        "The file is password-protected or in the old format. Save it as .xlsx without a password and upload that.";
    private const string DownloadAgain = " Download the return again and fill that in.";

    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static IReadOnlyList<BrokenReturn> All { get; } =
    [
        new("empty.xlsx", _ => [], "Choose a file that is not empty."),
        new(
            "wrong sheet.xlsx",
            good => FilledReturn.Of(good).ToWorkbook("Figures"),
            "There is no sheet “Return” in the workbook, so it is not a return that was downloaded here. Download the return and fill that in."
        ),
        new(
            "missing column.xlsx",
            good => Renamed(good, "What happened", "Notes").ToWorkbook(),
            "“Return” has no column “What happened”, which a file of returns has." + DownloadAgain
        ),
        new(
            "missing key.csv",
            good => Renamed(good, "Key", "Number").ToCsv(),
            "“missing key” has no column “Key”, which a file of returns has." + DownloadAgain
        ),
        new(
            "only headings.xlsx",
            good => FilledReturn.Of(good).WithoutRows().ToWorkbook(),
            "“Return” has headings and no row below them." + DownloadAgain
        ),
        new(
            "doubled heading.xlsx",
            good => Renamed(good, "Unit", "Code").ToWorkbook(),
            "Two columns have the header “Code” (sheet Return, cell E1). Give each column a header of its own."
        ),
        new(
            "many rows.csv",
            good => FilledReturn.Of(good).Keys(10_001).ToCsv(),
            "“many rows” has more than 10,000 rows, and no file of returns has so many." + DownloadAgain
        ),
        new(
            "hundred thousand rows.xlsx",
            good => FilledReturn.Of(good).Keys(100_000).ToWorkbook(),
            "“Return” has more than 10,000 rows, and no file of returns has so many." + DownloadAgain
        ),
        new(
            "bomb.xlsx",
            good =>
                Part(
                    good,
                    FirstSheet,
                    xml =>
                        xml.Replace(
                            "</sheetData>",
                            string.Concat(Enumerable.Repeat("<row><c></c></row>", 3_000_000)) + "</sheetData>",
                            StringComparison.Ordinal
                        )
                ),
            "The workbook unpacks to far more than its size allows for. Copy the table into a new workbook and upload that."
        ),
        new(
            "truncated.xlsx",
            good => good[..(good.Length / 2)],
            "The file is damaged or incomplete: its end is missing" + SaveAgain
        ),
        new(
            "macros.xlsm",
            good =>
                Part(
                    good,
                    "[Content_Types].xml",
                    xml =>
                        xml.Replace(
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                            "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
                            StringComparison.Ordinal
                        )
                ),
            "The workbook contains macros. Save it as .xlsx, which leaves them out, and upload that."
        ),
        new(
            "outside entity.xlsx",
            good =>
                Part(
                    good,
                    FirstSheet,
                    xml =>
                        xml.Replace(
                            "<worksheet",
                            "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><worksheet",
                            StringComparison.Ordinal
                        )
                ),
            "The workbook contains XML declarations that Excel never writes. Copy the table into a new workbook and upload that."
        ),
        new(
            "password.xlsx",
            _ => [.. OldOffice, .. new byte[504], .. Encoding.Unicode.GetBytes("EncryptedPackage")],
            OldOrProtected
        ),
        new("old.xls", _ => [.. OldOffice, .. new byte[504]], OldOrProtected),
        new(
            "picture.xlsx",
            _ => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10],
            "The file is a picture. Upload the workbook or the CSV file that it shows."
        ),
        new(
            "workbook called.csv",
            good => good,
            "The file is called a text file, and is an Excel workbook. Call it .xlsx and upload it again."
        ),
        new(
            "csv called.xlsx",
            good => FilledReturn.Of(good).ToCsv(),
            "The file is called an Excel workbook, and holds plain text. Save it from Excel as .xlsx, or call it .csv if that is what it is."
        ),
        new(
            "utf-16 without a mark.csv",
            good => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(FilledReturn.Of(good).ToCsv())[1..]),
            "The file holds neither a workbook nor text. Upload an .xlsx workbook or a CSV file."
        ),
        new(
            "too large.csv",
            _ => new byte[(5 * 1024 * 1024) + 1],
            "The file is larger than 5 MB. A return takes far less: download it again and fill that in."
        ),
        new(
            "endless cell.xlsx",
            good =>
                Part(
                    good,
                    FirstSheet,
                    xml =>
                        xml.Replace(
                            "</sheetData>",
                            "<row><c t=\"inlineStr\"><is><t>"
                                + new string('a', 600_000)
                                + "</t></is></c></row></sheetData>",
                            StringComparison.Ordinal
                        )
                ),
            "The file is damaged or incomplete: it holds more text in one place than a cell can" + SaveAgain
        ),
        new(
            "formula.xlsx",
            good => InCell(good, "This value", cell => $"<c r=\"{cell}\"><f>40+8</f><v>48</v></c>"),
            "has a formula; paste its value instead.",
            IsKept: true
        ),
        new(
            "merged.xlsx",
            good =>
                Part(
                    good,
                    FirstSheet,
                    xml =>
                        xml.Replace(
                            "<sheetProtection",
                            "<mergeCells count=\"1\"><mergeCell ref=\"P2:P3\"/></mergeCells><sheetProtection",
                            StringComparison.Ordinal
                        )
                ),
            "is merged with other cells; unmerge them and give each a value of its own.",
            IsKept: true
        ),
        new(
            "day as text.xlsx",
            good => Changed(good, "Expected on", "the end of May").ToWorkbook(),
            "“the end of May” cannot be used. A date, such as 31/03/2027.",
            IsKept: true
        ),
        new(
            "doubled row.xlsx",
            good => Doubled(good).ToWorkbook(),
            "The file has this row 2 times. Leave one of them, and upload it again.",
            IsKept: true
        ),
        new(
            "unknown row.xlsx",
            good => Changed(good, "Key", "K999999-0-00000000-00000000").ToWorkbook(),
            "No return that is yours to fill in has this row. It may be another service’s, or another council’s.",
            IsKept: true
        ),
        new(
            "no key.csv",
            good => Changed(good, "Key", "17").ToCsv(),
            "“17” is no key of a row." + DownloadAgain,
            IsKept: true
        ),
        new(
            "other period.xlsx",
            good => Changed(good, "Period", "Q1 2019/20").ToWorkbook(),
            "“Q1 2019/20” does not belong to the key of this row",
            IsKept: true
        ),
        new(
            "other council.xlsx",
            good => Changed(good, "Key", key => key[..^17] + "00000000" + key[^9..]).ToWorkbook(),
            "This row was downloaded from another council’s system, or before a name in it changed." + DownloadAgain,
            IsKept: true
        ),
        new(
            "hidden character.csv",
            good => Changed(good, "What happened", "a\u0007b").ToCsv(),
            "has a hidden control character; type the text again.",
            IsKept: true
        ),
        new(
            "long text.xlsx",
            good => Changed(good, "What happened", new string('a', 30_000)).ToWorkbook(),
            "The commentary is 30,000 characters long; 4,000 is the most",
            IsKept: true
        ),
    ];

    private static FilledReturn Renamed(byte[] good, string heading, string to)
    {
        var filled = FilledReturn.Of(good);
        filled.Headings[filled.Column(heading)] = to;
        return filled;
    }

    private static FilledReturn Changed(byte[] good, string heading, string text) => Changed(good, heading, _ => text);

    private static FilledReturn Changed(byte[] good, string heading, Func<string, string> text)
    {
        var filled = FilledReturn.Of(good);
        var row = filled.Rows[0];
        row[filled.Column(heading)] = text(row[filled.Column(heading)]);
        return filled;
    }

    private static FilledReturn Doubled(byte[] good)
    {
        var filled = FilledReturn.Of(good);
        var row = filled.Rows[0];
        return filled.Twice(row[filled.Column("Code")], row[filled.Column("Period")]);
    }

    // The first row's cell of a column, in the place of the open one.
    private static byte[] InCell(byte[] good, string heading, Func<string, string> cell)
    {
        var address = FilledReturn.Of(good).ColumnName(heading) + "2";
        return Part(
            good,
            FirstSheet,
            xml =>
            {
                var start = xml.IndexOf($"<c r=\"{address}\"", StringComparison.Ordinal);
                var isEmpty =
                    xml.IndexOf("/>", start, StringComparison.Ordinal) is var slash && slash < xml.IndexOf('>', start);
                var end = isEmpty ? slash + 2 : xml.IndexOf("</c>", start, StringComparison.Ordinal) + 4;
                return xml[..start] + cell(address) + xml[end..];
            }
        );
    }

    private static byte[] Part(byte[] good, string part, Func<string, string> change)
    {
        using var zip = new ZipArchive(new MemoryStream(good));
        return WorkbookInMemory.Zip(
            zip.Entries.Select(entry =>
            {
                using var reader = new StreamReader(entry.Open());
                var text = reader.ReadToEnd();
                return (entry.FullName, Encoding.UTF8.GetBytes(entry.FullName == part ? change(text) : text));
            })
        );
    }
}
