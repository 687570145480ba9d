using PerformanceFramework.Web.Hosting.Analysis;

namespace PerformanceFramework.Web.Tests.Hosting.Analysis;

public sealed class AnalysisCommandsTests : IDisposable
{
    private readonly Analyst _analyst = new();

    public static TheoryData<string> Names => ["assess", "signals", "trend", "compare", "intervals", "forecast"];

    public void Dispose() => _analyst.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void Command_OfTheAnalysts_IsIncluded(string name) => AnalysisCommands.Include(name).ShouldBeTrue();

    [Fact]
    public void Command_OfAnotherName_IsNotIncluded() => AnalysisCommands.Include("--urls").ShouldBeFalse();

    [Theory]
    [MemberData(nameof(Names))]
    public void Command_WithoutAFile_SaysHowToUseIt(string name)
    {
        var result = Analyst.Run(name);

        result.ExitCode.ShouldBe(2);
        result.Errors.ShouldStartWith($"Usage: {name} <file.");
        result.Output.ShouldBe("");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Command_OfAFileThatIsNotThere_SaysSoAndHowToUseIt(string name)
    {
        var result = Analyst.Run(name, _analyst.NoFile());

        result.ExitCode.ShouldBe(2);
        result.Errors.ShouldContain("no-such-file.csv");
        result.Errors.ShouldContain($"Usage: {name} <file.");
        result.Output.ShouldBe("");
    }

    [Theory]
    [InlineData("assess", "--colour")]
    [InlineData("assess", "--mode")]
    [InlineData("signals", "--method")]
    public void Command_WithAnUnknownOption_SaysHowToUseIt(string name, string option)
    {
        var result = Analyst.Run(name, _analyst.File("table.csv", "id,date,value\n"), option, "product");

        result.ExitCode.ShouldBe(2);
        result.Errors.ShouldStartWith("Usage: ");
        result.Output.ShouldBe("");
    }

    [Fact]
    public void Signals_InAnUnknownMode_SaysHowToUseIt() =>
        Analyst
            .Run("signals", _analyst.File("table.csv", "id,date,value\n"), "--mode", "excel")
            .ShouldSatisfyAllConditions(
                result => result.ExitCode.ShouldBe(2),
                result => result.Errors.ShouldBe("Usage: signals <file.csv|file.json> [--mode nhsr|product]\n")
            );

    [Theory]
    [InlineData("trend")]
    [InlineData("intervals")]
    [InlineData("forecast")]
    public void Command_OfAFileThatIsNotJson_SaysWhere(string name)
    {
        var result = Analyst.Run(name, _analyst.File("cases.json", "{\n  \"cases\": [}"));

        result.ExitCode.ShouldBe(2);
        result.Errors.ShouldBe("line 2, column 13: the file is not JSON\n");
        result.Output.ShouldBe("");
    }

    [Fact]
    public void Command_OfAFileWithoutCases_SaysSo()
    {
        var result = Analyst.Run("trend", _analyst.File("cases.json", """{"rows": []}"""));

        result.ExitCode.ShouldBe(2);
        result.Errors.ShouldBe("The file holds no list “cases”.\n");
        result.Output.ShouldBe("");
    }

    [Fact]
    public void Cases_WithoutAnEnvelope_AreReadToo()
    {
        var result = Analyst.Run("trend", _analyst.File("cases.json", """[{"id": 7, "values": [1, 2]}]"""));

        result.Cases.ShouldHaveSingleItem().GetProperty("id").GetString().ShouldBe("7");
    }

    [Fact]
    public void Cases_ThatAreBad_AreReportedAndTheRestAnswered()
    {
        var result = _analyst.OfCases(
            "trend",
            """{"id": "a", "values": [1, null]}, {"values": [1, 2]}, 5, {"id": "b", "values": [1, 2]}"""
        );

        result.ExitCode.ShouldBe(1);
        result.Errors.ShouldBe(
            """
            case a, field values: [1, null] has a figure missing
            case number 2, field id: a value is needed
            case number 3, field id: a value is needed

            """
        );
        result.Cases.ShouldHaveSingleItem().GetProperty("id").GetString().ShouldBe("b");
    }

    [Theory]
    [InlineData("\"values\": 5", "field values: 5 is not a list")]
    [InlineData("\"values\": [\"x\"]", "field values: [\"x\"] is not a number within bounds")]
    [InlineData("\"values\": [1e16]", "field values: [1e16] is not a number within bounds")]
    [InlineData("\"values\": [1e999]", "field values: [1e999] is not a number within bounds")]
    [InlineData("\"kind\": 1, \"points\": []", "field kind: 1 is not a text")]
    [InlineData("\"kind\": \"\\ud800\", \"points\": []", "field kind: \"\\ud800\" is not a text")]
    [InlineData("\"kind\": \"other\", \"points\": [1]", "field points: [1] is not a list of objects")]
    [InlineData(
        "\"kind\": \"other\", \"points\": [{}]",
        "field points[0].year: a value must be a whole number from 1900 to 2199"
    )]
    [InlineData(
        "\"kind\": \"other\", \"points\": [{\"year\": 2020, \"value\": \"a\"}]",
        "field points[0].value: \"a\" is not a number within bounds"
    )]
    public void Case_WithABadField_IsReportedWithItsIdAndField(string fields, string problem)
    {
        var result = _analyst.OfCases("trend", $$"""{"id": "a", {{fields}}}""");

        result.ExitCode.ShouldBe(1);
        result.Errors.ShouldBe($"case a, {problem}\n");
        result.Output.ShouldBe("{\"cases\":[\n]}\n");
    }

    [Fact]
    public void Output_OfACommand_HasNoByteOrderMark() =>
        _analyst.OfTable("assess", "indicator,actual,target,polarity,rule").Bytes[0].ShouldBe((byte)'i');

    [Fact]
    public void File_WithAByteOrderMark_IsReadLikeAnyOther() =>
        _analyst.OfTable("assess", "\uFEFFindicator,actual,target,polarity,rule").ExitCode.ShouldBe(0);
}
