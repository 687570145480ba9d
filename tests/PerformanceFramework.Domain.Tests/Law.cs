using FsCheck;
using FsCheck.Fluent;

namespace PerformanceFramework.Domain.Tests;

/// <summary>Checks that something holds for every generated case; a failure names the smallest case found and its seed.</summary>
internal static class Law
{
    private static readonly Config Thousands = Config.QuickThrowOnFailure.WithMaxTest(2000);

    public static void Holds<T>(Arbitrary<T> cases, Func<T, bool> law) => Prop.ForAll(cases, law).Check(Thousands);

    public static void Holds<T1, T2>(Arbitrary<T1> first, Arbitrary<T2> second, Func<T1, T2, bool> law) =>
        Prop.ForAll(first, second, law).Check(Thousands);

    public static void Holds<T1, T2, T3>(
        Arbitrary<T1> first,
        Arbitrary<T2> second,
        Arbitrary<T3> third,
        Func<T1, T2, T3, bool> law
    ) => Prop.ForAll(first, second, third, law).Check(Thousands);
}
