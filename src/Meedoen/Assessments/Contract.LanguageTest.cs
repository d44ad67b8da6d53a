namespace Meedoen.Assessments;

/// <summary>Why a recorded test was wrong.</summary>
public enum LanguageTestCorrection
{
    /// <summary>The result or the day was written down wrongly.</summary>
    Mistyped,

    /// <summary>The result is of somebody else: nothing takes its place.</summary>
    OtherPerson,
}

/// <summary>One language test. Every test is kept, also one that was corrected; what holds now is a fact of the file, stated from the newest.</summary>
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

    /// <summary>How somebody reads and writes at all, as a code of the dictionary; or null.</summary>
    public string? Literacy { get; init; }

    /// <summary>Level of literacy, as a code of the dictionary; or null.</summary>
    public string? LiteracyLevel { get; init; }

    /// <summary>Account that recorded it.</summary>
    public required Guid RecordedBy { get; init; }

    /// <summary>Why it does not count any more, or null while it counts.</summary>
    public LanguageTestCorrection? Correction { get; set; }

    /// <summary>Day on which that was said, or null.</summary>
    public DateOnly? CorrectedOn { get; set; }

    /// <summary>The test that took its place, or null.</summary>
    public Guid? ReplacedBy { get; set; }

    /// <summary>Level of a skill, or null when the test did not measure it.</summary>
    public LanguageLevel? this[LanguageSkill skill] => skill switch
    {
        LanguageSkill.Listening => Listening,
        LanguageSkill.Speaking => Speaking,
        LanguageSkill.Reading => Reading,
        _ => Writing,
    };
}
