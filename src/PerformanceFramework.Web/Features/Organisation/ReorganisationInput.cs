using PerformanceFramework.Application.Organisation;

namespace PerformanceFramework.Web.Features.Organisation;

/// <summary>What is typed to make a new service out of others, and how far it has got: typed, seen, confirmed.</summary>
public abstract class ReorganisationInput
{
    /// <summary>The button that was pressed.</summary>
    public string? Step { get; set; }

    /// <summary>A mark of what was shown as going to happen.</summary>
    public string? Seen { get; set; }

    public string? NewCode { get; set; }

    public string? NewName { get; set; }

    public string? DirectorateCode { get; set; }

    public string? PortfolioCode { get; set; }

    public string? From { get; set; }

    public string? Reason { get; set; }

    /// <summary>The request that is sent, with what every reorganisation has.</summary>
    internal T To<T>(T request)
        where T : NewServiceRequest =>
        request with
        {
            NewCode = NewCode?.Trim().ToUpperInvariant() ?? "",
            NewName = NewName?.Trim() ?? "",
            DirectorateCode = DirectorateCode ?? "",
            PortfolioCode = PortfolioCode ?? "",
            From = FormDate.Read(From),
            Reason = Reason?.Trim() ?? "",
            Seen = Seen ?? "",
        };
}
