using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using PerformanceFramework.Application.Periods;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Periods;

/// <summary>
/// The calendar for people's own calendar programs. They cannot sign in, so the address holds a secret key instead of a
/// session; without a key that opens something, there is nothing here.
/// </summary>
internal static class CalendarFeed
{
    private const int LongestKey = 200;

    public static void MapCalendarFeed(this WebApplication app) =>
        app.MapMethods(CalendarLinks.FeedFile, [HttpMethods.Get, HttpMethods.Head], AnswerAsync).AllowAnonymous();

    private static async Task<IResult> AnswerAsync(
        HttpContext context,
        PeriodQueries periods,
        CurrentCouncil council,
        PublicAddress address,
        TimeProvider time
    )
    {
        var key = context.Request.Query["key"];
        if (key is not [{ Length: > 0 and <= LongestKey } one])
        {
            return Results.NotFound();
        }

        var items = await periods.FeedAsync(one, UkClock.Today(time), context.RequestAborted);
        if (items is null)
        {
            return Results.NotFound();
        }

        var site = address.Or($"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}");
        var file = Encoding.UTF8.GetBytes(CalendarFile.Write($"{council.Name} performance", items, site));
        // Whoever asks again within five minutes has the latest; later, the tag says whether anything changed.
        context.Response.Headers.CacheControl = "private, max-age=300";
        return Results.Bytes(
            file,
            "text/calendar; charset=utf-8",
            fileDownloadName: "calendar.ics",
            entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexString(SHA256.HashData(file))[..32]}\"")
        );
    }
}
