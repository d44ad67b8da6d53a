using System.Globalization;

namespace Meedoen.Portals.Components;

/// <summary>One or two letters that stand for a name where there is no photo.</summary>
public static class Initials
{
    /// <summary>First letter of the first and of the last word; one letter for one word; a dot when there is no name.</summary>
    public static string Of(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words.Length switch
        {
            0 => "·",
            1 => First(words[0]),
            _ => First(words[0]) + First(words[^1]),
        };
    }

    private static string First(string word) => StringInfo.GetNextTextElement(word).ToUpperInvariant();
}
