namespace PerformanceFramework.Web.Tests.Hosting.Analysis;

public sealed class AssessCommandTests : IDisposable
{
    private const string Header = "indicator,unit,period,actual,target,previous,previous_period,polarity,rule";

    private readonly Analyst _analyst = new();

    public void Dispose() => _analyst.Dispose();

    [Theory]
    [InlineData("84,90", "met", "Red", "Red: 84% is 6 points below the target of 90%")]
    [InlineData("84,90", "Met", "Red", "Red: 84% is 6 points below the target of 90%")]
    [InlineData(
        "84.0,90",
        "relative 10%",
        "Amber",
        "Amber: 84.0% is 6.7% below the target of 90.0%, within the 10% tolerance"
    )]
    [InlineData(
        "72,74",
        "near-miss 5% 10%",
        "Green",
        "Green: 72% is 2.7% below the target of 74%, within the 5% counted as met"
    )]
    [InlineData(
        "88.5,90",
        "absolute 2",
        "Amber",
        "Amber: 88.5% is 1.5 points below the target of 90.0%, within the tolerance of 2.0 points"
    )]
    [InlineData(
        "84,90",
        "floor 80",
        "Amber",
        "Amber: 84% is 6 points below the target of 90%, but meets the floor of 80%"
    )]
    [InlineData(
        "84,",
        "low-high 80 90",
        "Amber",
        "Amber: 84% meets the low target of 80% but not the high target of 90%"
    )]
    [InlineData(
        "84,",
        "minimum-stretch 80 90",
        "Amber",
        "Amber: 84% meets the minimum of 80% but not the stretch target of 90%"
    )]
    [InlineData(
        "70,90",
        "improve 10%",
        "Red",
        "Red: 70% is 22.2% below the target of 90%, beyond the 10% tolerance, and worse than 82% before"
    )]
    [InlineData(
        "86,90",
        "four 5% 10%",
        "Yellow",
        "Yellow: 86% is 4.4% below the target of 90%, within the 5% that is yellow"
    )]
    [InlineData("91,90", "symmetric 5%", "Amber", "Amber: 91% is 1.1% above the target of 90%, within 5% of it")]
    [InlineData(
        "96,90",
        "exceed 5% 10%",
        "Blue",
        "Blue: 96% is 6.7% above the target of 90%, beating it by more than the 5% asked for"
    )]
    [InlineData(
        "38.5,",
        "range 40..60 5%",
        "Amber",
        "Amber: 38.5% is 3.8% below the lower end of the range, 40.0%, within the 5% tolerance"
    )]
    [InlineData("45,40..60", "range 5%", "Green", "Green: 45% meets the target of between 40% and 60%")]
    [InlineData("84,90", "none", "NotRated", "Not rated: no colours are given to this indicator")]
    public void Rule_OfTheNotation_GivesItsStatusAndSentence(
        string actualAndTarget,
        string rule,
        string status,
        string sentence
    )
    {
        var result = _analyst.OfTable("assess", Header, $"A,%,x,{actualAndTarget},82,,higher,{rule}");

        result.Errors.ShouldBe("");
        var row = result.Rows.ShouldHaveSingleItem();
        row.ShouldContain($",{status},");
        row.ShouldContain(sentence + ". ");
    }

    [Fact]
    public void Row_OfATable_IsWrittenAsItWasWithTheAnswerBesideIt()
    {
        var result = _analyst.OfTable(
            "assess",
            "note,rule,polarity,target,actual,unit,indicator,previous,previous_period",
            "=1+1,relative 10%,higher,90.0,84.0,%,\"Homes, let\",82.5,Q2 2024/25"
        );

        result.ExitCode.ShouldBe(0);
        result.Errors.ShouldBe("");
        result.Output.ShouldBe(
            """
            note,rule,polarity,target,actual,unit,indicator,previous,previous_period,status,direction,explanation
            =1+1,relative 10%,higher,90.0,84.0,%,"Homes, let",82.5,Q2 2024/25,Amber,Improved,"Amber: 84.0% is 6.7% below the target of 90.0%, within the 10% tolerance. Improved: up 1.5 points from 82.5% in Q2 2024/25"

            """
        );
    }

