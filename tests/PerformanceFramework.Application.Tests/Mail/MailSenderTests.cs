using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PerformanceFramework.Application.Mail;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Mail;
using PerformanceFramework.Testing;
using SmtpServer.Protocol;

namespace PerformanceFramework.Application.Tests.Mail;

public sealed class MailSenderTests : MailTest
{
    [Fact]
    public async Task Send_OfAMessage_DeliversItWithItsHeaders()
    {
        var message = await WriteAsync("Returns of Q2", "Dear Olu,\n\nLook.\n");

        (await SendAsync()).ShouldBe(new MailCounts(1, 0, 0, 0));

        var letter = Office.Letters.ShouldHaveSingleItem();
        letter.Subject.ShouldBe("Returns of Q2");
        letter.TextBody.ShouldNotBeNull().ReplaceLineEndings("\n").TrimEnd().ShouldBe("Dear Olu,\n\nLook.");
        letter.HtmlBody.ShouldBeNull();
        letter.From.Mailboxes.Single().Address.ShouldBe("performance@council.example");
        letter.To.Mailboxes.Single().ToString().ShouldBe("\"Olu Officer\" <olu.officer@council.example>");
        letter.MessageId.ShouldBe($"{message.Key:N}@council.example");
        letter.Date.ShouldBe(Database.Time.GetUtcNow());
        letter.Headers["Auto-Submitted"].ShouldBe("auto-generated");
        var kept = await MessageAsync();
        (kept.State, kept.Attempts, kept.EndedAt, kept.LastError).ShouldBe((MailState.Sent, 1, Database.Time.Utc, ""));
        (await SendAsync()).ShouldBe(new MailCounts(0, 0, 0, 0));
    }

    [Fact]
    public async Task Send_OfNamesInOtherScriptsAndLongLines_ArrivesAsItWas()
    {
        var line = string.Concat(Enumerable.Repeat("Dŵr a thai, £ – 0123456789 ", 200));
        await WriteAsync("Tŷ ac ystâd – adolygiad", $"{line}\n.\nEnd\n", name: "Siân Ó Briain-Łukasz, 市民");

        await SendAsync();

        var letter = Office.Letters.ShouldHaveSingleItem();
        letter.Subject.ShouldBe("Tŷ ac ystâd – adolygiad");
        letter.To.Mailboxes.Single().Name.ShouldBe("Siân Ó Briain-Łukasz, 市民");
        letter.TextBody.ShouldNotBeNull().ReplaceLineEndings("\n").ShouldStartWith($"{line}\n.\nEnd");
        Office.Raw.Single().Split("\r\n").ShouldAllBe(sent => sent.Length <= 998);
    }

    [Theory]
    [InlineData("Hello\r\nBcc: everybody@example.com", "Olu Officer")]
    [InlineData("Hello\nBcc: everybody@example.com", "Olu\r\nBcc: everybody@example.com")]
    [InlineData("Hello\rX: y", "Olu\" <everybody@example.com>, \"x")]
    [InlineData("Hello\u2028Bcc: everybody@example.com\0", "Olu\u0085Bcc: everybody@example.com")]
    public async Task Send_OfSubjectsAndNamesWithLineBreaks_AddsNoHeaderAndNobody(string subject, string name)
    {
        await WriteAsync(subject, "Body", name);

        await SendAsync();

        var letter = Office.Letters.ShouldHaveSingleItem();
        Office.Recipients.ShouldBe(["olu.officer@council.example"]);
        letter.Bcc.ShouldBeEmpty();
        letter.Headers.Contains("X").ShouldBeFalse();
        letter.To.Mailboxes.Single().Address.ShouldBe("olu.officer@council.example");
        letter.Subject.ShouldStartWith("Hello ");
    }

    [Theory]
    [InlineData("Body\r\n.\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<everybody@example.com>\r\nDATA\r\nMore")]
    [InlineData("Body\n.\nQUIT\n")]
    public async Task Send_OfABodyThatSpeaksToTheServer_IsOneMessage(string body)
    {
        await WriteAsync("Subject", body);

        await SendAsync();

        Office.Recipients.ShouldBe(["olu.officer@council.example"]);
        Office
            .Letters.ShouldHaveSingleItem()
            .TextBody.ShouldNotBeNull()
            .ReplaceLineEndings("\n")
            .TrimEnd()
            .ShouldBe(body.ReplaceLineEndings("\n").TrimEnd());
    }

