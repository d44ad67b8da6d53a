using Meedoen.Parties;
using Meedoen.Platform.Text;

namespace Meedoen.Programmes;

/// <summary>State of a step.</summary>
public enum StepState
{
    /// <summary>Not open yet.</summary>
    Planned,

    /// <summary>Can be done now.</summary>
    Open,

    /// <summary>Would be open, but waits for a precondition or a party.</summary>
    Waiting,

    /// <summary>Done.</summary>
    Completed,

    /// <summary>Skipped with a reason.</summary>
    Skipped,

    /// <summary>Fell away: another route, or the journey ended.</summary>
    Lapsed,
}

/// <summary>What a step waits for.</summary>
public enum WaitKind
{
    /// <summary>Another step must be closed first.</summary>
    Step,

    /// <summary>Its phase has not begun.</summary>
    Phase,

    /// <summary>A date has to come.</summary>
    Date,

    /// <summary>A precondition has to be arranged.</summary>
    Precondition,

    /// <summary>A party or something outside.</summary>
    Party,

    /// <summary>It is not certain that the person may stay.</summary>
    Arrival,

    /// <summary>A route, decision or fact that is not known yet.</summary>
    Choice,

    /// <summary>An event its date is counted from.</summary>
    Event,
}

/// <summary>One thing that a step waits for.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Ref">Id of the step, phase, precondition or event; code of the party.</param>
/// <param name="Until">Day on which the step goes on even so; null when nobody said until when.</param>
public sealed record WaitsFor(WaitKind Kind, string Ref, DateOnly? Until = null);

/// <summary>A step of a journey on a day.</summary>
public sealed record StepView
{
    /// <summary>Id in the template, or of an added step.</summary>
    public required string Id { get; init; }

    /// <summary>Id of its phase.</summary>
    public required string Phase { get; init; }

    /// <summary>Kind of step.</summary>
    public required StepType Type { get; init; }

    /// <summary>Name on screen; null for an added step, whose title is found by <see cref="TextId"/>.</summary>
    public Localized? Title { get; init; }

    /// <summary>What happens and why; null for an added step.</summary>
    public Localized? Explanation { get; init; }

    /// <summary>What the participant does, or null.</summary>
    public Localized? ParticipantDoes { get; init; }

    /// <summary>Title of an added step, or null.</summary>
    public Guid? TextId { get; init; }

    /// <summary>Role of the template that has to do it.</summary>
    public required string Owner { get; init; }

    /// <summary>Access role of the owner; null for a party without an account.</summary>
    public AccessRole? OwnerAccess { get; init; }

    /// <summary>Other roles that take part.</summary>
    public IReadOnlyList<string> With { get; init; } = [];

    /// <summary>Dictionary keys it records.</summary>
    public IReadOnlyList<string> Records { get; init; } = [];

    /// <summary>State on the day.</summary>
    public required StepState State { get; init; }

    /// <summary>When it opens or opened; null while not known.</summary>
    public DateOnly? OpensOn { get; init; }

    /// <summary>When it is due; null without a date.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Why then; null without a date.</summary>
    public DueExplanation? Due { get; init; }

    /// <summary>When it was closed; null while it is not.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>Every day it was done; more than one for a repeating step.</summary>
    public IReadOnlyList<DateOnly> CompletedOn { get; init; } = [];

    /// <summary>Reason code of the last deviation (skip, move, add), or null.</summary>
    public string? ReasonCode { get; init; }

    /// <summary>The act behind the last deviation or the completion, or null.</summary>
    public Guid? ActId { get; init; }

    /// <summary>What it waits for; empty when it is open or closed.</summary>
    public IReadOnlyList<WaitsFor> WaitsFor { get; init; } = [];

    /// <summary>Whether it may be skipped with a reason.</summary>
    public bool Skippable { get; init; }

    /// <summary>Whether it is done again and again.</summary>
    public bool Repeats { get; init; }

    /// <summary>Whether patience mode holds: no alarm when it is late.</summary>
    public bool Quiet { get; init; }

    /// <summary>The next day on which its state changes without an act, or null.</summary>
    public DateOnly? NextChangeOn { get; init; }

    /// <summary>Open and past its date, outside patience mode.</summary>
    public bool IsOverdue(DateOnly today) => State == StepState.Open && DueOn < today && !Quiet;
}
