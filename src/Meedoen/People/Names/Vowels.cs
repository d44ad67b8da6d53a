namespace Meedoen.People.Names;

/// <summary>Compares the vowels of two parts whose consonants are the same: Omar is Umar, but not Amir.</summary>
internal static class Vowels
{
    /// <summary>How far the vowels agree, place by place, from 0 to 1: the same kind (a, e, i or y, o or u) whole, neighbours in sound in part.</summary>
    public static double Closeness(string a, string b)
    {
        var (kindsA, kindsB) = (Kinds(a), Kinds(b));
        var longest = Math.Max(kindsA.Count, kindsB.Count);
        return longest == 0 ? 1 : kindsA.Zip(kindsB).Sum(pair => Same(pair.First, pair.Second)) / longest;
    }

    private static double Same(char a, char b) => (a, b) switch
    {
        _ when a == b => 1,
        ('a', 'e') or ('e', 'a') => 0.6,
        ('e', 'i') or ('i', 'e') => 0.8,
        _ => 0,
    };

    private static List<char> Kinds(string part)
    {
        var kinds = new List<char>();
        var inside = false;
        for (var i = 0; i < part.Length; i++)
        {
            var kind = Kind(part[i], i == 0);
            if (kind is null)
            {
                inside = false;
            }
            else if (inside)
            {
                kinds[^1] = Stronger(kinds[^1], kind.Value);
            }
            else
            {
                kinds.Add(kind.Value);
                inside = true;
            }
        }

        return kinds;
    }

    private static char? Kind(char letter, bool first) => letter switch
    {
        'a' => 'a',
        'e' => 'e',
        'i' => 'i',
        'o' or 'u' => 'u',
        'y' => first ? null : 'i',
        'w' => first ? null : 'u',
        _ => null,
    };

    /// <summary>Of two vowels together: ou and oe are u; ee, ai and ei are i; aa is a.</summary>
    private static char Stronger(char one, char other) => one == 'u' || other == 'u' ? 'u' : (one, other) == ('a', 'a') ? 'a' : 'i';
}
