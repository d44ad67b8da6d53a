using Meedoen.Platform.Acts;

namespace Meedoen.Assessments;

/// <summary>Levels of Dutch, from the first letter on: literacy, before A1, and the levels of the CEFR.</summary>
public enum LanguageLevel
{
    /// <summary>Learning to read and write in Latin script.</summary>
    Literacy,

    /// <summary>Before A1.</summary>
    BelowA1,

    /// <summary>CEFR A1.</summary>
    A1,

    /// <summary>CEFR A2.</summary>
    A2,

    /// <summary>CEFR B1.</summary>
    B1,

    /// <summary>CEFR B2.</summary>
    B2,

    /// <summary>CEFR C1.</summary>
    C1,

    /// <summary>CEFR C2.</summary>
    C2,
}

/// <summary>What a language test measures.</summary>
public enum LanguageSkill
{
    /// <summary>Listening.</summary>
    Listening,

    /// <summary>Speaking.</summary>
    Speaking,

    /// <summary>Reading.</summary>
    Reading,

    /// <summary>Writing.</summary>
    Writing,
}

/// <summary>A language test was recorded.</summary>
/// <param name="Test">Id of the test; its result lives there.</param>
/// <param name="On">Day of the test.</param>
public sealed record LanguageTestRecorded(Guid Test, DateOnly On) : IDomainEvent;

/// <summary>A language test that was recorded wrongly does not count any more.</summary>
/// <param name="Test">Id of the test.</param>
/// <param name="Why">Why.</param>
/// <param name="ReplacedBy">The test that took its place, or null.</param>
public sealed record LanguageTestCorrected(Guid Test, LanguageTestCorrection Why, Guid? ReplacedBy) : IDomainEvent;

/// <summary>The advice about language schools and the choice of the participant were recorded.</summary>
/// <param name="Advised">Schools that were advised.</param>
/// <param name="Chosen">School that was chosen.</param>
public sealed record LanguageProviderChosen(IReadOnlyList<Guid> Advised, Guid Chosen) : IDomainEvent;

/// <summary>The advice about language schools and the wish of the participant were recorded; the municipality decides in the plan.</summary>
/// <param name="Advised">Schools that were advised.</param>
/// <param name="Wished">School that the participant wishes.</param>
public sealed record LanguageProviderWished(IReadOnlyList<Guid> Advised, Guid Wished) : IDomainEvent;

/// <summary>The municipality decided in the plan which language school it offers.</summary>
/// <param name="Offered">The school.</param>
public sealed record LanguageLessonsOffered(Guid Offered) : IDomainEvent;

/// <summary>A competence report was taken in; its items are facts.</summary>
/// <param name="Document">The PDF, or null.</param>
/// <param name="Done">How many things were done before.</param>
/// <param name="Can">How many things are done well.</param>
/// <param name="Hard">How many things are found hard.</param>
public sealed record CompetenceReportImported(Guid? Document, int Done, int Can, int Hard) : IDomainEvent;
