using PerformanceFramework.Application.Returns.Files;

namespace PerformanceFramework.Application.Tests.Returns.Files;

/// <summary>Files that come back broken: each is refused with its reason in words, as a whole or in the row that is wrong.</summary>
public sealed class BrokenReturnTests : ReturnFilesTest
{
    public static TheoryData<string> Names => [.. BrokenReturns.All.Select(broken => broken.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task BrokenFile_Uploaded_IsRefusedWithItsReason(string name)
    {
        var broken = BrokenReturns.All.Single(one => one.Name == name);
        var file = broken.Make(await DownloadAsync());

        if (broken.IsKept)
        {
            var id = await UploadAsync(file, name: name);
            var refused = await PreviewAsync(id, ReturnFileVerdict.Refused);
            refused.Rows.ShouldContain(
                row => row.Problem.Contains(broken.Sentence, StringComparison.Ordinal),
                broken.Sentence
            );
            refused.Rows.ShouldAllBe(row => row.Place.StartsWith("sheet Return, ") || row.Place.StartsWith("line "));
            (await ApplyAsync(id)).Word().ShouldBe("nothing-to-write");
        }
        else
        {
            var outcome = await Database
                .Get<UploadReturnFile>()
                .ExecuteAsync(Actors.Officer, new UploadReturnFileRequest(name, file));
            outcome.ShouldBeInvalid().ShouldHaveSingleItem().Sentence.ShouldBe(broken.Sentence);
            (await Files.ListAsync(Actors.Officer)).ShouldBeEmpty();
        }
    }

    [Fact]
    public void BrokenFiles_AreTwentyAndMore() => BrokenReturns.All.Count.ShouldBeGreaterThanOrEqualTo(20);

    [Fact]
    public async Task Csv_InUtf16WithItsMark_IsReadForWhatItIs()
    {
        var text = System.Text.Encoding.UTF8.GetString(
            (await SheetAsync()).With("HOU-3", Quarter, "This value", "£48").ToCsv()
        );
        byte[] file = [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes(text[1..])];

        var preview = await PreviewAsync(await UploadAsync(file, name: "return.csv"));

        preview.Rows.ShouldHaveSingleItem().Changes.ShouldBe([new CellChange("This value", "", "£48")]);
    }
}
