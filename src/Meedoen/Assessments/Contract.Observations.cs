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
/// <param name="Directions">The directions in order, as codes of the template.</param>
/// <param name="Period">The period of observation before it, or null.</param>
public sealed record NeedConcluded(Guid Conclusion, IReadOnlyList<string> Directions, Guid? Period) : IDomainEvent;
