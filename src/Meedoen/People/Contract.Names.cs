using Meedoen.People.Names;

namespace Meedoen.People;

/// <summary>Finds people by name however it is spelled: Arabic, Ge'ez or Latin script, Dutch, English or French romanisation, any order.</summary>
public static class NameMatch
{
    /// <summary>From this similarity on two names may well be one.</summary>
    public const double Alike = 0.75;

    /// <summary>The keys under which a name is stored and looked up: its consonant skeletons, a few per part.</summary>
    public static IReadOnlySet<string> Keys(string name) =>
        NameTokens.Of(name).SelectMany(Skeleton.Of).ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// What to look up while somebody types: per typed part the beginnings of keys that may match, because any part may be unfinished.
    /// </summary>
    public static IReadOnlyList<IReadOnlySet<string>> Lookup(string typed) => [.. NameTokens.Of(typed).Select(Skeleton.Of)];

    /// <summary>
    /// How alike two names are, from 0 (nothing in common) to 1 (equal but for order, marks and particles). Parts that only one of
    /// them has count little; a part of the shorter name that the longer does not have counts heavily.
    /// </summary>
    public static double Similarity(string a, string b)
    {
        var (shorter, longer) = (NameTokens.Of(a), NameTokens.Of(b));
        if (shorter.Count > longer.Count)
        {
            (shorter, longer) = (longer, shorter);
        }

        return shorter.Count == 0 ? 0
            : shorter.Count == longer.Count ? Alignment.Aligned(shorter, longer)
            : Math.Max(Alignment.Aligned(shorter, longer), Alignment.Whole(shorter, longer));
    }
}
