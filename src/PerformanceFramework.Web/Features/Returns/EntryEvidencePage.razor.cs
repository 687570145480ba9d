using System.Globalization;
using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Returns;

public sealed partial class EntryEvidencePage
{
    private const string UploadName = "add";
    private const string RemoveName = "remove";
    private const string FileField = "File";

    private EntryEvidence? _evidence;

    [Parameter]
    public int EntryId { get; set; }

    /// <summary>The file that the reader is asked about before it is removed.</summary>
    [SupplyParameterFromQuery(Name = EvidenceLinks.RemoveParameter)]
    private string? Asked { get; set; }

    [SupplyParameterFromForm(FormName = UploadName, Name = "Upload")]
    private UploadForm? Upload { get; set; }

    [Inject]
    private EvidenceQueries Evidence { get; set; } = null!;

    [Inject]
    private EvidenceFiles Files { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    private EvidenceRow? Leaving =>
        _evidence is { MayChange: true } evidence && int.TryParse(Asked, CultureInfo.InvariantCulture, out var id)
            ? evidence.Files.FirstOrDefault(file => file.Id == id)
            : null;

    protected override async Task LoadAsync()
    {
        _evidence = await Evidence.EntryAsync(Actor, EntryId);
        if (_evidence is null)
        {
            Navigation.NotFound();
        }
    }

    private async Task UploadAsync()
    {
        if (Upload?.File is { Length: > EvidenceFile.MostBytes })
        {
            Refuse(UploadName, [new FieldError(FileField, EvidenceRefusals.TooLarge.Sentence)]);
            return;
        }

        var outcome = await Files.AddAsync(
            Actor,
            EntryId,
            Upload?.File?.FileName ?? "",
            Upload?.File is { } file ? await ReadAsync(file) : []
        );
        if (IsDone(UploadName, outcome))
        {
            Navigation.NavigateTo(EvidenceLinks.Entry(EntryId));
        }
        else if (outcome is Outcome<string>.Refused refused)
        {
            Refuse(UploadName, [new FieldError(FileField, refused.Refusal.Sentence)]);
        }
    }

    private async Task RemoveAsync(EvidenceRow file)
    {
        if (IsDone(RemoveName, await Files.RemoveAsync(Actor, new RemoveEvidenceRequest(file.Id, file.Version))))
        {
            Navigation.NavigateTo(EvidenceLinks.Entry(EntryId));
        }
    }

    private static async Task<byte[]> ReadAsync(IFormFile file)
    {
        using var memory = new MemoryStream((int)file.Length);
        await file.CopyToAsync(memory);
        return memory.ToArray();
    }

    private static string Headline(EntryEvidence evidence) =>
        evidence.Files.Count switch
        {
            0 => $"There is no evidence for {evidence.Name} yet.",
            1 => $"There is one file of evidence for {evidence.Name}.",
            var count => $"There are {count} files of evidence for {evidence.Name}.",
        };

    private sealed class UploadForm
    {
        public IFormFile? File { get; set; }
    }
}
