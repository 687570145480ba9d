using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Web.Features.Organisation;

/// <summary>What is typed about a part of the organisation, new or changed.</summary>
public sealed class PartInput
{
    public string? Code { get; set; }

    public string? Name { get; set; }

    public string? DirectorateCode { get; set; }

    public string? PortfolioCode { get; set; }

    public string? ServiceCode { get; set; }

    public string? CabinetMember { get; set; }

    public string? BodyKind { get; set; }

    /// <summary>Of something new: the first day on which it is there.</summary>
    public string? Since { get; set; }

    /// <summary>Of a change: the version that was read.</summary>
    public int Version { get; set; }

    /// <summary>Of a change: the first day of what is new.</summary>
    public string? From { get; set; }

    public bool IsCorrection { get; set; }

    public string? Reason { get; set; }

    /// <summary>What a part is now, as its form shows it first.</summary>
    internal static PartInput Of(PartForm part, DateOnly today) =>
        new()
        {
            Code = part.Part.Code,
            Name = part.Now.Name,
            DirectorateCode = part.Now.Directorate?.Code,
            PortfolioCode = part.Now.Portfolio?.Code,
            ServiceCode = part.Now.Service?.Code,
            CabinetMember = part.Now.CabinetMember,
            BodyKind = part.Now.BodyKind?.ToString(),
            Version = part.Version,
            From = FormDate.Write(today),
        };

    /// <summary>The request that is sent, with what every kind of request has.</summary>
    internal T To<T>(PartKind kind, T request)
        where T : PartRequest =>
        request with
        {
            Kind = kind,
            // Codes are written in capitals, so that none differs from another by them alone.
            Code = Code?.Trim().ToUpperInvariant() ?? "",
            Name = Name?.Trim() ?? "",
            DirectorateCode = DirectorateCode ?? "",
            PortfolioCode = PortfolioCode ?? "",
            ServiceCode = ServiceCode ?? "",
            CabinetMember = CabinetMember?.Trim() ?? "",
            BodyKind = Enum.TryParse<AccountableBodyKind>(BodyKind, out var kindOfBody) ? kindOfBody : null,
        };
}
