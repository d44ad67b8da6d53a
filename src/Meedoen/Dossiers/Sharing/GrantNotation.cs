namespace Meedoen.Dossiers.Sharing;

/// <summary>How a cell of the sharing profile is written: a letter, and behind it what the right depends on.</summary>
internal static class GrantNotation
{
    private static readonly (string Letter, RubricRight Right)[] Letters =
    [
        ("-", RubricRight.None), ("A", RubricRight.FiguresOnly), ("P", RubricRight.ProfileOnly), ("k", RubricRight.ShortForm),
        ("e", RubricRight.OwnContributions), ("L", RubricRight.Read), ("S", RubricRight.Write),
    ];

    private static readonly (string Word, RightCondition Condition)[] Words =
    [
        ("", RightCondition.None), ("until-hand-over", RightCondition.UntilHandOver), ("functional", RightCondition.FunctionalOnly),
        ("own-theme", RightCondition.OwnTheme), ("consent", RightCondition.WithConsent), ("on-request", RightCondition.OnRequest),
        ("vote", RightCondition.WithVote),
    ];

    /// <summary>Every letter and word, for messages.</summary>
    public static string Allowed { get; } =
        string.Join(" ", Letters.Select(letter => letter.Letter)) + " (" + string.Join(", ", Words.Skip(1).Select(word => word.Word)) + ")";

    /// <summary>The grant a cell says, or null when it says nothing known.</summary>
    public static RubricGrant? Parse(string cell)
    {
        var parts = cell.Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var letter = Array.FindIndex(Letters, known => parts.Length > 0 && known.Letter == parts[0]);
        var word = Array.FindIndex(Words, known => known.Word == (parts.Length > 1 ? parts[1] : string.Empty));
        return letter < 0 || word < 0 ? null : new RubricGrant(Letters[letter].Right, Words[word].Condition);
    }

    /// <summary>The cell that says this grant.</summary>
    public static string Format(RubricGrant grant)
    {
        var letter = Letters.First(known => known.Right == grant.Right).Letter;
        var word = Words.First(known => known.Condition == grant.Condition).Word;
        return word.Length == 0 ? letter : $"{letter} {word}";
    }
}
