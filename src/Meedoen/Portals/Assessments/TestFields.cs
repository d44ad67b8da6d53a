using Meedoen.Assessments;

namespace Meedoen.Portals.Assessments;

/// <summary>The fields of a language test as a form shows them.</summary>
/// <param name="Test">What stands in them.</param>
/// <param name="Today">Business day: no test is later.</param>
public sealed record TestFields(RecordLanguageTest.Request Test, DateOnly Today)
{
    /// <summary>Level of a skill, as a code of the dictionary; or null.</summary>
    public string? LevelOf(LanguageSkill skill) => skill switch
    {
        LanguageSkill.Listening => Test.Listening,
        LanguageSkill.Speaking => Test.Speaking,
        LanguageSkill.Reading => Test.Reading,
        _ => Test.Writing,
    };
}
