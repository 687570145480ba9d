using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Identity;

namespace PerformanceFramework.Web.Hosting;

/// <summary>Keeps the data-protection keys in the application's own database, so that a cookie from one node is good on another.</summary>
internal sealed class DataProtectionKeys(IDbContextFactory<PerformanceDbContext> contexts) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = contexts.CreateDbContext();
        return db
            .DataProtectionKeys.AsNoTracking()
            .Select(key => key.Xml)
            .AsEnumerable()
            .Select(xml => XElement.Parse(xml))
            .ToList();
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = contexts.CreateDbContext();
        db.DataProtectionKeys.Add(
            new DataProtectionKey { FriendlyName = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) }
        );

        // The framework's interface has no asynchronous form; it is called at start-up and when a key is renewed.
        db.SaveChangesAsync().GetAwaiter().GetResult();
    }
}