    [Theory]
    [InlineData("higher", "84", "82", "Improved", "Improved: up 2 points from 82% before")]
    [InlineData("lower", "84", "82", "Worsened", "Worsened: up 2 points from 82% before")]
    [InlineData("higher", "84", "84", "NoChange", "No change: 84% before too")]
    [InlineData("none", "84", "82", "Increased", "Increased: up 2 points from 82% before")]
    [InlineData("none", "82", "84", "Decreased", "Decreased: down 2 points from 84% before")]
    [InlineData("range", "38", "30", "Improved", "Improved: up 8 points from 30% before, nearer to the target range")]
    [InlineData("higher", "84", "", "Withheld", "No direction: there is no earlier figure to compare with")]
    [InlineData("higher", "84", "late", "Withheld", "No direction: there is no earlier figure to compare with")]
    [InlineData("higher", "", "84", "Withheld", "No direction: there is no number for this period")]
    public void Direction_ByPolarity_SaysWhetherItIsGood(
        string polarity,
        string actual,
        string previous,
        string direction,
        string sentence
    )
    {
        var result = _analyst.OfTable("assess", Header, $"A,%,x,{actual},40..60,{previous},,{polarity},met");

        var row = result.Rows.ShouldHaveSingleItem();
        row.ShouldContain($",{direction},");
        row.TrimEnd('"').ShouldEndWith(". " + sentence);
    }

    [Fact]
    public void Direction_FromWordsOfAKnownPeriod_NamesIt() =>
        _analyst
            .OfTable("assess", Header, "A,%,x,84,90,late,Q2 2024/25,higher,met")
            .Output.ShouldContain("No direction: there is no number for Q2 2024/25");

    [Theory]
    [InlineData("", "90", "not yet available")]
    [InlineData("n/a", "90", "reported in words (“n/a”)")]
    [InlineData("DIV/0", "90", "reported in words (“DIV/0”)")]
    [InlineData("67 weeks", "90", "reported in words (“67 weeks”)")]
    [InlineData("84", "", "no target is set for this period")]
    [InlineData("84", "Establish baseline", "a baseline is being established this year")]
    [InlineData("84", "Top quartile", "the target is in words (“Top quartile”)")]
    public void Words_InPlaceOfAFigure_AreNotRatedWithTheirReason(string actual, string target, string reason)
    {
        var result = _analyst.OfTable("assess", Header, $"A,%,x,{actual},{target},,,higher,met");

        result.ExitCode.ShouldBe(0);
        result.Rows.ShouldHaveSingleItem().ShouldContain($",NotRated,Withheld,Not rated: {reason}. ");
    }

    [Theory]
    [InlineData("percent", "84%", "90", "84% is 6 points below")]
    [InlineData("£", "\"£1,200\"", "1300.50", "£1,200.00 is £100.50 below")]
    [InlineData("number", "12", "15", "12 is 3 below")]
    [InlineData("", "1.2e1", "15", "12 is 3 below")]
    [InlineData("households", "12", "15", "12 households is 3 households below")]
    public void Unit_OfARow_IsHowItsFiguresAreShown(string unit, string actual, string target, string shown) =>
        _analyst.OfTable("assess", Header, $"A,{unit},x,{actual},{target},,,higher,met").Output.ShouldContain(shown);

    [Theory]
    [InlineData("higher", "> 90", "90", "Red")]
    [InlineData("higher", "90", "90", "Green")]
    [InlineData("lower", "< 90", "90", "Red")]
    [InlineData("lower", "90", "90", "Green")]
    [InlineData("range", "80 to 90", "90", "Green")]
    public void Target_AsItIsWritten_DecidesTheBoundary(string polarity, string target, string actual, string status) =>
        _analyst
            .OfTable("assess", Header, $"A,%,x,{actual},{target},,,{polarity},met")
            .Rows.ShouldHaveSingleItem()
            .ShouldContain($",{status},");

