namespace Meedoen.Assessments;

/// <summary>How one skill went over the tests.</summary>
/// <param name="Skill">Which.</param>
/// <param name="Before">Level at the test before, or null at the first.</param>
/// <param name="Now">Level at the newest test that measured it.</param>
/// <param name="BeforeOn">Day of the test before, or null.</param>
/// <param name="On">Day of that newest test.</param>
public sealed record SkillTrend(LanguageSkill Skill, LanguageLevel? Before, LanguageLevel Now, DateOnly? BeforeOn, DateOnly On)
{
    /// <summary>Levels gained since the test before; below 0 when lost, null at the first test.</summary>
    public int? Steps => Before is { } before ? Now - before : null;

    /// <summary>The trend of every skill that was measured, from tests in any order. Pure.</summary>
    public static IReadOnlyList<SkillTrend> Of(IEnumerable<LanguageTest> tests)
    {
        var newest = tests.OrderByDescending(test => test.TestedOn).ThenByDescending(test => test.Id).ToList();
        return [.. Enum.GetValues<LanguageSkill>().Select(skill => Of(skill, newest)).OfType<SkillTrend>()];
    }

    private static SkillTrend? Of(LanguageSkill skill, IEnumerable<LanguageTest> newest)
    {
        var measured = newest.Where(test => test[skill] is not null).Take(2).ToList();
        return measured switch
        {
            [] => null,
            [var only] => new SkillTrend(skill, null, only[skill]!.Value, null, only.TestedOn),
            [var last, var before, ..] => new SkillTrend(skill, before[skill], last[skill]!.Value, before.TestedOn, last.TestedOn),
        };
    }
}
