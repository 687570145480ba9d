using System.Text;
using System.Xml;

namespace PerformanceFramework.Application.Import;

/// <summary>
/// Reads the XML of a part forwards, within bounds: no declarations, no entities, nothing from elsewhere, no depth and no
/// number of names that would fill the memory.
/// </summary>
internal sealed class PartReader : IDisposable
{
    private const int Deepest = 64;
    private const int LongestText = 100_000;

    private static readonly string[] Namespaces =
    [
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://schemas.openxmlformats.org/package/2006/content-types",
        "http://schemas.openxmlformats.org/package/2006/relationships",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
    ];

    private static readonly string[] RelationshipNamespaces =
    [
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
    ];

    private readonly XmlReader _xml;
    private readonly IDisposable _package;
    private readonly StringBuilder _text = new();
    private readonly char[] _buffer = new char[4096];

    /// <param name="package">Closed with the reader.</param>
    public PartReader(Stream part, IDisposable package)
    {
        _package = package;
        _xml = XmlReader.Create(
            part,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                NameTable = new FewNames(),
                CloseInput = true,
            }
        );
    }

    public int Depth => _xml.Depth;

    public bool IsEmpty => _xml.IsEmptyElement;

    public bool Read()
    {
        bool isRead;
        try
        {
            isRead = _xml.Read();
        }
        catch (XmlException broken)
        {
            throw Refused(broken);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            throw FileRefusals.Damaged("a part of it cannot be unpacked");
        }

        return _xml.Depth <= Deepest ? isRead : throw FileRefusals.Damaged("its XML is nested too deeply");
    }

    public bool IsStart(string element) => _xml.NodeType == XmlNodeType.Element && Is(element);

    public bool IsEnd(string element) => _xml.NodeType == XmlNodeType.EndElement && Is(element);

    public string? Attribute(string name) => _xml.GetAttribute(name);

    /// <summary>The id of the relationship that an element names.</summary>
    public string? RelationshipId() =>
        RelationshipNamespaces.Select(space => _xml.GetAttribute("id", space)).FirstOrDefault(id => id is not null);

    /// <summary>Moves to the next node within the element that begins at the depth; false at its end.</summary>
    public bool ReadWithin(int depth) => Read() && _xml.Depth > depth;

    /// <summary>Leaves the element that the reader stands at.</summary>
    public void Skip()
    {
        if (!IsEmpty)
        {
            var depth = Depth;
            while (ReadWithin(depth)) { }
        }
    }

    /// <summary>The text of the element that the reader stands at, which it leaves.</summary>
    public string Text()
    {
        if (IsEmpty)
        {
            return "";
        }

        _text.Clear();
        var depth = Depth;
        while (ReadWithin(depth))
        {
            if (
                _xml.NodeType
                is XmlNodeType.Text
                    or XmlNodeType.CDATA
                    or XmlNodeType.Whitespace
                    or XmlNodeType.SignificantWhitespace
            )
            {
                AppendValue();
            }
        }

        return _text.ToString();
    }

    public void Dispose()
    {
        _xml.Dispose();
        _package.Dispose();
    }

    private static FileRefusedException Refused(XmlException broken) =>
        broken.Message.Contains("DTD", StringComparison.Ordinal)
            ? FileRefusals.Declarations
            : FileRefusals.Damaged("a part of it cannot be read");

    private bool Is(string element) => _xml.LocalName == element && Namespaces.Contains(_xml.NamespaceURI);

    private void AppendValue()
    {
        try
        {
            int count;
            while ((count = _xml.ReadValueChunk(_buffer, 0, _buffer.Length)) > 0)
            {
                _text.Append(_buffer, 0, count);
                if (_text.Length > LongestText)
                {
                    throw FileRefusals.Damaged("it holds more text in one place than a cell can");
                }
            }
        }
        catch (XmlException broken)
        {
            throw Refused(broken);
        }
    }

    /// <summary>A table of the names in use. It is never emptied, so that it must not grow with the file.</summary>
    private sealed class FewNames : NameTable
    {
        private const int Most = 20_000;

        private int _added;

        public override string Add(string key)
        {
            if (Get(key) is { } known)
            {
                return known;
            }

            Count();
            return base.Add(key);
        }

        public override string Add(char[] key, int start, int len)
        {
            if (Get(key, start, len) is { } known)
            {
                return known;
            }

            Count();
            return base.Add(key, start, len);
        }

        private void Count()
        {
            if (++_added > Most)
            {
                throw FileRefusals.Damaged("its XML has too many names");
            }
        }
    }
}
