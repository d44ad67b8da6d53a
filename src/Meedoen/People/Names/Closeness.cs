namespace Meedoen.People.Names;

/// <summary>How alike two parts of names are written, from 0 to 1 (Jaro and Winkler).</summary>
internal static class Closeness
{
    private const double PrefixWeight = 0.1;

    /// <summary>1 for equal texts, 0 for texts without anything in common.</summary>
    public static double Of(string a, string b)
    {
        if (a == b)
        {
            return 1;
        }

        var reach = Math.Max(0, Math.Max(a.Length, b.Length) / 2 - 1);
        Span<bool> inA = stackalloc bool[a.Length];
        Span<bool> inB = stackalloc bool[b.Length];
        var common = Common(a, b, reach, inA, inB);
        if (common == 0)
        {
            return 0;
        }

        double swapped = Swapped(a, b, inA, inB);
        var jaro = ((double)common / a.Length + (double)common / b.Length + (common - swapped / 2) / common) / 3;
        var prefix = 0;
        while (prefix < Math.Min(4, Math.Min(a.Length, b.Length)) && a[prefix] == b[prefix])
        {
            prefix++;
        }

        return jaro + prefix * PrefixWeight * (1 - jaro);
    }

    private static int Common(string a, string b, int reach, Span<bool> inA, Span<bool> inB)
    {
        var common = 0;
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = Math.Max(0, i - reach); j < Math.Min(b.Length, i + reach + 1); j++)
            {
                if (!inB[j] && a[i] == b[j])
                {
                    inA[i] = inB[j] = true;
                    common++;
                    break;
                }
            }
        }

        return common;
    }

    private static int Swapped(string a, string b, Span<bool> inA, Span<bool> inB)
    {
        var swapped = 0;
        var j = 0;
        for (var i = 0; i < a.Length; i++)
        {
            if (!inA[i])
            {
                continue;
            }

            while (!inB[j])
            {
                j++;
            }

            swapped += a[i] == b[j++] ? 0 : 1;
        }

        return swapped;
    }
}
