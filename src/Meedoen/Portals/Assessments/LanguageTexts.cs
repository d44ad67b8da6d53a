using Meedoen.Assessments;
using Meedoen.Dossiers;
using Meedoen.Platform.Text;
using Meedoen.Portals.Components;

namespace Meedoen.Portals.Assessments;

/// <summary>Words and choices that the pages about language share.</summary>
internal static class LanguageTexts
{
    public static IReadOnlyList<LanguageSkill> Skills { get; } = Enum.GetValues<LanguageSkill>();

    public static IReadOnlyList<Choice> Levels => [.. Enum.GetValues<LanguageLevel>().Select(l => new Choice(l.ToString(), AdviceWords.Of(l)))];

    public static IReadOnlyList<Choice> Options(string key) =>
        [.. DataDictionary.Standard.Find(key)!.Options.Select(option => new Choice(option.Code, option.Label.ToString()))];

    /// <summary>How a skill went: "Een niveau hoger dan op 15 december 2026 (onder A1)".</summary>
    public static string Change(SkillTrend trend) => trend.Steps is not { } steps
        ? Words.Get("Assessments", "trend.first", trend.On)
        : Words.Get("Assessments", steps > 0 ? "trend.up" : steps < 0 ? "trend.down" : "trend.same", trend.BeforeOn, AdviceWords.Of(trend.Before!.Value), Math.Abs(steps));

    /// <summary>The day on which the result was talked about, in words.</summary>
    public static string Day(string stored) => FactValue.Show(DataDictionary.Standard.Find("language-test-discussed-on")!, stored, CodeTables.Standard);
}
