using Meedoen.Platform.Acts;

namespace Meedoen.Plans;

/// <summary>Where a plan stands.</summary>
public enum PlanState
{
    /// <summary>Being made (CONCEPT).</summary>
    Draft,

    /// <summary>Settled (VASTGESTELD); what holds is the newest version.</summary>
    Settled,

    /// <summary>Settled before, and being changed; the newest version holds until the next is settled.</summary>
    InRevision,
}

/// <summary>How far ahead a goal lies.</summary>
public enum GoalHorizon
{
    /// <summary>The coming weeks.</summary>
    Weeks,

    /// <summary>The coming months.</summary>
    Months,

    /// <summary>The coming years.</summary>
    Years,
}

/// <summary>Where a goal stands.</summary>
public enum GoalState
{
    /// <summary>Not begun.</summary>
    Open,

    /// <summary>Being worked on.</summary>
    Busy,

    /// <summary>Reached.</summary>
    Reached,

    /// <summary>No longer a goal.</summary>
    Dropped,
}

/// <summary>What the participant said of a version.</summary>
public enum PlanAnswer
{
    /// <summary>Agrees.</summary>
    Agreed,

    /// <summary>Has a remark.</summary>
    Remarked,
}

/// <summary>A goal was added or changed; its words live in the plan.</summary>
/// <param name="Goal">Its id.</param>
/// <param name="Horizon">How far ahead.</param>
/// <param name="State">Where it stands.</param>
/// <param name="EvaluateOn">When it is looked at again.</param>
public sealed record GoalSaved(Guid Goal, GoalHorizon Horizon, GoalState State, DateOnly EvaluateOn) : IDomainEvent;

/// <summary>A version of a plan was settled.</summary>
/// <param name="Plan">Its id.</param>
/// <param name="Number">Number of the version, from 1.</param>
/// <param name="Goals">How many goals it holds.</param>
public sealed record PlanSettled(Guid Plan, int Number, int Goals) : IDomainEvent;

/// <summary>The participant said what they think of a version.</summary>
/// <param name="Plan">Its id.</param>
/// <param name="Number">Number of the version.</param>
/// <param name="Answer">Agreed, or a remark that lives in the plan.</param>
public sealed record PlanAnswered(Guid Plan, int Number, PlanAnswer Answer) : IDomainEvent;

/// <summary>Topics of the diagnostic interview were ticked as discussed.</summary>
/// <param name="TopicCodes">Which.</param>
/// <param name="On">Day of the talk.</param>
public sealed record TopicsDiscussed(IReadOnlyList<string> TopicCodes, DateOnly On) : IDomainEvent;
