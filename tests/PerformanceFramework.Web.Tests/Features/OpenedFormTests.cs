using PerformanceFramework.Web.Features;

namespace PerformanceFramework.Web.Tests.Features;

public sealed class OpenedFormTests
{
    private const string Was = "was";
    private const string Theirs = "theirs";
    private const string Yours = "yours";

    [Theory]
    [InlineData(Was, Was, Was, Was)]
    [InlineData(Was, Theirs, Was, Theirs)]
    [InlineData(Was, Was, Yours, Yours)]
    [InlineData(Was, Theirs, Yours, Yours)]
    [InlineData(Was, Theirs, "", "")]
    [InlineData(null, Theirs, "", Theirs)]
    [InlineData("two\nlines", Theirs, "two\r\nlines", Theirs)]
    public void Merge_OfAText_KeepsWhatWasChanged(string? opened, string now, string typed, string merged) =>
        OpenedForm
            .Merge(new Form { Text = opened }, new Form { Text = now }, new Form { Text = typed })
            .Text.ShouldBe(merged);

    [Theory]
    [InlineData(false, true, false, true)]
    [InlineData(false, true, true, true)]
    [InlineData(true, true, false, false)]
    public void Merge_OfATick_KeepsWhatWasChanged(bool opened, bool now, bool typed, bool merged) =>
        OpenedForm
            .Merge(new Form { Tick = opened }, new Form { Tick = now }, new Form { Tick = typed })
            .Tick.ShouldBe(merged);

    [Fact]
    public void Merge_OfRows_GoesRowByRow() =>
        OpenedForm
            .Merge(
                new Form { Rows = [new Row { Text = Was }, new Row { Text = Was }] },
                new Form { Rows = [new Row { Text = Theirs }, new Row { Text = Was }] },
                new Form { Rows = [new Row { Text = Was }, new Row { Text = Yours }] }
            )
            .Rows.Select(row => row.Text)
            .ShouldBe([Theirs, Yours]);

    [Fact]
    public void Merge_OfTheVersion_TakesTheNewOne() =>
        OpenedForm
            .Merge(new Form { Version = 3 }, new Form { Version = 4 }, new Form { Version = 3 })
            .Version.ShouldBe(4);

    private sealed class Form
    {
        public int Version { get; set; }

        public string? Text { get; set; }

        public bool Tick { get; set; }

        public List<Row> Rows { get; set; } = [];
    }

    private sealed class Row
    {
        public string? Text { get; set; }
    }
}
