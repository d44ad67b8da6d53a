using System.Collections.Frozen;

namespace Meedoen.Rules.Law;

/// <summary>Kebab-case codes of enum members, both ways: <c>PipTerm</c> is <c>pip-term</c>.</summary>
public static class Codes
{
    /// <summary>The code of a member.</summary>
    public static string Of<T>(T member)
        where T : struct, Enum => Map<T>.Code[member];

    /// <summary>The member with a code, or null.</summary>
    public static T? Find<T>(string? code)
        where T : struct, Enum => code is not null && Map<T>.Member.TryGetValue(code, out var member) ? member : null;

    private static string Kebab(string name)
    {
        var letters = new System.Text.StringBuilder(name.Length + 8);
        for (var index = 0; index < name.Length; index++)
        {
            if (index > 0 && char.IsUpper(name[index]))
            {
                letters.Append('-');
            }

            letters.Append(char.ToLowerInvariant(name[index]));
        }

        return letters.ToString();
    }

    private static class Map<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Code = Enum.GetValues<T>().ToFrozenDictionary(member => member, member => Kebab(member.ToString()));

        public static readonly FrozenDictionary<string, T> Member = Code.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
