using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace PerformanceFramework.BrowserTests.Browser;

/// <summary>
/// Runs axe where the page is, with its rules for WCAG 2.2 AA, which councils are bound to; its opinions on best practice
/// are not asked for. The package's own <c>RunAxe</c> takes five times as long, because it opens a second page for frames.
/// </summary>
internal static class Axe
{
    private const string Run = """
        async () => {
          // What happens to lie half under a bar that sticks to the window is not too small: it scrolls into sight.
          const bars = [...document.querySelectorAll(".submitbar, .drawer__close")];
          bars.forEach(bar => bar.style.position = "static");
          const found = await axe.run(document, {
            runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"] },
            resultTypes: ["violations"],
          });
          bars.forEach(bar => bar.style.position = "");
          return found.violations.flatMap(rule => rule.nodes.map(node =>
            [`${rule.id} (${rule.impact}): ${rule.help}`, node.target.join(" "), node.html,
              ...[...node.any, ...node.all, ...node.none].map(check => check.message)].join("\n  ")));
        }
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Every node that breaks a rule: the rule, where the node is, what it says, and why.</summary>
    public static async Task<string[]> ViolationsAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(Script);
        }

        return await page.EvaluateAsync<string[]>(Run);
    }
}
