namespace Meedoen.Journeys;

/// <summary>What kind of work something on Vandaag or in a caseload is.</summary>
public enum OpenStepKind
{
    /// <summary>A step of the route.</summary>
    Step,

    /// <summary>A contact in aftercare.</summary>
    AftercareContact,

    /// <summary>The next contact in patience mode.</summary>
    PatienceContact,

    /// <summary>The day on which patience mode is looked at again.</summary>
    PatienceReview,

    /// <summary>Something to look at.</summary>
    Signal,
}
