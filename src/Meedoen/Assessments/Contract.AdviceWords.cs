using System.Globalization;
using Meedoen.Platform.Text;

namespace Meedoen.Assessments;

/// <summary>Levels, skills and reasons in words, in the language of the request.</summary>
public static class AdviceWords
{
    /// <summary>A reason as a sentence.</summary>
    public static string Of(AdviceReason reason) =>
        Words.In(CultureInfo.CurrentUICulture, "Assessments", $"advice.{reason.Code}", List(reason.Skills), reason.Level is { } level ? Of(level) : string.Empty);

    /// <summary>A level.</summary>
    public static string Of(LanguageLevel level) => Words.In(CultureInfo.CurrentUICulture, "Assessments", $"level.{level}");

    /// <summary>A skill.</summary>
    public static string Of(LanguageSkill skill) => Words.In(CultureInfo.CurrentUICulture, "Assessments", $"skill.{skill}");

    private static string List(IReadOnlyList<LanguageSkill> skills) => string.Join(", ", skills.Select(Of));
}
