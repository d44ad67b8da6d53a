namespace Meedoen.Journeys;

/// <summary>Where an enrolment stands in its life cycle (programme specification §2.2; the Dutch names are in the glossary).</summary>
public enum EnrolmentState
{
    /// <summary>Known before arrival; may not stay yet. Only introduction steps.</summary>
    Expected,

    /// <summary>A trigger happened; not begun.</summary>
    Registered,

    /// <summary>Introduction, tests, diagnosis.</summary>
    Intake,

    /// <summary>The plan is being made.</summary>
    Planning,

    /// <summary>In the phases of the route.</summary>
    Active,

    /// <summary>Slower or paused; a next contact is always planned.</summary>
    Patient,

    /// <summary>The old route is closed, the new one is being set up.</summary>
    SwitchingRoute,

    /// <summary>A decision moment is open.</summary>
    Evaluation,

    /// <summary>Outcome reached; contacts are planned.</summary>
    Aftercare,

    /// <summary>Independent; the contact person stays visible and the way back is open.</summary>
    LetGo,

    /// <summary>Moved to another municipality. An end.</summary>
    HandedOver,

    /// <summary>Never became active; data goes after the term. An end.</summary>
    Lapsed,

    /// <summary>Stopped otherwise; may come back.</summary>
    Stopped,
}
