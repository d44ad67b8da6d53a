namespace Meedoen.Assessments;

/// <summary>A language school in the catalogue of a tenant.</summary>
public sealed class LessonProvider
{
    public required Guid Id { get; init; }

    public required string Name { get; set; }

    /// <summary>Level at which its lessons begin.</summary>
    public required LanguageLevel From { get; set; }

    /// <summary>Level to which its lessons lead.</summary>
    public required LanguageLevel To { get; set; }

    /// <summary>Whether it teaches to read and write from the beginning.</summary>
    public required bool Letters { get; set; }

    /// <summary>Whether the lessons are in the evening.</summary>
    public required bool Evenings { get; set; }

    /// <summary>Whether it takes new participants.</summary>
    public required bool Open { get; set; }

    /// <summary>Counts changes, for optimistic concurrency.</summary>
    public int Version { get; set; }
}