    [Theory]
    [InlineData("84,90,,,up,met", "column polarity: “up” is not one of higher, lower, range and none")]
    [InlineData("84,90,,,,met", "column polarity: a value is needed")]
    [InlineData("84,90,,,higher,mett", "column rule: “mett” is not a tolerance rule")]
    [InlineData("84,90,,,higher,relative 10", "column rule: “relative 10” is not a tolerance rule")]
    [InlineData("84,90,,,higher,", "column rule: a value is needed")]
    [InlineData("84,50,,,range,met", "column target: “50” is not a range, such as 40..60")]
    [InlineData("84,60..40,,,range,met", "column target: the range “60..40” is upside down")]
    [InlineData("84,,,,range,range 60..40 5%", "column rule: the range “60..40” is upside down")]
    [InlineData(
        "1e28,90,,,higher,met",
        "column actual: “1e28” is in scientific notation. Write the figure out in digits."
    )]
    [InlineData(
        "1000000000000000,90,,,higher,met",
        "column actual: The figure is too large to be right. Check the digits."
    )]
    [InlineData("84,0.123456789,,,higher,met", "column target: The figure has more than 8 decimals. Round it.")]
    [InlineData(
        "84,90,\"82,5\",,higher,met",
        "column previous: “82,5” has a comma where a decimal point should be. Write 82.5; commas separate thousands, as in 1,170."
    )]
    [InlineData("84,> 90,,,lower,met", "column target: “> 90” asks for more where less is better")]
    [InlineData("84,< 90,,,higher,met", "column target: “< 90” asks for less where more is better")]
    [InlineData("84,> 90,,,range,met", "column target: “> 90” is not a range, such as 40..60")]
    [InlineData("84,90,,,higher,met,more", "column 10: there are more cells than columns")]
    public void Row_ThatIsBad_IsReportedWithItsLineAndColumnAndTheRestAnswered(string cells, string problem)
    {
        var result = _analyst.OfTable("assess", Header, "A,%,x," + cells, "B,%,x,84,90,,,higher,met");

        result.ExitCode.ShouldBe(1);
        result.Errors.ShouldBe($"line 2, {problem}\n");
        result.Rows.ShouldHaveSingleItem().ShouldStartWith("B,");
    }

    [Fact]
    public void Row_WithStrayQuotationMarks_IsReportedAndTheRestAnswered()
    {
        var result = _analyst.OfTable("assess", Header, "\"A\"b,%,x,84,90,,,higher,met", "B,%,x,84,90,,,higher,met");

        result.ExitCode.ShouldBe(1);
        result.Errors.ShouldBe("line 2: the quotation marks do not match\n");
        result.Rows.ShouldHaveSingleItem().ShouldStartWith("B,");
    }

    [Fact]
    public void Row_ShorterThanItsHeader_HasBlankCells() =>
        _analyst
            .OfTable("assess", "indicator,actual,target,polarity,rule,note", "A,84,90,higher,met")
            .Rows.ShouldHaveSingleItem()
            .ShouldStartWith("A,84,90,higher,met,,Red,");

    [Fact]
    public void Row_AfterOneOfTwoLines_IsReportedWithTheLineItBeginsOn() =>
        _analyst
            .OfTable("assess", Header, "\"A\nB\",%,x,84,90,,,higher,met", "C,%,x,84,90,,,up,met")
            .Errors.ShouldStartWith("line 4, column polarity");

    [Fact]
    public void Table_ThatIsNotInUtf8_IsReported()
    {
        var file = _analyst.LatinFile("table.csv", Header + "\nA,£,x,84,90,,,higher,met\n");

        var result = Analyst.Run("assess", file);

        result.ExitCode.ShouldBe(1);
        result.Errors.ShouldBe("line 2, column unit: the file is not in UTF-8\n");
    }

    [Fact]
    public void Columns_ThatAreNotRead_MayBeThereTwice() =>
        _analyst
            .OfTable("assess", "indicator,actual,target,polarity,rule,note,note", "A,84,90,higher,met,one,two")
            .Rows.ShouldHaveSingleItem()
            .ShouldStartWith("A,84,90,higher,met,one,two,Red,");

    [Theory]
    [InlineData("indicator,actual,target,polarity", "line 1, column rule: there is no such column")]
    [InlineData("indicator,actual,target,polarity,rule,Rule", "line 1, column rule: there is more than one")]
    [InlineData("", "line 1, column indicator: there is no such column")]
    [InlineData(
        "indicator,actual,target,polarity,rule,previous,Previous",
        "line 1, column previous: there is more than one"
    )]
    public void Table_WithABadHeader_IsRefused(string header, string problem)
    {
        var result = _analyst.OfTable("assess", header);

        result.ExitCode.ShouldBe(2);
        result.Errors.ShouldBe(problem + "\n");
        result.Output.ShouldBe("");
    }
}
