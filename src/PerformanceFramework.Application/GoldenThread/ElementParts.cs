using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.GoldenThread;

/// <summary>What an element refers to, found by what a form sends.</summary>
internal sealed record ElementParts(PlanLevel? Level, Service? Service, Directorate? Directorate, AccountableBody? Body)
{
    public const string NoLevel = "Choose a level.";

    /// <summary>Addresses of pages, which no element can have.</summary>
    private static readonly string[] Reserved = ["NEW", "ARRANGE", "LEVELS", "HEALTH", "MAP"];

    public static bool IsReserved(string code) => Reserved.Contains(code.Trim().ToUpperInvariant());

    /// <summary>Codes are kept in capitals, so that two never differ by them alone.</summary>
    public static string Code(string typed) => typed.Trim().ToUpperInvariant();

    public static async Task<ElementParts> FindAsync(
        PerformanceDbContext db,
        int levelId,
        string serviceCode,
        string directorateCode,
        string bodyCode,
        CancellationToken cancellationToken
    ) =>
        new(
            await db.PlanLevels.FirstOrDefaultAsync(l => l.Id == levelId, cancellationToken),
            serviceCode.Length == 0
                ? null
                : await db
                    .Services.Include(s => s.Directorate)
                    .FirstOrDefaultAsync(s => s.Code == serviceCode && s.RetiredOn == null, cancellationToken),
            directorateCode.Length == 0
                ? null
                : await db.Directorates.FirstOrDefaultAsync(
                    d => d.Code == directorateCode && d.RetiredOn == null,
                    cancellationToken
                ),
            bodyCode.Length == 0
                ? null
                : await db.AccountableBodies.FirstOrDefaultAsync(
                    b => b.Code == bodyCode && b.RetiredOn == null,
                    cancellationToken
                )
        );

    /// <summary>What was sent and is not there.</summary>
    public IReadOnlyList<FieldError> Missing(string serviceCode, string directorateCode, string bodyCode)
    {
        var errors = new List<FieldError>();
        if (Level is null)
        {
            errors.Add(new FieldError("LevelId", NoLevel));
        }

        if (serviceCode.Length > 0 && Service is null)
        {
            errors.Add(new FieldError("ServiceCode", "Choose a service from the list."));
        }

        if (directorateCode.Length > 0 && Directorate is null)
        {
            errors.Add(new FieldError("DirectorateCode", "Choose a directorate from the list."));
        }

        if (bodyCode.Length > 0 && Body is null)
        {
            errors.Add(new FieldError("BodyCode", "Choose a body from the list."));
        }

        return errors;
    }
}
