namespace PerformanceFramework.Application.Import;

/// <summary>An uploaded file, or one of its sheets, cannot be used at all. Its message is for the person who uploaded it.</summary>
/// <param name="sentence">What is wrong, and what to do about it.</param>
public sealed class FileRefusedException(string sentence) : Exception(sentence);

/// <summary>Why a file is refused as a whole, said once.</summary>
internal static class FileRefusals
{
    public static FileRefusedException Empty => new("The file is empty.");

    public static FileRefusedException TooLarge =>
        new(
            $"The file is larger than {TableFile.MostBytes / 1024 / 1024} MB. Split it, or leave out what is not needed."
        );

    public static FileRefusedException OldOrProtected =>
        new(
            "The file is password-protected or in the old format. Save it as .xlsx without a password and upload that."
        );

    public static FileRefusedException Macros =>
        new("The workbook contains macros. Save it as .xlsx, which leaves them out, and upload that.");

    public static FileRefusedException BinaryWorkbook =>
        new("The file is a binary workbook (.xlsb). Save it as .xlsx and upload that.");

    public static FileRefusedException OpenDocument =>
        new("The file is in an OpenDocument format. Save it as .xlsx and upload that.");

    public static FileRefusedException Pdf =>
        new("The file is a PDF. Upload the workbook or the CSV file that it was made from.");

    public static FileRefusedException Picture =>
        new("The file is a picture. Upload the workbook or the CSV file that it shows.");

    public static FileRefusedException WebPage =>
        new(
            "The file is a web page or XML, whatever its name says. Open it in Excel, save it as .xlsx and upload that."
        );

    public static FileRefusedException NoWorkbook =>
        new("The file is not an Excel workbook. Upload an .xlsx workbook or a CSV file.");

    public static FileRefusedException TextCalledWorkbook =>
        new(
            "The file is called an Excel workbook, and holds plain text. Save it from Excel as .xlsx, or call it .csv if that is what it is."
        );

    public static FileRefusedException WorkbookCalledText =>
        new("The file is called a text file, and is an Excel workbook. Call it .xlsx and upload it again.");

    public static FileRefusedException NoText =>
        new("The file holds neither a workbook nor text. Upload an .xlsx workbook or a CSV file.");

    public static FileRefusedException Damaged(string what) =>
        new($"The file is damaged or incomplete: {what}. Open it in Excel, save it again and upload that.");

    public static FileRefusedException TooMuchInside =>
        new(
            "The workbook unpacks to far more than its size allows for. Copy the table into a new workbook and upload that."
        );

    public static FileRefusedException Declarations =>
        new(
            "The workbook contains XML declarations that Excel never writes. Copy the table into a new workbook and upload that."
        );

    public static FileRefusedException NothingToSee =>
        new("The workbook has no worksheet that is not hidden. Unhide the sheet with the table and upload it again.");

    public static FileRefusedException NoSheet(string sheet) => new($"There is no sheet “{sheet}” in the file.");

    public static FileRefusedException NoHeaders(string sheet) =>
        new($"“{sheet}” has no header row. Put a header above each column, in the first row.");

    public static FileRefusedException BlankHeader(string place) =>
        new($"A header is blank ({place}). Put a header above each column, starting in the first column.");

    public static FileRefusedException DoubledHeader(string header, string place) =>
        new($"Two columns have the header “{header}” ({place}). Give each column a header of its own.");

    public static FileRefusedException BadHeader(string place, string fault) =>
        new($"A header cannot be read ({place}): it {fault}.");

    public static FileRefusedException BadHeaderRow(string place, string fault) =>
        new($"The header row cannot be read ({place}): it {fault}.");

    public static FileRefusedException TooManyColumns(string sheet) =>
        new($"“{sheet}” has more than {TableFile.MostColumns} columns. Leave out those that are not needed.");

    public static FileRefusedException TooManyRows(string sheet) =>
        new($"“{sheet}” has more than {TableFile.MostRows:N0} rows. Split it into several files.");

    public static FileRefusedException TooManyFigures(string sheet) =>
        new($"“{sheet}” has more than {TableFile.MostRows:N0} figures. Split it into several files.");
}

/// <summary>Why one cell, or one row, of a file cannot be used; to follow the name of its place.</summary>
internal static class CellFaults
{
    public const string Formula = "has a formula; paste its value instead";
    public const string Merged = "is merged with other cells; unmerge them and give each a value of its own";
    public const string Unreadable = "has a character that cannot be read; save the file as “CSV UTF-8”";
    public const string Hidden = "has a hidden control character; type the text again";
    public const string NoNumber = "has a number that cannot be read";
    public const string NoDate = "has a date that does not exist";
    public const string Quotation = "has quotation marks that do not match";
    public const string OpenQuotation =
        "has a quotation mark that is never closed, so that the rest of the file is part of it";
    public const string TooManyCells = "has more cells than there are headers";

    public static string Error(string error) => $"has the error {error}";

    public static string NoHeaderAbove(string cell) => $"has a value in cell {cell}, which has no header above it";
}
