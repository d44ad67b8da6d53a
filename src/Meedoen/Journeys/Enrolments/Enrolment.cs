namespace Meedoen.Journeys;

/// <summary>
/// That a person follows a version of a template. What happened in it are events with this id as their stream; the columns here
/// repeat what lists and rules ask before folding.
/// </summary>
public sealed class Enrolment
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required string TemplateId { get; init; }

    public required int TemplateVersion { get; set; }

    /// <summary>The pilot it belongs to, or null.</summary>
    public Guid? EditionId { get; set; }

    public string? Route { get; set; }

    public required EnrolmentState State { get; set; }

    public required DateOnly StartedOn { get; init; }

    /// <summary>Last day before the data of somebody who never came, or is guided no more, is destroyed; null when nothing is to be destroyed.</summary>
    public DateOnly? ForgetAfter { get; set; }

    /// <summary>Counts acts, for optimistic concurrency.</summary>
    public int Version { get; set; }
}

/// <summary>
/// Words that belong to a journey: the reason of a deviation, the title of an added step. Kept out of the events, so that they can be erased,
/// and sealed under the person's key.
/// </summary>
public sealed class JourneyText
{
    /// <summary>Longest text.</summary>
    public const int MaxLength = 1000;

    /// <summary>The id that the event carries; for a reason, the id of the act; for where somebody goes instead of here, the id of the enrolment.</summary>
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required Guid EnrolmentId { get; init; }

    /// <summary>The words, sealed for this row.</summary>
    public required byte[] Words { get; set; }
}
