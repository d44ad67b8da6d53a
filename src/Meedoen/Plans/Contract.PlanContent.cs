namespace Meedoen.Plans;

/// <summary>The words of a goal.</summary>
/// <param name="Text">The goal, in plain Dutch.</param>
/// <param name="Measure">What will be seen when it is reached.</param>
/// <param name="OwnLanguage">The goal in the language of the participant, or null.</param>
public sealed record GoalWords(string Text, string Measure, string? OwnLanguage);

/// <summary>A goal as a plan says it.</summary>
/// <param name="Id">Its id, the same in every version.</param>
/// <param name="Words">Its words.</param>
/// <param name="Horizon">How far ahead.</param>
/// <param name="State">Where it stood.</param>
/// <param name="Owner">Account that sees to it; null: the participant.</param>
/// <param name="EvaluateOn">When it is looked at again.</param>
public sealed record GoalLine(Guid Id, GoalWords Words, GoalHorizon Horizon, GoalState State, Guid? Owner, DateOnly EvaluateOn)
{
    /// <summary>Account that changed it last; not part of a settled version.</summary>
    public Guid? ChangedBy { get; init; }

    /// <summary>For the next change; not part of a settled version.</summary>
    public int Version { get; init; }
}

/// <summary>What a settled version says.</summary>
/// <param name="Reason">Why it was changed; null for the first.</param>
/// <param name="Goals">Its goals, by horizon and day.</param>
public sealed record PlanContent(string? Reason, IReadOnlyList<GoalLine> Goals)
{
    /// <summary>Name of the language school that the municipality offers; null where it offers none.</summary>
    public string? LessonOffer { get; init; }
}
