namespace Meedoen.Agenda;

/// <summary>A conversation: planned, held or cancelled. What was said is sealed under the person's key.</summary>
public sealed class Conversation
{
    /// <summary>Longest description of a place.</summary>
    public const int PlaceMaxLength = 200;

    /// <summary>Longest note.</summary>
    public const int NoteMaxLength = 4000;

    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>Enrolment whose step this conversation does, or null.</summary>
    public Guid? EnrolmentId { get; init; }

    /// <summary>Step of the route that this conversation does, or null.</summary>
    public string? Step { get; init; }

    public required ConversationKind Kind { get; init; }

    public required ConversationState State { get; set; }

    /// <summary>Local moment in Europe/Amsterdam; agreements are made in local time.</summary>
    public required DateOnly On { get; set; }

    public required TimeOnly At { get; set; }

    /// <summary>Planned length in minutes, 5 to 480.</summary>
    public required int Minutes { get; set; }

    public required string Place { get; set; }

    /// <summary>The account that holds the conversation.</summary>
    public required Guid Host { get; set; }

    /// <summary>What was said, sealed; null until something was written.</summary>
    public byte[]? Note { get; set; }

    /// <summary>Whether the participant was there; null until held.</summary>
    public bool? ParticipantPresent { get; set; }

    /// <summary>Counts changes, for optimistic concurrency.</summary>
    public int Version { get; set; }
}

/// <summary>The interpreter of one conversation. An interpreter has no account.</summary>
public sealed class InterpreterBooking
{
    /// <summary>Longest name of an interpreter or agency.</summary>
    public const int NameMaxLength = 160;

    public required Guid Id { get; init; }

    public required Guid ConversationId { get; init; }

    /// <summary>ISO 639 code.</summary>
    public required string Language { get; init; }

    public required InterpreterChannel Channel { get; init; }

    /// <summary>Agency or interpreter; never a relative of the person.</summary>
    public required string Interpreter { get; init; }

    public required InterpreterState State { get; set; }

    /// <summary>Cost in euro, excluding VAT; null while not known.</summary>
    public decimal? Cost { get; set; }

    public int Version { get; set; }
}

/// <summary>The secret of somebody's calendar feed; only its hash is kept.</summary>
public sealed class CalendarFeed
{
    public required Guid AccountId { get; init; }

    public required string Role { get; set; }

    public required string TokenHash { get; set; }
}
