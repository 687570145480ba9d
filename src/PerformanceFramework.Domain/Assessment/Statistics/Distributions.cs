namespace PerformanceFramework.Domain.Assessment.Statistics;

/// <summary>The standard normal distribution.</summary>
public static class NormalDistribution
{
    /// <summary>The share below <paramref name="z"/>, 0 to 1; accurate in both tails.</summary>
    public static double Below(double z)
    {
        var half = IncompleteFunctions.UpperGamma(0.5, z * z / 2) / 2;
        return z < 0 ? half : 1 - half;
    }

    /// <summary>The point below which a share lies.</summary>
    /// <param name="share">Above 0 and below 1.</param>
    public static double Quantile(double share)
    {
        Shares.Check(share);
        // So near the middle the distribution is flat to the last digit, and halving would stop short of it.
        return share == 0.5 ? 0
            : share < 0.5 ? Quantiles.Find(Below, share, -40, 0)
            : -Quantiles.Find(Below, 1 - share, -40, 0);
    }
}

/// <summary>The chi-square distribution.</summary>
public static class ChiSquareDistribution
{
    /// <summary>The share below <paramref name="x"/>, 0 to 1.</summary>
    public static double Below(double x, double degreesOfFreedom) =>
        IncompleteFunctions.LowerGamma(degreesOfFreedom / 2, x / 2);

    /// <summary>The point below which a share lies.</summary>
    /// <param name="share">Above 0 and below 1.</param>
    /// <param name="degreesOfFreedom">Above 0.</param>
    public static double Quantile(double share, double degreesOfFreedom)
    {
        Shares.Check(share);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(degreesOfFreedom);
        var high = degreesOfFreedom + 10;
        while (Below(high, degreesOfFreedom) < share)
        {
            high *= 2;
        }

        return Quantiles.Find(x => Below(x, degreesOfFreedom), share, 0, high);
    }
}

/// <summary>Student's t distribution.</summary>
public static class StudentTDistribution
{
    /// <summary>The share below <paramref name="t"/>, 0 to 1.</summary>
    public static double Below(double t, double degreesOfFreedom)
    {
        var tail =
            IncompleteFunctions.Beta(degreesOfFreedom / (degreesOfFreedom + (t * t)), degreesOfFreedom / 2, 0.5) / 2;
        return t < 0 ? tail : 1 - tail;
    }

    /// <summary>The point below which a share lies.</summary>
    /// <param name="share">Above 0 and below 1.</param>
    /// <param name="degreesOfFreedom">Above 0.</param>
    public static double Quantile(double share, double degreesOfFreedom)
    {
        Shares.Check(share);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(degreesOfFreedom);
        if (share == 0.5)
        {
            return 0;
        }

        var lower = Math.Min(share, 1 - share);
        var low = -10.0;
        while (Below(low, degreesOfFreedom) > lower)
        {
            low *= 2;
        }

        var found = Quantiles.Find(t => Below(t, degreesOfFreedom), lower, low, 0);
        return share < 0.5 ? found : -found;
    }
}

internal static class Shares
{
    public static void Check(double share)
    {
        if (share is not (> 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(share),
                share,
                "A share lies between 0 and 1, without either."
            );
        }
    }
}

/// <summary>Inverts a distribution by halving: slower than a rational approximation, exact to the last few bits.</summary>
internal static class Quantiles
{
    public static double Find(Func<double, double> below, double share, double low, double high)
    {
        while (true)
        {
            var middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high)
            {
                return middle;
            }

            if (below(middle) < share)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }
    }
}
