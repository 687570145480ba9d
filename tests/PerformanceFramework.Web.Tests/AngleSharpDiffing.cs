using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace PerformanceFramework.Web.Tests;

/// <summary>
/// bUnit asks for a later AngleSharp.Diffing than the one referenced, and the runtime refuses an older assembly than
/// was asked for unless it is handed over explicitly.
/// </summary>
internal static class AngleSharpDiffing
{
    private const string DiffingAssembly = "AngleSharp.Diffing";

#pragma warning disable CA2255 // A test assembly is its own application: the hook must be there before bUnit is loaded.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void AcceptReferencedVersion() => AssemblyLoadContext.Default.Resolving += Resolve;

    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName requested) =>
        requested.Name == DiffingAssembly
            ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, DiffingAssembly + ".dll"))
            : null;
}
