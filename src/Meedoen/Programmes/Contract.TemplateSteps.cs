using Meedoen.Journeys;
using Meedoen.Platform.Text;

namespace Meedoen.Programmes;

/// <summary>What kind of thing a step is; decides the form and what closes it.</summary>
public enum StepType
{
    Conversation, Measurement, Document, Plan, Match, GroupActivity, Offer, Visit, Placement, Observation, Attendance,
    Referral, Crossing, Checklist, Handover, Feedback, Task, Story, Decision,
}

/// <summary>A part of the journey.</summary>
public sealed record PhaseRule
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Name on screen.</summary>
    public required Localized Title { get; init; }

    /// <summary>For whom this phase is, or null for everybody.</summary>
    public Condition? When { get; init; }

    /// <summary>Whether the phase only happens when somebody starts it.</summary>
    public bool Optional { get; init; }

    /// <summary>Whether the phase waits for a start date that somebody sets.</summary>
    public bool Scheduled { get; init; }

    /// <summary>When it starts, or null: when the phase before it is done.</summary>
    public Timing? Starts { get; init; }

    /// <summary>How long it takes, or null: until its steps are done.</summary>
    public PhaseLength? Length { get; init; }

    /// <summary>How much per week, or in all.</summary>
    public Intensity? Intensity { get; init; }

    /// <summary>Size of the groups, or null.</summary>
    public IntRange? Group { get; init; }

    /// <summary>Whether steps that the template does not have may be added.</summary>
    public bool AllowsAddedSteps { get; init; }

    /// <summary>What happens in it, in order.</summary>
    public IReadOnlyList<StepRule> Steps { get; init; } = [];
}

/// <summary>From and to, both included.</summary>
public sealed record IntRange(int Min, int Max);

/// <summary>How much somebody takes part.</summary>
/// <param name="DaysPerWeek">Days a week.</param>
/// <param name="WholeDay">Whether a day is a whole day.</param>
/// <param name="Rule">Reference to a legal rule that sets a number of hours, or null.</param>
public sealed record Intensity(IntRange? DaysPerWeek, bool WholeDay, string? Rule);

/// <summary>The smallest unit of a journey.</summary>
public sealed record StepRule
{
    /// <summary>Id, unique in the template.</summary>
    public required string Id { get; init; }

    /// <summary>Kind of step.</summary>
    public required StepType Type { get; init; }

    /// <summary>Name on screen.</summary>
    public required Localized Title { get; init; }

    /// <summary>What happens and why, in plain words for the participant.</summary>
    public required Localized Explanation { get; init; }

    /// <summary>What the participant does, in plain words, or null when nothing.</summary>
    public Localized? ParticipantDoes { get; init; }

    /// <summary>Role that has to do it; may be <c>participant</c>.</summary>
    public required string Owner { get; init; }

    /// <summary>Roles that take part.</summary>
    public IReadOnlyList<string> With { get; init; } = [];

    /// <summary>For whom this step is, or null for everybody.</summary>
    public Condition? When { get; init; }

    /// <summary>Steps that must be closed first.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>When it opens, or null: with its phase.</summary>
    public Timing? Opens { get; init; }

    /// <summary>When it is due, or null: no date.</summary>
    public Timing? Due { get; init; }

    /// <summary>Whether it may be skipped with a reason.</summary>
    public bool Skippable { get; init; }

    /// <summary>Whether the participant may say no to it without a reason.</summary>
    public bool Voluntary { get; init; }

    /// <summary>States in which it may open besides the usual ones; only <see cref="EnrolmentState.Expected"/> has use.</summary>
    public IReadOnlyList<EnrolmentState> AllowedIn { get; init; } = [];

    /// <summary>Keys of the dictionary that it records.</summary>
    public IReadOnlyList<string> Records { get; init; } = [];

    /// <summary>Whether it is done once per theme.</summary>
    public bool PerTheme { get; init; }

    /// <summary>What its kind of step needs to know.</summary>
    public StepSettings Settings { get; init; } = new();
}