    [Theory]
    [InlineData("olu@council.example\r\nRCPT TO:<everybody@example.com>")]
    [InlineData("olu@council.example, everybody@example.com")]
    [InlineData("olu@council.example>\nDATA")]
    [InlineData("no address")]
    [InlineData("")]
    public async Task Send_ToWhatIsNoAddress_IsGivenUpAtOnce(string address)
    {
        await WriteAsync(address: address);
        await Database.TamperAsync($"UPDATE MailMessages SET ToAddress = {address}");

        (await SendAsync()).GivenUp.ShouldBe(1);

        Office.Recipients.ShouldBeEmpty();
        var message = await MessageAsync();
        message.State.ShouldBe(MailState.GivenUp);
        message.LastError.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Send_ToAServerThatIsNotThere_IsTriedAgainAfterGrowingPauses()
    {
        await Office.DisposeAsync();
        await WriteAsync();

        (await SendAsync()).ShouldBe(new MailCounts(0, 1, 0, 0));

        var message = await MessageAsync();
        (message.State, message.Attempts).ShouldBe((MailState.Waiting, 1));
        message.NextAttemptAt.ShouldBe(Database.Time.Utc.AddMinutes(1));
        message.LastError.ShouldNotBeEmpty();
        (await SendAsync()).ShouldBe(new MailCounts(0, 0, 0, 0));
        Database.Time.Advance(TimeSpan.FromMinutes(1));
        (await SendAsync()).Failed.ShouldBe(1);
        (await MessageAsync()).NextAttemptAt.ShouldBe(Database.Time.Utc.AddMinutes(5));
        await using var office = new PostOffice(Options.Port);
        Database.Time.Advance(TimeSpan.FromMinutes(5));

        (await SendAsync()).Sent.ShouldBe(1);

        office.Letters.Count.ShouldBe(1);
        (await MessageAsync()).State.ShouldBe(MailState.Sent);
    }

    [Fact]
    public async Task Send_ToAServerThatClosesTheConnection_IsTriedAgain()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Options.Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var closing = Task.Run(async () => (await listener.AcceptTcpClientAsync()).Dispose());
        await WriteAsync();

        (await SendAsync()).Failed.ShouldBe(1);

        await closing;
        (await MessageAsync()).State.ShouldBe(MailState.Waiting);
    }

    [Fact]
    public async Task Send_ThatFailsAsOftenAsMessagesAreTried_IsGivenUpAndCanBeTriedAgain()
    {
        await Office.DisposeAsync();
        await WriteAsync();
        for (var attempt = 1; attempt < MailMessage.MostAttempts; attempt++)
        {
            (await SendAsync()).Failed.ShouldBe(1, $"attempt {attempt}");
            Database.Time.Advance(MailMessage.PauseAfter(attempt));
        }

        (await SendAsync()).GivenUp.ShouldBe(1);

        var message = await MessageAsync();
        (message.State, message.Attempts, message.EndedAt).ShouldBe(
            (MailState.GivenUp, MailMessage.MostAttempts, Database.Time.Utc)
        );
        Database.Time.Advance(TimeSpan.FromDays(30));
        (await SendAsync()).ShouldBe(new MailCounts(0, 0, 0, 0));

        await Database.TamperAsync(
            $"UPDATE AspNetUsers SET Email = 'new@council.example' WHERE Id = 'id of Olu Officer'"
        );
        (await RetryAsync(message.Id)).ShouldBe("Done");
        await using var office = new PostOffice(Options.Port);
        (await SendAsync()).Sent.ShouldBe(1);
        office.Recipients.ShouldBe(["new@council.example"]);
        (await MessageAsync()).RetriedBy.ShouldBe("Performance team");
        (await RetryAsync(message.Id)).ShouldBe("not-given-up");
    }

    [Fact]
    public async Task Retry_ByRole_IsForThePerformanceTeamAndAdministrators()
    {
        await WriteAsync();

        foreach (var role in Enum.GetValues<Role>())
        {
            (await RetryAsync(0, role)).ShouldBe(
                role is Role.PerformanceTeam or Role.Administrator ? "NotFound" : "Forbidden",
                role.ToString()
            );
        }
    }

    [Fact]
    public async Task Retry_WhereItCannotBeSent_IsRefused()
    {
        await WriteAsync(address: "no address");
        await SendAsync();
        var id = (await MessageAsync()).Id;
        await Database.TamperAsync($"UPDATE AspNetUsers SET Email = NULL WHERE Id = 'id of Olu Officer'");

        (await RetryAsync(id)).ShouldBe("no-address");

        Options.Host = "";
        (await RetryAsync(id)).ShouldBe("mail-off");
    }

