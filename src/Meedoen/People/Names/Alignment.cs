namespace Meedoen.People.Names;

/// <summary>Lays the parts of two names beside each other, best pair first, and says how alike they are.</summary>
internal static class Alignment
{
    private const double SameSound = 0.65;
    private const double UnvowelledShare = 0.8;
    private const double Unmatched = 0.66;
    private const double OtherSound = 0.55;

    /// <summary>Part by part, in any order.</summary>
    public static double Aligned(IReadOnlyList<NamePart> shorter, IReadOnlyList<NamePart> longer)
    {
        var pairs = shorter.SelectMany((one, i) => longer.Select((other, j) => (i, j, Score: Part(one, other), Weight: one.Text.Length + other.Text.Length)))
            .OrderByDescending(pair => pair.Score).ThenByDescending(pair => pair.Weight).ToList();
        double sum = 0, weight = 0, worst = 1;
        for (var left = shorter.Count; left > 0; left--)
        {
            var best = pairs[0];
            pairs.RemoveAll(pair => pair.i == best.i || pair.j == best.j);
            (sum, weight, worst) = (sum + best.Score * best.Weight, weight + best.Weight, Math.Min(worst, best.Score));
        }

        var found = sum / weight * (worst < Unmatched ? 0.5 : 1);
        return found * (0.9 + 0.1 * shorter.Count / longer.Count) * (shorter.Count == 1 && longer.Count > 1 ? 0.8 : 1);
    }

    /// <summary>As if each name were written as one word: Gebre Mariam beside Gebremariam.</summary>
    public static double Whole(IReadOnlyList<NamePart> one, IReadOnlyList<NamePart> other) => Part(Joined(one), Joined(other));

    private static NamePart Joined(IReadOnlyList<NamePart> parts) => new(string.Concat(parts.Select(part => part.Text)), parts[0].Unvowelled);

    private static double Part(NamePart a, NamePart b)
    {
        if (a.Text == b.Text)
        {
            return 1;
        }

        var (keysA, keysB) = (Skeleton.Of(a), Skeleton.Of(b));
        if (keysA.Overlaps(keysB))
        {
            return SameSound + (1 - SameSound) * (a.Unvowelled != b.Unvowelled ? UnvowelledShare : SameVowels(a, b));
        }

        var close = Closeness.Of(a.Text.ToLowerInvariant(), b.Text.ToLowerInvariant());
        return keysA.Any(x => keysB.Any(y => OneApart(x, y))) ? (SameSound + close) / 2 : OtherSound * close;
    }

    private static double SameVowels(NamePart a, NamePart b) =>
        Skeleton.Forms(a.Text).Max(one => Skeleton.Forms(b.Text).Max(other => Vowels.Closeness(one, other)));

    /// <summary>Whether, in keys of four letters or more, one letter but the first was added, left out, replaced, or two neighbours swapped.</summary>
    private static bool OneApart(string a, string b)
    {
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        if (shorter.Length < 4 || shorter[0] != longer[0])
        {
            return false;
        }

        var start = shorter.Zip(longer).TakeWhile(pair => pair.First == pair.Second).Count();
        var end = shorter.Skip(start).Reverse().Zip(longer.Skip(start).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        var middle = longer.Length - start - end;
        return middle <= 1 || (middle == 2 && shorter.Length == longer.Length && shorter[start] == longer[start + 1] && shorter[start + 1] == longer[start]);
    }
}
