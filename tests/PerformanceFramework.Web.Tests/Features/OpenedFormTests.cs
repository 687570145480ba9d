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
    public void Merge_OfRowsThatSayWhatTheyAreAbout_GoesByThat()
    {
        var merged = OpenedForm.Merge(
            new Form { Lines = [new Line("A", Was), new Line("B", Was), new Line("C", Was)] },
            new Form { Lines = [new Line("NEW", Theirs), new Line("C", Theirs), new Line("B", Theirs)] },
            new Form { Lines = [new Line("A", Yours), new Line("B", Yours), new Line("C", Was)] }
        );

        merged.Lines.ShouldBe([new Line("NEW", Theirs), new Line("C", Theirs), new Line("B", Yours)]);
    }

    [Theory]
    [InlineData("A", "A,B", "A", "A,B")]
    [InlineData("A,B", "B", "A,B", "B")]
    [InlineData("A", "A,B", "A,C", "A,B,C")]
    [InlineData("A", "", "A,C", "C")]
    [InlineData("A,B", "A,B,C", "", "C")]
    [InlineData("", "A", "", "A")]
    [InlineData("A", "A", "", "")]
    public void Merge_OfAListOfTicks_KeepsEachThatWasChanged(string opened, string now, string typed, string merged) =>
        OpenedForm
            .Merge(
                new Form { Ticks = Ticks(opened) },
                new Form { Ticks = Ticks(now) },
                new Form { Ticks = Ticks(typed) }
            )
            .Ticks.Order()
            .ShouldBe(Ticks(merged));

    [Fact]
    public void Merge_OfTickedNumbers_StaysNumbers() =>
        OpenedForm
            .Merge(new Form { Numbers = [1] }, new Form { Numbers = [1, 2] }, new Form { Numbers = [1, 3] })
            .Numbers.Order()
            .ShouldBe([1, 2, 3]);

    [Theory]
    [InlineData("A,B", "B,A", true)]
    [InlineData("A,B", "A", false)]
    [InlineData("A,B", "", false)]
    [InlineData("", "A", false)]
    public void Same_OfAListOfTicks_AsksForEach(string opened, string typed, bool same) =>
        OpenedForm.Same(new Form { Ticks = Ticks(opened) }, new Form { Ticks = Ticks(typed) }).ShouldBe(same);

    [Fact]
    public void Merge_OfTheVersion_TakesTheNewOne() =>
        OpenedForm
            .Merge(new Form { Version = 3 }, new Form { Version = 4 }, new Form { Version = 3 })
            .Version.ShouldBe(4);

    private static List<string> Ticks(string codes) => [.. codes.Split(',', StringSplitOptions.RemoveEmptyEntries)];

    private sealed record Line(string Code, string Text);

    private sealed class Form
    {
        public int Version { get; set; }

        public string? Text { get; set; }

        public bool Tick { get; set; }

        public List<Row> Rows { get; set; } = [];

        public List<Line> Lines { get; set; } = [];

        public List<string> Ticks { get; set; } = [];

        public List<int> Numbers { get; set; } = [];
    }

    private sealed class Row
    {
        public string? Text { get; set; }
    }
}
