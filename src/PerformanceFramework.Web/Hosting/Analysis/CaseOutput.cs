using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PerformanceFramework.Web.Hosting.Analysis;

/// <summary>Writes <c>{"cases": […]}</c>, one line for each case; of a case that fails nothing is written.</summary>
internal sealed class CaseOutput : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Stream _output;
    private readonly ArrayBufferWriter<byte> _case = new();
    private bool _isFirst = true;

    public CaseOutput(Stream output)
    {
        _output = output;
        _output.Write("{\"cases\":["u8);
    }

    /// <param name="answer">Writes what follows the id.</param>
    public void Write(string id, Action<Utf8JsonWriter> answer)
    {
        _case.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(_case, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("id", id);
            answer(writer);
            writer.WriteEndObject();
        }

        _output.Write(_isFirst ? "\n"u8 : ",\n"u8);
        _output.Write(_case.WrittenSpan);
        _isFirst = false;
    }

    public void Dispose() => _output.Write("\n]}\n"u8);
}

/// <summary>Figures in JSON, which knows no infinity.</summary>
internal static class JsonFigures
{
    public static void WriteFigure(this Utf8JsonWriter writer, string name, double? figure)
    {
        writer.WritePropertyName(name);
        writer.WriteFigureValue(figure);
    }

    public static void WriteFigures(this Utf8JsonWriter writer, string name, IEnumerable<double?> figures)
    {
        writer.WriteStartArray(name);
        foreach (var figure in figures)
        {
            writer.WriteFigureValue(figure);
        }

        writer.WriteEndArray();
    }

    private static void WriteFigureValue(this Utf8JsonWriter writer, double? figure)
    {
        if (figure is { } number && double.IsFinite(number))
        {
            writer.WriteNumberValue(number);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
