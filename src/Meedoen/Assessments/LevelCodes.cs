namespace Meedoen.Assessments;

/// <summary>Between levels and the codes and keys of the dictionary.</summary>
internal static class LevelCodes
{
    private static readonly Dictionary<string, LanguageLevel> Levels = new(StringComparer.Ordinal)
    {
        ["below-a1"] = LanguageLevel.BelowA1,
        ["a1"] = LanguageLevel.A1,
        ["a2"] = LanguageLevel.A2,
        ["b1"] = LanguageLevel.B1,
        ["b2"] = LanguageLevel.B2,
        ["c1"] = LanguageLevel.C1,
        ["c2"] = LanguageLevel.C2,
    };

    /// <summary>The level of a stored code, or null.</summary>
    public static LanguageLevel? Level(string? code) => code is not null && Levels.TryGetValue(code, out var level) ? level : null;

    /// <summary>The code of a level that a test can have, or null.</summary>
    public static string? Code(LanguageLevel? level) => level is { } one ? Levels.First(known => known.Value == one).Key : null;

    /// <summary>The key of the dictionary under which a skill is stated.</summary>
    public static string Key(LanguageSkill skill) => "dutch-" + skill.ToString().ToLowerInvariant();

    /// <summary>What the advice needs to know, from what the file holds now.</summary>
    public static LearnerNeeds Needs(ILookup<string, string> known)
    {
        var levels = Enum.GetValues<LanguageSkill>()
            .Select(skill => (skill, level: Level(known[Key(skill)].FirstOrDefault())))
            .Where(l => l.level is not null).ToDictionary(l => l.skill, l => l.level!.Value);
        var letters = known["literacy"].Any(code => code is "low" or "none" or "other-script")
            || known["literacy-level"].Any(code => code is not "not-needed")
            || new[] { LanguageSkill.Reading, LanguageSkill.Writing }.Any(s => levels.TryGetValue(s, out var level) && level < LanguageLevel.A1);
        return new LearnerNeeds(levels, letters, Evenings(known["lesson-times"].SelectMany(times => times.Split(',')).ToList()));
    }

    private static bool? Evenings(List<string> times) => times.Count == 0 || (times.Contains("evening") && times.Count > 1) ? null : times.Contains("evening");
}
