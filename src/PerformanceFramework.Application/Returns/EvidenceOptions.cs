using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns;

/// <summary>Where files of evidence are kept and how much of it.</summary>
public sealed class EvidenceOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Evidence";

    /// <summary>A folder that no web server hands out; by default one beside the database.</summary>
    public string Folder { get; set; } = "";

    /// <summary>The most of one return, in MB.</summary>
    public int MegabytesPerReturn { get; set; } = 200;

    /// <summary>The most of all returns together, in MB.</summary>
    public int MegabytesInAll { get; set; } = 20_000;

    public ClamAvOptions ClamAv { get; set; } = new();

    internal long BytesPerReturn => MegabytesPerReturn * EvidenceFile.BytesInMegabyte;

    internal long BytesInAll => MegabytesInAll * EvidenceFile.BytesInMegabyte;
}

/// <summary>Where ClamAV listens.</summary>
public sealed class ClamAvOptions
{
    /// <summary>The machine; empty where no file is scanned, which is the default.</summary>
    public string Host { get; set; } = "";

    public int Port { get; set; } = 3310;

    /// <summary>How long a scan may take.</summary>
    public int TimeoutSeconds { get; set; } = 30;
}