    [Fact]
    public async Task Send_ToSomebodyWhomTheServerDoesNotKnow_IsGivenUpAndTheOthersArrive()
    {
        await using var office = new PostOffice(knows: address => address != "gone@council.example");
        Options.Port = office.Port;
        await WriteAsync(address: "gone@council.example");
        await WriteAsync(day: new DateOnly(2026, 10, 13));

        (await SendAsync()).ShouldBe(new MailCounts(1, 0, 1, 0));

        office.Recipients.ShouldBe(["olu.officer@council.example"]);
    }

    [Fact]
    public async Task Send_ToAServerThatTakesOneOverEachConnection_SendsTheRestOverOthers()
    {
        var asked = 0;
        await using var office = new PostOffice(knows: _ =>
            asked++ == 1
                ? throw new SmtpResponseException(new SmtpResponse(SmtpReplyCode.ServiceUnavailable, "Enough"), true)
                : true
        );
        Options.Port = office.Port;
        for (var day = 1; day <= 5; day++)
        {
            await WriteAsync(day: new DateOnly(2026, 10, day));
        }

        var counts = await SendAsync();

        office.Letters.Count.ShouldBe(counts.Sent);
        counts.Sent.ShouldBeGreaterThan(2);
        (counts.Sent + counts.Failed).ShouldBe(5);
    }

