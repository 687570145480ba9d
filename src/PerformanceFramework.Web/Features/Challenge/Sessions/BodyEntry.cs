using System.Globalization;
using PerformanceFramework.Application.Challenge.Sessions;
using PerformanceFramework.Domain.Challenge.Sessions;

namespace PerformanceFramework.Web.Features.Challenge.Sessions;

/// <summary>What is typed of a body; kept when it is refused.</summary>
public sealed class BodyEntry
{
    public int Version { get; set; }

    public string? Code { get; set; }

    public string? Name { get; set; }

    public ChallengeBodyKind Kind { get; set; } = ChallengeBodyKind.Clt;

    public string? Directorate { get; set; }

    public string? Portfolio { get; set; }

    public string? SitsAs { get; set; }

    public string? Topics { get; set; }

    public string? Minutes { get; set; }

    public bool NoSurprises { get; set; }

    public string? DirectorsSee { get; set; }

    public string? PreRead { get; set; }

    /// <summary>A number that is none is out of every range, and so is told at its field.</summary>
    internal SessionTerms Terms =>
        new(Number(Topics), Number(Minutes), NoSurprises, Number(DirectorsSee), Number(PreRead));

    internal string? DirectorateCode => string.IsNullOrEmpty(Directorate) ? null : Directorate;

    internal string? PortfolioCode => string.IsNullOrEmpty(Portfolio) ? null : Portfolio;

    internal string? AccountableBodyCode => string.IsNullOrEmpty(SitsAs) ? null : SitsAs;

    internal static BodyEntry New() => With(new BodyEntry(), SessionTerms.Usual);

    internal static BodyEntry Of(BodyLine body) =>
        With(
            new BodyEntry
            {
                Version = body.Version,
                Code = body.Code,
                Name = body.Name,
                Kind = body.Kind,
                Directorate = body.Directorate?.Code ?? "",
                Portfolio = body.Portfolio?.Code ?? "",
                SitsAs = body.SitsAs?.Code ?? "",
            },
            body.Terms
        );

    private static BodyEntry With(BodyEntry entry, SessionTerms terms)
    {
        entry.Topics = Text(terms.Topics);
        entry.Minutes = Text(terms.MinutesPerTopic);
        entry.NoSurprises = terms.NoSurprises;
        entry.DirectorsSee = Text(terms.DirectorsSee);
        entry.PreRead = Text(terms.PreRead);
        return entry;
    }

    internal static int Number(string? typed) =>
        int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    internal static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
