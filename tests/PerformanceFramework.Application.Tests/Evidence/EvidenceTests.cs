using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.Tests.Returns;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Evidence;

public sealed class EvidenceTests : ReturnsTest
{
    [Fact]
    public async Task File_ThatIsAdded_IsKeptUnderANameOfOurs()
    {
        (await AddAsync("../Survey\u202E of June.pdf")).ShouldBeDone().ShouldBe("Survey of June.pdf");

        var file = await FileAsync();
        (file.Name, file.Kind, file.Bytes, file.AddedBy, file.IsScanned).ShouldBe(
            ("Survey of June.pdf", EvidenceKind.Pdf, Files.Pdf.Length, "Officer", false)
        );
        file.Hash.ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Files.Pdf)));
        OnDisk().ShouldBe([file.StoredName]);
        var (content, name) = (await DownloadAsync(Actors.Officer)).ShouldNotBeNull();
        content.ShouldBe(Files.Pdf);
        name.ShouldBe("Survey of June.pdf");
    }

    [Fact]
    public async Task File_ThatIsAdded_IsInTheChangeHistory()
    {
        (await AddAsync()).ShouldBeDone();

        var record = await Database.ReadAsync(db => db.ChangeRecords.SingleAsync(r => r.Kind == nameof(AddEvidence)));
        (record.Subject, record.SubjectName, record.ActorName).ShouldBe(
            (nameof(EvidenceFile), "Survey.pdf", "Officer")
        );
    }

    [Theory]
    [InlineData(Role.Officer, true, true)]
    [InlineData(Role.IndicatorOwner, true, true)]
    [InlineData(Role.HeadOfService, false, true)]
    [InlineData(Role.Director, false, true)]
    [InlineData(Role.CltMember, false, true)]
    [InlineData(Role.PerformanceTeam, false, true)]
    [InlineData(Role.Auditor, false, true)]
    [InlineData(Role.CabinetMember, false, false)]
    [InlineData(Role.ScrutinyMember, false, false)]
    [InlineData(Role.Partner, false, false)]
    [InlineData(Role.Administrator, false, false)]
    public async Task Evidence_ForARole_IsAddedByThoseWhoEnterAndReadByThoseWhoMayOpenTheReturn(
        Role role,
        bool adds,
        bool reads
    )
    {
        var actor = Actors.Holding(role);
        (await AddAsync()).ShouldBeDone();

        (await AddAsync(content: Files.Png, actor: actor)).Word().ShouldBe(adds ? "Done" : "Forbidden");
        (await Queries.EntryAsync(actor, Entry) is not null).ShouldBe(reads);
        (await DownloadAsync(actor) is not null).ShouldBe(reads);
        (await Queries.OfIndicatorAsync(actor, "HOU-1")).Count.ShouldBe(reads ? 1 : 0);
        (await RemoveAsync(actor)).Word().ShouldBe(adds ? "Done" : "Forbidden");
    }

    [Fact]
    public async Task Evidence_OfAnotherService_IsNotThere()
    {
        (await AddAsync()).ShouldBeDone();

        (await AddAsync(content: Files.Png, actor: Actors.LibraryOfficer)).Word().ShouldBe("Forbidden");
        (await RemoveAsync(Actors.LibraryOfficer)).Word().ShouldBe("Forbidden");
        (await Queries.EntryAsync(Actors.LibraryHead, Entry)).ShouldBeNull();
        (await DownloadAsync(Actors.LibraryHead)).ShouldBeNull();
        (await Queries.OfIndicatorAsync(Actors.LibraryHead, "HOU-1")).ShouldBeEmpty();
        OnDisk().Count.ShouldBe(1);
    }

    [Fact]
    public async Task File_OfARowThatIsNone_IsNotFound() =>
        (await Service.AddAsync(Actors.Officer, 999_999, "a.pdf", Files.Pdf)).Word().ShouldBe("NotFound");

    [Fact]
    public async Task File_ThatIsNoEvidence_IsNotKept()
    {
        (await AddAsync("survey.pdf", "MZ\0\0"u8.ToArray())).Word().ShouldBe("evidence-kind");
        (await AddAsync(content: [])).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("File");
        (await AddAsync(content: new byte[EvidenceFile.MostBytes + 1]))
            .ShouldBeInvalid()
            .ShouldHaveSingleItem()
            .Sentence.ShouldContain("20 MB");
        OnDisk().ShouldBeEmpty();
    }

    [Fact]
    public async Task File_ThatIsAsLargeAsMayBe_IsKept()
    {
        var content = new byte[EvidenceFile.MostBytes];
        Files.Pdf.CopyTo(content, 0);

        (await AddAsync(content: content)).ShouldBeDone();
    }

    [Fact]
    public async Task File_ThatIsThereAlready_IsRefusedUntilItIsRemoved()
    {
        (await AddAsync()).ShouldBeDone();

        (await AddAsync("another name.pdf")).Word().ShouldBe("evidence-twice");
        (await RemoveAsync()).ShouldBeDone();
        (await AddAsync()).ShouldBeDone();
    }

    [Fact]
    public async Task File_AddedTwiceAtTheSameMoment_IsKeptOnce()
    {
        var add = new AddEvidence(
            Interleaved(async () => (await AddAsync()).ShouldBeDone()),
            Database.Evidence,
            Database.Get<EvidenceStore>(),
            Database.Get<ClamAv>()
        );
        var service = new EvidenceFiles(
            add,
            Database.Get<RemoveEvidence>(),
            Queries,
            Database.Get<EvidenceStore>(),
            Database.Time
        );

        (await service.AddAsync(Actors.Officer, Entry, "Survey.pdf", Files.Pdf)).Word().ShouldBe("Conflict");

        OnDisk().ShouldBe([(await FileAsync()).StoredName]);
    }

    [Fact]
    public async Task File_BeyondWhatAReturnMayHave_IsRefused()
    {
        Database.Evidence.MegabytesPerReturn = 0;

        (await AddAsync()).Word().ShouldBe("evidence-return-full");
        OnDisk().ShouldBeEmpty();
    }

    [Fact]
    public async Task File_BeyondWhatThereIsRoomFor_IsRefused()
    {
        Database.Evidence.MegabytesInAll = 0;

        (await AddAsync()).Word().ShouldBe("evidence-full");
    }

    [Fact]
    public async Task Removal_OfAFile_IsRecordedAndItsContentGone()
    {
        (await AddAsync()).ShouldBeDone();

        (await RemoveAsync()).ShouldBeDone();

        var file = await FileAsync();
        (file.RemovedBy, file.RemovedAt, file.Hash.Length).ShouldBe(("Officer", Database.Time.Utc, 64));
        OnDisk().ShouldBeEmpty();
        (await DownloadAsync(Actors.Officer)).ShouldBeNull();
        var shown = (await Queries.EntryAsync(Actors.Officer, Entry)).ShouldNotBeNull();
        (shown.Files.Count, shown.Removed.Count).ShouldBe((0, 1));
        (await RemoveAsync()).Word().ShouldBe("evidence-removed");
    }

    [Fact]
    public async Task Removal_OfAVersionThatIsNoLongerTheLatest_IsAConflict()
    {
        (await AddAsync()).ShouldBeDone();
        var file = await FileAsync();

        (await Service.RemoveAsync(Actors.Officer, new RemoveEvidenceRequest(file.Id, file.Version + 1)))
            .Word()
            .ShouldBe("Conflict");
        OnDisk().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Evidence_OnceTheReturnIsSignedOff_StaysAsItIs()
    {
        (await AddAsync()).ShouldBeDone();
        await FillAndSubmitAsync();

        (await AddAsync(content: Files.Png)).Word().ShouldBe("already-submitted");
        (await ApproveAsync()).ShouldBeDone();
        (await AddAsync(content: Files.Png)).Word().ShouldBe("already-approved");
        (await RemoveAsync()).Word().ShouldBe("already-approved");
        (await DownloadAsync(Actors.Auditor)).ShouldNotBeNull();
        var of = (await Queries.OfIndicatorAsync(Actors.Auditor, "HOU-1")).ShouldHaveSingleItem();
        (of.Period, of.Files).ShouldBe((Given.Period("2026-27-Q2"), 1));
        OnDisk().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Submission_WhileAFileIsAdded_DoesNotLetItSlipIn()
    {
        await FillAsync();
        var add = new AddEvidence(
            Interleaved(async () => (await SubmitAsync()).ShouldBeDone()),
            Database.Evidence,
            Database.Get<EvidenceStore>(),
            Database.Get<ClamAv>()
        );

        var outcome = await add.ExecuteAsync(
            Actors.Officer,
            new AddEvidenceRequest(Entry, "Survey.pdf", Files.Pdf, EvidenceStore.NewName())
        );

        outcome.Word().ShouldBe("Conflict");
    }

    [Fact]
    public async Task Tidying_DiscardsWhatWasLeftBehindAndKeepsTheRest()
    {
        (await AddAsync()).ShouldBeDone();
        var kept = (await FileAsync()).StoredName;
        var folder = Database.Evidence.Folder;
        var (old, young, unknown) = (EvidenceStore.NewName(), EvidenceStore.NewName(), EvidenceStore.NewName());
        await File.WriteAllTextAsync(Path.Combine(folder, old + ".part"), "old");
        File.SetLastWriteTimeUtc(Path.Combine(folder, old + ".part"), Database.Time.Utc.AddDays(-2));
        await File.WriteAllTextAsync(Path.Combine(folder, young + ".part"), "young");
        File.SetLastWriteTimeUtc(Path.Combine(folder, young + ".part"), Database.Time.Utc);
        await File.WriteAllTextAsync(Path.Combine(folder, unknown), "of a newer database");
        await File.WriteAllTextAsync(Path.Combine(folder, "notes.part"), "not ours");
        File.SetLastWriteTimeUtc(Path.Combine(folder, "notes.part"), Database.Time.Utc.AddDays(-2));

        (await Service.TidyAsync()).ShouldBe(1);

        OnDisk().ShouldBe([kept, young + ".part", unknown, "notes.part"], ignoreOrder: true);
    }

    [Fact]
    public async Task Tidying_KeepsWhatWasSavedJustBeforeItStopped()
    {
        (await AddAsync()).ShouldBeDone();
        var path = Path.Combine(Database.Evidence.Folder, (await FileAsync()).StoredName);
        File.Move(path, path + ".part");
        File.SetLastWriteTimeUtc(path + ".part", Database.Time.Utc.AddDays(-2));

        (await DownloadAsync(Actors.Officer)).ShouldNotBeNull();
        (await Service.TidyAsync()).ShouldBe(0);

        File.Exists(path).ShouldBeTrue();
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    [InlineData("0123456789ABCDEF0123456789ABCDEF")]
    [InlineData("0123456789abcdef0123456789abcdef\n")]
    public void Store_AskedForANameThatIsNotOurs_Throws(string name) =>
        Should.Throw<ArgumentException>(() => Database.Get<EvidenceStore>().Open(name));

    [Fact]
    public async Task Store_AskedForWhatIsRemovedOrRenamedAtThatMoment_HasItOrSaysThatItIsNotThere()
    {
        var store = Database.Get<EvidenceStore>();
        store.Open(EvidenceStore.NewName()).ShouldBeNull();
        var name = EvidenceStore.NewName();
        using var stop = new CancellationTokenSource();
        var changing = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await store.WriteAsync(name, Files.Pdf, CancellationToken.None);
                store.Keep(name);
                store.Discard(name);
            }
        });
        for (var time = 0; time < 5_000; time++)
        {
            store.Open(name)?.Dispose();
        }

        await stop.CancelAsync();
        await changing;
    }

    [Fact]
    public async Task Scanner_ThatFindsNothing_LetsAFileInAndIsNoted()
    {
        await using var clamd = Scanning(new FakeClamd());
        var content = new byte[200_000];
        Files.Pdf.CopyTo(content, 0);

        (await AddAsync(content: content)).ShouldBeDone();

        (await FileAsync()).IsScanned.ShouldBeTrue();
        clamd.Received.ShouldBe(200_000);
        (await Queries.EntryAsync(Actors.Officer, Entry)).ShouldNotBeNull().IsScanning.ShouldBeTrue();
    }

    [Fact]
    public async Task Scanner_ThatFindsSomething_KeepsAFileOut()
    {
        await using var clamd = Scanning(new FakeClamd());

        var outcome = await AddAsync(content: "%PDF-EICAR"u8.ToArray());

        outcome.Word().ShouldBe("evidence-infected");
        outcome.Sentence.ShouldContain("Eicar-Test-Signature");
        OnDisk().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("INSTREAM size limit exceeded. ERROR")]
    [InlineData("")]
    public async Task Scanner_ThatGivesNoAnswer_KeepsAFileOut(string answer)
    {
        await using var clamd = Scanning(new FakeClamd(answer));
        Database.Evidence.ClamAv.TimeoutSeconds = 1;

        (await AddAsync()).Word().ShouldBe("scanner-away");
        OnDisk().ShouldBeEmpty();
    }

    [Fact]
    public async Task Scanner_ThatIsNotThere_KeepsAFileOut()
    {
        await using (Scanning(new FakeClamd()))
        {
            // Its port is free again once it has stopped.
        }

        (await AddAsync()).Word().ShouldBe("scanner-away");
    }

    [Fact]
    public async Task Scanner_ByDefault_IsOffAndSaidSo() =>
        (await Queries.EntryAsync(Actors.Officer, Entry)).ShouldNotBeNull().IsScanning.ShouldBeFalse();

    private int Entry => Council.Entry("HOU-1");

    private EvidenceFiles Service => Database.Get<EvidenceFiles>();

    private EvidenceQueries Queries => Database.Get<EvidenceQueries>();

    private Task<Outcome<string>> AddAsync(string name = "Survey.pdf", byte[]? content = null, Actor? actor = null) =>
        Service.AddAsync(actor ?? Actors.Officer, Entry, name, content ?? Files.Pdf);

    private async Task<Outcome<string>> RemoveAsync(Actor? actor = null)
    {
        var file = await FileAsync();
        return await Service.RemoveAsync(actor ?? Actors.Officer, new RemoveEvidenceRequest(file.Id, file.Version));
    }

    private Task<EvidenceFile> FileAsync() =>
        Database.ReadAsync(db => db.EvidenceFiles.OrderBy(f => f.Id).FirstAsync());

    private async Task<(byte[] Content, string Name)?> DownloadAsync(Actor actor)
    {
        if (await Queries.FileAsync(actor, (await FileAsync()).Id) is not { } file)
        {
            return null;
        }

        await using var content = file.Content;
        using var memory = new MemoryStream();
        await content.CopyToAsync(memory);
        return (memory.ToArray(), file.Name);
    }

    private List<string> OnDisk() =>
        Directory.Exists(Database.Evidence.Folder)
            ? Directory.EnumerateFiles(Database.Evidence.Folder).Select(path => Path.GetFileName(path)).ToList()
            : [];

    private FakeClamd Scanning(FakeClamd clamd)
    {
        Database.Evidence.ClamAv.Host = "127.0.0.1";
        Database.Evidence.ClamAv.Port = clamd.Port;
        return clamd;
    }
}