    [Fact]
    public async Task Send_ToAServerThatIsBusy_IsTriedAgain()
    {
        var busy = true;
        await using var office = new PostOffice(answer: () =>
            busy ? new SmtpResponse(SmtpReplyCode.MailboxUnavailable + -100, "Try\tlater") : SmtpResponse.Ok
        );
        Options.Port = office.Port;
        await WriteAsync();
        (await SendAsync()).Failed.ShouldBe(1);
        (await MessageAsync()).LastError.ShouldContain("Try later");
        busy = false;
        Database.Time.Advance(TimeSpan.FromMinutes(1));

        (await SendAsync()).Sent.ShouldBe(1);

        office.Letters.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Send_WithStartTlsToAServerWithoutIt_SendsNothingReadable()
    {
        Options.Security = MailSecurity.StartTls;
        await WriteAsync();

        (await SendAsync()).Failed.ShouldBe(1);

        Office.Raw.ShouldBeEmpty();
        (await MessageAsync()).LastError.ShouldContain("STARTTLS");
    }

    [Fact]
    public async Task Send_WithStartTlsToAServerNobodyVouchesFor_SendsNothing()
    {
        using var certificate = SelfSigned();
        await using var office = new PostOffice(certificate: certificate);
        (Options.Port, Options.Security) = (office.Port, MailSecurity.StartTls);
        await WriteAsync();

        (await SendAsync()).Failed.ShouldBe(1);

        office.Raw.ShouldBeEmpty();
        (await MessageAsync()).LastError.ShouldContain("certificate");
    }

    [Fact]
    public async Task Send_ThatMayNotGoOn_LeavesTheRestForLater()
    {
        await WriteAsync();
        await WriteAsync(day: new DateOnly(2026, 10, 13));
        var asked = 0;

        var counts = await Database.Get<MailSender>().SendDueAsync(() => Task.FromResult(asked++ == 0));

        counts.Sent.ShouldBe(1);
        (await MessagesAsync()).Count(m => m.State == MailState.Waiting).ShouldBe(1);
    }

    [Fact]
    public async Task Send_OfOneThatStoppedTheServerEachTime_IsGivenUp()
    {
        await WriteAsync();
        await Database.TamperAsync($"UPDATE MailMessages SET Attempts = {MailMessage.MostAttempts}");

        (await SendAsync()).GivenUp.ShouldBe(1);

        Office.Raw.ShouldBeEmpty();
    }

    [Fact]
    public async Task Send_ToAServerThatNeverComesToAnEnd_IsLeftInTimeAndTriedAgain()
    {
        await using var server = new TalkativeServer();
        (Options.Port, Options.TimeoutSeconds) = (server.Port, 1);
        await WriteAsync();
        await WriteAsync(day: new DateOnly(2026, 10, 13));

        // Both: a server that is too slow for one is not waited for again in the same run.
        (await SendAsync().WaitAsync(TimeSpan.FromSeconds(20))).ShouldBe(new MailCounts(0, 2, 0, 0));

        server.Answers.ShouldBeGreaterThan(1);
        var messages = await MessagesAsync();
        messages.ShouldAllBe(m => m.State == MailState.Waiting && m.Attempts == 1);
        messages[0].LastError.ShouldBe("The mail server took longer than 1 seconds.");
    }

    [Fact]
    public async Task Send_WhileAnotherNodeIsAtIt_LeavesTheMessageAlone()
    {
        using var reached = new SemaphoreSlim(0);
        using var goOn = new SemaphoreSlim(0);
        await using var office = new PostOffice(answer: () =>
        {
            reached.Release();
            goOn.Wait(TimeSpan.FromSeconds(20));
            return SmtpResponse.Ok;
        });
        Options.Port = office.Port;
        await WriteAsync();
        var first = Task.Run(SendAsync);
        (await reached.WaitAsync(TimeSpan.FromSeconds(20))).ShouldBeTrue();

        (await MessageAsync()).State.ShouldBe(MailState.Sending);
        Database.Time.Advance(TimeSpan.FromMinutes(9));
        (await SendAsync()).ShouldBe(new MailCounts(0, 0, 0, 0));

        goOn.Release();
        (await first).Sent.ShouldBe(1);
        office.Letters.Count.ShouldBe(1);
        (await MessageAsync()).State.ShouldBe(MailState.Sent);
    }

    [Fact]
    public async Task Send_OfOneThatANodeLeftInTheMiddle_IsTakenUpAgain()
    {
        await WriteAsync();
        await Database.TamperAsync(
            $"UPDATE MailMessages SET State = 'Sending', Attempts = 1, NextAttemptAt = {Database.Time.Utc + MailMessage.MostSending}"
        );
        (await SendAsync()).ShouldBe(new MailCounts(0, 0, 0, 0));
        Database.Time.Advance(MailMessage.MostSending);

        (await SendAsync()).Sent.ShouldBe(1);

        (await MessageAsync()).Attempts.ShouldBe(2);
    }

    [Fact]
    public async Task Send_ThatStopsWithTheServer_PutsTheMessageBack()
    {
        await using var server = new TalkativeServer();
        Options.Port = server.Port;
        await WriteAsync();
        using var stop = new CancellationTokenSource();
        var sending = Database.Get<MailSender>().SendDueAsync(() => Task.FromResult(true), stop.Token);
        await server.Reached.WaitAsync(TimeSpan.FromSeconds(20));

        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(sending);
        var message = await MessageAsync();
        (message.State, message.NextAttemptAt).ShouldBe((MailState.Waiting, Database.Time.Utc.AddMinutes(1)));
    }

    [Fact]
    public async Task Send_ByTwoAtOnceWithoutALease_SendsEachMessageOnce()
    {
        for (var day = 1; day <= 10; day++)
        {
            await WriteAsync(day: new DateOnly(2026, 10, day));
        }

        await Task.WhenAll(Task.Run(SendAsync), Task.Run(SendAsync), Task.Run(SendAsync));

        Office.Letters.Select(letter => letter.MessageId).Distinct().Count().ShouldBe(10);
        Office.Raw.Count.ShouldBe(10);
    }

    private async Task<string> RetryAsync(int id, Role role = Role.PerformanceTeam) =>
        (
            await Database.Get<RetryMail>().ExecuteAsync(Testing.Actors.Everywhere(role), new RetryMailRequest(id))
        ).Word();

    /// <summary>A server whose welcome never ends: each line comes in good time, the last does not.</summary>
    private sealed class TalkativeServer : IAsyncDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly CancellationTokenSource _stop = new();
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly Task _talk;
        private int _answers;

        public TalkativeServer()
        {
            _listener.Start();
            _talk = TalkAsync();
        }

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        public int Answers => _answers;

        public Task Reached => _reached.Task;

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            _listener.Stop();
            await _talk.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _listener.Dispose();
            _stop.Dispose();
        }

        private async Task TalkAsync()
        {
            using var caller = await _listener.AcceptTcpClientAsync(_stop.Token);
            while (true)
            {
                await caller.GetStream().WriteAsync("220-Welcome, and\r\n"u8.ToArray(), _stop.Token);
                _answers++;
                _reached.TrySetResult();
                await Task.Delay(100, _stop.Token);
            }
        }
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = DateTimeOffset.UtcNow;
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
