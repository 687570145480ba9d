using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.ArchitectureTests;

/// <summary>Writes <c>docs/guide/permissions.md</c> from the table that the product uses.</summary>
internal static partial class PermissionsGuide
{
    public static string Write()
    {
        var permissions = Enum.GetValues<Permission>();
        var guide = new StringBuilder();
        guide.AppendLine("# Who may do what").AppendLine();
        guide.AppendLine(
            "Each role is held within a scope: the whole council, a directorate, a service, a portfolio or a partner organisation."
        );
        guide.AppendLine(
            "A permission reaches as far as the role that grants it. Somebody with several roles has what any of them grants."
        );
        guide.AppendLine().AppendLine("## Roles").AppendLine();
        guide.AppendLine("| Role | " + string.Join(" | ", permissions.Select(Words)) + " |");
        guide.AppendLine("|---|" + string.Concat(permissions.Select(_ => ":-:|")));
        foreach (var role in Enum.GetValues<Role>())
        {
            var cells = permissions.Select(p => RolePermissions.Of(role).Contains(p) ? "yes" : "–");
            guide.AppendLine(CultureInfo.InvariantCulture, $"| {role.Words()} | {string.Join(" | ", cells)} |");
        }

        guide.AppendLine().AppendLine("## Permissions").AppendLine();
        var summaries = Summaries();
        foreach (var permission in permissions)
        {
            guide.AppendLine(CultureInfo.InvariantCulture, $"- **{Words(permission)}**: {summaries[permission]}");
        }

        guide
            .AppendLine()
            .AppendLine("This page is generated from `RolePermissions`. After a change there, write it anew with")
            .AppendLine("`UPDATE_GOLDEN=1 dotnet test tests/PerformanceFramework.ArchitectureTests`.");
        return guide.ToString().ReplaceLineEndings("\n");
    }

    /// <summary><c>View open round figures</c>.</summary>
    private static string Words(Permission permission) =>
        Capital().Replace(permission.ToString(), match => " " + match.Value.ToLowerInvariant());

    /// <summary>What the source says of each permission.</summary>
    private static Dictionary<Permission, string> Summaries()
    {
        var documentation = XDocument.Load(Path.ChangeExtension(typeof(Permission).Assembly.Location, ".xml"));
        var members = documentation
            .Descendants("member")
            .ToDictionary(
                member => member.Attribute("name")!.Value,
                member => member.Element("summary")?.Value.Trim() ?? ""
            );
        return Enum.GetValues<Permission>()
            .ToDictionary(
                permission => permission,
                permission => members[$"F:{typeof(Permission).FullName}.{permission}"]
            );
    }

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Capital();
}
