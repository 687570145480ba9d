using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Organisation;

/// <summary>A part of the organisation to change, with everything beside it.</summary>
internal static class PartLoading
{
    /// <summary>The part in the version that was read; otherwise why there is none to change.</summary>
    public static async Task<(
        WholeOrganisation Organisation,
        PartOfOrganisation Part,
        Outcome<string>? Refusal
    )> AtVersionAsync(
        PerformanceDbContext db,
        PartKind kind,
        string code,
        int version,
        CancellationToken cancellationToken
    )
    {
        var organisation = await WholeOrganisation.LoadAsync(db, cancellationToken);
        var part = organisation.Find(kind, code);
        Outcome<string>? refusal =
            part is null ? new Outcome<string>.NotFound()
            : part.Version != version ? new Outcome<string>.Conflict(part.Code)
            : null;
        return (organisation, part!, refusal);
    }
}
