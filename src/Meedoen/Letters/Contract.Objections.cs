using Meedoen.Platform.Acts;

namespace Meedoen.Letters;

/// <summary>How an objection came in.</summary>
public enum ObjectionWay
{
    /// <summary>On paper.</summary>
    Letter,

    /// <summary>From the participant's own pages.</summary>
    OwnPage,

    /// <summary>Said to a colleague, who wrote it down.</summary>
    InPerson,
}

/// <summary>Where an objection stands.</summary>
public enum ObjectionState
{
    /// <summary>Came in, not decided.</summary>
    Open,

    /// <summary>Decided on, and the decision was made known.</summary>
    Decided,

    /// <summary>Taken back by the participant.</summary>
    TakenBack,
}

/// <summary>Whether the participant was heard (Awb art. 7:2, 7:3).</summary>
public enum HearingState
{
    /// <summary>Not settled yet.</summary>
    NotPlanned,

    /// <summary>There is a day.</summary>
    Planned,

    /// <summary>The participant was heard.</summary>
    Held,

    /// <summary>The participant said not to want it.</summary>
    Waived,
}

/// <summary>What an objection did to the decision.</summary>
public enum ObjectionOutcome
{
    /// <summary>The decision stays.</summary>
    Upheld,

    /// <summary>Another decision comes in its place.</summary>
    Changed,

    /// <summary>The decision is gone.</summary>
    Revoked,
}

/// <summary>A next step with an objection.</summary>
public enum ObjectionStep
{
    /// <summary>A hearing gets a day.</summary>
    PlanHearing,

    /// <summary>The participant was heard; what was said is written down.</summary>
    HearingHeld,

    /// <summary>The participant does not want a hearing; why is written down.</summary>
    HearingWaived,

    /// <summary>The decision is put off once (Awb art. 7:10 lid 3); why is written down.</summary>
    Adjourn,

    /// <summary>What the decision will be is chosen; it counts when the letter is sent.</summary>
    Choose,

    /// <summary>The participant takes it back.</summary>
    TakeBack,
}

/// <summary>An objection came in.</summary>
/// <param name="Objection">Its id; what it says lives there.</param>
/// <param name="On">The day.</param>
/// <param name="Way">How.</param>
public sealed record ObjectionReceived(Guid Objection, DateOnly On, ObjectionWay Way) : IDomainEvent;

/// <summary>A step was taken with an objection.</summary>
/// <param name="Objection">Its id.</param>
/// <param name="Step">Which step.</param>
public sealed record ObjectionMoved(Guid Objection, ObjectionStep Step) : IDomainEvent;

/// <summary>An objection was decided on.</summary>
/// <param name="Objection">Its id.</param>
/// <param name="Outcome">What it did to the decision.</param>
public sealed record ObjectionDecided(Guid Objection, ObjectionOutcome Outcome) : IDomainEvent;
