using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;

namespace Meedoen.Agenda;

/// <summary>Why people talk.</summary>
public enum ConversationKind
{
    /// <summary>Getting to know each other, often at the asylum seekers' centre.</summary>
    Introduction,

    /// <summary>At the home of the person.</summary>
    HomeVisit,

    /// <summary>Diagnostic interview before the plan.</summary>
    Diagnosis,

    /// <summary>How it goes.</summary>
    Progress,

    /// <summary>Decision moment with all parties.</summary>
    Evaluation,

    /// <summary>Contact person hands over to the next one.</summary>
    HandOver,

    /// <summary>After the journey.</summary>
    Aftercare,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>Where a conversation stands.</summary>
public enum ConversationState
{
    /// <summary>Agreed, still to come.</summary>
    Planned,

    /// <summary>Took place.</summary>
    Held,

    /// <summary>Called off.</summary>
    Cancelled,
}

/// <summary>How an interpreter takes part.</summary>
public enum InterpreterChannel
{
    /// <summary>By telephone.</summary>
    Phone,

    /// <summary>By video.</summary>
    Video,

    /// <summary>In the room.</summary>
    OnSite,
}

/// <summary>Where a booking of an interpreter stands.</summary>
public enum InterpreterState
{
    /// <summary>Asked.</summary>
    Requested,

    /// <summary>Will be there.</summary>
    Confirmed,

    /// <summary>Cannot come.</summary>
    Declined,

    /// <summary>No longer needed.</summary>
    Cancelled,
}

/// <summary>A conversation was agreed.</summary>
/// <param name="Conversation">Its id.</param>
/// <param name="Kind">Why.</param>
/// <param name="On">Day (Europe/Amsterdam).</param>
/// <param name="Step">Step of the route it does, or null.</param>
public sealed record ConversationPlanned(Guid Conversation, ConversationKind Kind, DateOnly On, string? Step) : IDomainEvent;

/// <summary>A conversation got another day.</summary>
/// <param name="Conversation">Its id.</param>
/// <param name="From">Day it was.</param>
/// <param name="To">Day it is now.</param>
public sealed record ConversationMoved(Guid Conversation, DateOnly From, DateOnly To) : IDomainEvent;

/// <summary>A conversation took place.</summary>
/// <param name="Conversation">Its id.</param>
/// <param name="Kind">Why.</param>
/// <param name="On">Day it took place.</param>
/// <param name="Step">Step of the route that it does, or null.</param>
/// <param name="ParticipantPresent">Whether the participant was there; without, the step is not done.</param>
public sealed record ConversationHeld(Guid Conversation, ConversationKind Kind, DateOnly On, string? Step, bool ParticipantPresent) : IDomainEvent;

/// <summary>A conversation was called off.</summary>
/// <param name="Conversation">Its id.</param>
/// <param name="On">Day it would have been.</param>
public sealed record ConversationCancelled(Guid Conversation, DateOnly On) : IDomainEvent;

/// <summary>An interpreter was asked.</summary>
/// <param name="Conversation">For which conversation.</param>
/// <param name="Booking">Id of the booking.</param>
/// <param name="Channel">How.</param>
public sealed record InterpreterRequested(Guid Conversation, Guid Booking, InterpreterChannel Channel) : IDomainEvent;

/// <summary>The interpreter said yes.</summary>
/// <param name="Conversation">For which conversation.</param>
/// <param name="Booking">Id of the booking.</param>
public sealed record InterpreterConfirmed(Guid Conversation, Guid Booking) : IDomainEvent;

/// <summary>The interpreter said no.</summary>
/// <param name="Conversation">For which conversation.</param>
/// <param name="Booking">Id of the booking.</param>
public sealed record InterpreterDeclined(Guid Conversation, Guid Booking) : IDomainEvent;

/// <summary>A conversation as other modules and pages see it; without what was said.</summary>
/// <param name="Id">Its id.</param>
/// <param name="PersonId">With whom.</param>
/// <param name="Kind">Why.</param>
/// <param name="State">Where it stands.</param>
/// <param name="On">Day.</param>
/// <param name="At">Time of day.</param>
/// <param name="Minutes">Length.</param>
/// <param name="Place">Where.</param>
/// <param name="Host">Account that holds it.</param>
/// <param name="Step">Step it does.</param>
/// <param name="Interpreter">State of the interpreter, or null when there is none.</param>
public sealed record ConversationSummary(
    Guid Id, Guid PersonId, ConversationKind Kind, ConversationState State, DateOnly On, TimeOnly At, int Minutes, string Place, Guid Host,
    string? Step, InterpreterState? Interpreter)
{
    /// <summary>Whether it was written down what was said.</summary>
    public bool HasReport { get; init; }
}

/// <summary>What other modules may ask of the agenda. The caller has asked the rights on the person.</summary>
public interface IAgenda
{
    /// <summary>The conversations of a person, the newest first.</summary>
    Task<IReadOnlyList<ConversationSummary>> Of(Tenant tenant, Guid person);

    /// <summary>The first planned conversation of a person on or after a day, or null.</summary>
    Task<ConversationSummary?> Next(Tenant tenant, Guid person, DateOnly from);
}
