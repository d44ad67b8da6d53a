using Meedoen.Platform.Acts;

namespace Meedoen.Intake;

/// <summary>Where the broad intake of a person stands (Wet inburgering 2021 art. 14).</summary>
public enum IntakeState
{
    /// <summary>Nobody was called yet.</summary>
    ToCall,

    /// <summary>Called; the term that was set runs, or it is not said yet whether the person came.</summary>
    Called,

    /// <summary>The person did not come or did not cooperate: warn and call again, or complete in absence.</summary>
    Missed,

    /// <summary>The person came; the talks are going on.</summary>
    Running,

    /// <summary>Done.</summary>
    Completed,

    /// <summary>Completed by the municipality without the person, after the last call.</summary>
    CompletedInAbsence,
}

/// <summary>What became of a call.</summary>
public enum CallOutcome
{
    /// <summary>Came.</summary>
    Came,

    /// <summary>Did not come within the term.</summary>
    NotCome,

    /// <summary>Came, but did not cooperate sufficiently.</summary>
    NotCooperating,
}

/// <summary>Why somebody did not come, as far as known.</summary>
public enum CallReason
{
    /// <summary>Nobody knows.</summary>
    Unknown,

    /// <summary>Ill, or somebody to care for.</summary>
    IllOrCaring,

    /// <summary>No interpreter, or the letter was not understood.</summary>
    NotUnderstood,

    /// <summary>The letter did not arrive.</summary>
    NotReceived,

    /// <summary>No childcare or no transport.</summary>
    CouldNotGetThere,

    /// <summary>Did not want to.</summary>
    DidNotWant,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>Somebody was called for the broad intake.</summary>
/// <param name="Intake">Id of the intake.</param>
/// <param name="Number">Number of the call, from 1.</param>
/// <param name="On">Day of the letter.</param>
/// <param name="Until">Last day of the term that was set.</param>
public sealed record IntakeCalled(Guid Intake, int Number, DateOnly On, DateOnly Until) : IDomainEvent;

/// <summary>It was written down what became of a call; why lives in the intake.</summary>
/// <param name="Intake">Id of the intake.</param>
/// <param name="Number">Number of the call.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="On">The day.</param>
public sealed record IntakeCallAnswered(Guid Intake, int Number, CallOutcome Outcome, DateOnly On) : IDomainEvent;

/// <summary>The person was told of the right to talk alone.</summary>
/// <param name="Intake">Id of the intake.</param>
/// <param name="On">The day.</param>
public sealed record AloneRightExplained(Guid Intake, DateOnly On) : IDomainEvent;

/// <summary>The learnability test was recorded; its result is a fact of the file, a dispensation lives in the intake.</summary>
/// <param name="Intake">Id of the intake.</param>
/// <param name="Dispensed">Whether the municipality dispensed from it.</param>
/// <param name="On">Day of the test, or of the dispensation.</param>
public sealed record LearnabilityRecorded(Guid Intake, bool Dispensed, DateOnly On) : IDomainEvent;

/// <summary>The broad intake was concluded; the conclusion lives in the intake.</summary>
/// <param name="Intake">Id of the intake.</param>
/// <param name="InAbsence">Whether it was without the person.</param>
/// <param name="On">The day.</param>
public sealed record IntakeConcluded(Guid Intake, bool InAbsence, DateOnly On) : IDomainEvent;

/// <summary>The last thing that was written down in the intake was not so and was taken back.</summary>
/// <param name="Intake">Id of the intake.</param>
/// <param name="State">Where it stands now.</param>
public sealed record IntakeStepTakenBack(Guid Intake, IntakeState State) : IDomainEvent;
