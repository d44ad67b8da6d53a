using Meedoen.Platform.Acts;

namespace Meedoen.Assessments;

/// <summary>A period began in which somebody takes part at a place, to see what that person really needs.</summary>
/// <param name="Period">Its id.</param>
/// <param name="From">First day.</param>
/// <param name="ConclusionFrom">First day on which a conclusion may be drawn.</param>
/// <param name="ConclusionBy">Last day for it.</param>
public sealed record ObservationStarted(Guid Period, DateOnly From, DateOnly ConclusionFrom, DateOnly ConclusionBy) : IDomainEvent;

/// <summary>Something that was seen was written down.</summary>
/// <param name="Note">Its id; the words live there.</param>
/// <param name="On">Day on which it was seen.</param>
public sealed record ObservationNoted(Guid Note, DateOnly On) : IDomainEvent;

/// <summary>It was concluded what somebody really needs.</summary>
/// <param name="Conclusion">Its id; the words live there.</param>
/// <param name="Directions">How many directions; which ones is a decision of the journey.</param>
/// <param name="Period">The period of observation before it, or null.</param>
public sealed record NeedConcluded(Guid Conclusion, int Directions, Guid? Period) : IDomainEvent;

/// <summary>What was planned and what was seen in one week.</summary>
/// <param name="Monday">First day of the week.</param>
/// <param name="Planned">Days planned, up to today.</param>
/// <param name="Present">Days there.</param>
/// <param name="WithMessage">Days away with a message.</param>
/// <param name="Absent">Days away without.</param>
public sealed record ObservationWeek(DateOnly Monday, int Planned, int Present, int WithMessage, int Absent);

/// <summary>What the dictionary calls a direction.</summary>
public static class Directions
{
    /// <summary>The key that a step records when a conclusion belongs to its decision.</summary>
    public const string Key = "direction";
}
