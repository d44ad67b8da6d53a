using Meedoen.Platform.Acts;

namespace Meedoen.Letters;

/// <summary>What was not done (Wet inburgering 2021 art. 22, 23).</summary>
public enum EnforcementGround
{
    /// <summary>Did not come to the broad intake, or did not cooperate with it (art. 22).</summary>
    Intake,

    /// <summary>Did not cooperate during the route (art. 23).</summary>
    Conduct,
}

/// <summary>Where a case of enforcement stands. Every step is taken by a person; none follows by itself.</summary>
public enum EnforcementState
{
    /// <summary>Somebody did not come, once.</summary>
    Begun,

    /// <summary>There was a written warning.</summary>
    Warned,

    /// <summary>Did not come again, or did not cooperate after the warning.</summary>
    MissedAgain,

    /// <summary>The participant was asked for their view.</summary>
    ViewAsked,

    /// <summary>The view is there, or the time for it is over.</summary>
    Heard,

    /// <summary>A fine was proposed to the team lead.</summary>
    Proposed,

    /// <summary>The team lead agrees; the letter may go out.</summary>
    Agreed,

    /// <summary>Over: with a fine, or without.</summary>
    Closed,
}

/// <summary>A step of a colleague in a case of enforcement. Warning, request for a view and decision are letters.</summary>
public enum EnforcementStep
{
    /// <summary>Did not come after the warning either.</summary>
    MissAgain,

    /// <summary>A lawyer looked, where courts ask that, and found that a fine can be thought of; why is written down.</summary>
    Review,

    /// <summary>What the participant said is written down.</summary>
    Hear,

    /// <summary>Nothing came in the time that was given.</summary>
    NoView,

    /// <summary>How far to blame is weighed, and a fine is proposed.</summary>
    Propose,

    /// <summary>The team lead agrees with the proposal.</summary>
    Agree,

    /// <summary>The team lead does not agree, and says why.</summary>
    TurnDown,

    /// <summary>It stops here, without a fine.</summary>
    Stop,
}

/// <summary>A case of enforcement was begun.</summary>
/// <param name="Case">Its id.</param>
/// <param name="Ground">What was not done.</param>
/// <param name="On">The day.</param>
public sealed record EnforcementBegun(Guid Case, EnforcementGround Ground, DateOnly On) : IDomainEvent;

/// <summary>A case of enforcement came a step further, or ended.</summary>
/// <param name="Case">Its id.</param>
/// <param name="State">Where it stands now.</param>
public sealed record EnforcementMoved(Guid Case, EnforcementState State) : IDomainEvent;
