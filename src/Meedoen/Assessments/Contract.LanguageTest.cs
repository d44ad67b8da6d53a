namespace Meedoen.Assessments;

/// <summary>One language test. Every test is kept; what holds now is a fact of the file, stated from the newest.</summary>
public sealed class LanguageTest
{
    /// <summary>Longest name of an assessor or a test.</summary>
    public const int NameMaxLength = 120;

    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required DateOnly TestedOn { get; init; }

    /// <summary>Who took the test, in words.</summary>
    public required string Assessor { get; init; }

    /// <summary>Name of the test, or null.</summary>
    public string? Instrument { get; init; }

    public LanguageLevel? Listening { get; init; }

    public LanguageLevel? Speaking { get; init; }

    public LanguageLevel? Reading { get; init; }

    public LanguageLevel? Writing { get; init; }

    /// <summary>Account that recorded it.</summary>
    public required Guid RecordedBy { get; init; }

    /// <summary>Level of a skill, or null when the test did not measure it.</summary>
    public LanguageLevel? this[LanguageSkill skill] => skill switch
    {
        LanguageSkill.Listening => Listening,
        LanguageSkill.Speaking => Speaking,
        LanguageSkill.Reading => Reading,
        _ => Writing,
    };
}
