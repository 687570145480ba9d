using System.Globalization;
using MimeKit;
using PerformanceFramework.Application.Mail;
using PerformanceFramework.Web.Features.Challenge;
using PerformanceFramework.Web.Features.Challenge.Commitments;
using PerformanceFramework.Web.Features.Challenge.Interventions;
using PerformanceFramework.Web.Features.Challenge.Recovery;
using PerformanceFramework.Web.Features.Challenge.Room;
using PerformanceFramework.Web.Features.Challenge.Scrutiny;
using PerformanceFramework.Web.Features.Challenge.Sessions;
using PerformanceFramework.Web.Features.Returns;

namespace PerformanceFramework.Web.Hosting;

/// <summary>How e-mails leave, as it is configured. Without a host they do not.</summary>
internal sealed class MailSettings
{
    private MailSettings(MailOptions options, string? refusal)
    {
        Options = options;
        Refusal = refusal;
    }

    public MailOptions Options { get; }

    /// <summary>What is wrong with what is configured; null where nothing is.</summary>
    public string? Refusal { get; }

    public static MailSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(MailOptions.Section);
        var options = new MailOptions
        {
            Host = Text("Host"),
            User = Text("User"),
            Password = section["Password"] ?? "",
            From = Text("From"),
        };
        if (!options.IsOn)
        {
            return new MailSettings(options, null);
        }

        if (
            !Enum.TryParse<MailSecurity>(Or("Security", "StartTls"), ignoreCase: true, out var security)
            || !Enum.IsDefined(security)
        )
        {
            return Wrong("Security", "None, StartTls or Tls");
        }

        options.Security = security;
        if (Number(Or("Port", Usual(security)), 1, 65535) is not { } port)
        {
            return Wrong("Port", "a number from 1 to 65535");
        }

        options.Port = port;
        if (Number(Or("TimeoutSeconds", "60"), 1, 120) is not { } seconds)
        {
            return Wrong("TimeoutSeconds", "a number of seconds from 1 to 120");
        }

        options.TimeoutSeconds = seconds;
        if (
            !MailboxAddress.TryParse(options.From, out var from)
            || from.Domain.Length == 0
            || options.From.Any(char.IsControl)
        )
        {
            return Wrong("From", "an address such as performance@council.gov.uk");
        }

        if (options.User.Length == 0 != (options.Password.Length == 0))
        {
            return new MailSettings(
                options,
                "Of the settings Mail:User and Mail:Password one is missing: give both, or neither."
            );
        }

        if (security is MailSecurity.None && options.User.Length > 0)
        {
            return new MailSettings(
                options,
                "With Mail:Security None the password in Mail:Password could be read on its way. Use StartTls or Tls, or no user."
            );
        }

        if (string.IsNullOrWhiteSpace(configuration[PublicAddress.Setting]))
        {
            return new MailSettings(
                options,
                $"Mail:Host is set, and {PublicAddress.Setting} is not: it is what the links in e-mails begin with. Write it like https://performance.example.gov.uk/."
            );
        }

        var site = new PublicAddress(configuration).Or("").TrimEnd('/');
        options.AddressOfReturn = id => site + ReturnLinks.Entry(id);
        options.AddressOfQuestion = id => site + QuestionLinks.Question(id);
        options.AddressOfCommitment = id => site + CommitmentLinks.Commitment(id);
        options.AddressOfRecommendation = id => site + RecommendationLinks.Detail(id);
        options.AddressOfSession = id => site + SessionLinks.Session(id);
        options.AddressOfPreRead = id => site + SessionLinks.PreRead(id);
        options.AddressOfRecoveryPlan = id => site + RecoveryLinks.Plan(id);
        options.AddressOfRecoveryCalls = site + RecoveryLinks.Calls;
        options.AddressOfIntervention = id => site + InterventionLinks.Intervention(id);
        options.AddressOfFollowUp = id => site + RoomLinks.FollowUp(id);
        return new MailSettings(options, null);

        string Text(string key) => section[key]?.Trim() ?? "";

        string Or(string key, string usual) => Text(key) is { Length: > 0 } text ? text : usual;

        MailSettings Wrong(string key, string wanted) =>
            new(options, $"The setting {MailOptions.Section}:{key} is “{section[key]}”, and has to be {wanted}.");
    }

    private static string Usual(MailSecurity security) =>
        security switch
        {
            MailSecurity.None => "25",
            MailSecurity.StartTls => "587",
            MailSecurity.Tls => "465",
        };

    private static int? Number(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= least
        && number <= most
            ? number
            : null;
}
