namespace Microsoft.SqlServer.Server;

/// <summary>How a CLR user-defined type is stored.</summary>
public enum Format
{
    /// <summary>Not said.</summary>
    Unknown = 0,

    /// <summary>By SQL Server itself.</summary>
    Native = 1,

    /// <summary>By the type's own <see cref="IBinarySerialize"/>.</summary>
    UserDefined = 2,
}

/// <summary>A type that reads and writes itself.</summary>
public interface IBinarySerialize
{
    /// <summary>Reads the value.</summary>
    void Read(BinaryReader r);

    /// <summary>Writes the value.</summary>
    void Write(BinaryWriter w);
}

/// <summary>Marks a CLR user-defined type.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = true)]
public sealed class SqlUserDefinedTypeAttribute(Format format) : Attribute
{
    /// <summary>How the type is stored.</summary>
    public Format Format { get; } = format;

    /// <summary>Whether a byte-wise comparison orders values.</summary>
    public bool IsByteOrdered { get; set; }

    /// <summary>Whether every value takes as many bytes.</summary>
    public bool IsFixedLength { get; set; }

    /// <summary>The most bytes a value takes; -1 for no limit.</summary>
    public int MaxByteSize { get; set; }

    /// <summary>The type's name in SQL Server.</summary>
    public string? Name { get; set; }

    /// <summary>The method that checks a value.</summary>
    public string? ValidationMethodName { get; set; }
}

/// <summary>A type is not a usable CLR user-defined type.</summary>
public sealed class InvalidUdtException : SystemException;
