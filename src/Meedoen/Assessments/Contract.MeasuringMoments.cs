using Meedoen.Platform.Acts;

namespace Meedoen.Assessments;

/// <summary>What a measuring moment says: how soon somebody can go on to paid work.</summary>
public enum JobSpeed
{
    /// <summary>Soon.</summary>
    Fast,

    /// <summary>Something else comes first.</summary>
    LessFast,
}

/// <summary>At a measuring moment it was said how soon somebody can go on to paid work.</summary>
/// <param name="Moment">Id of the measurement; its reason lives there.</param>
/// <param name="On">Day of the measuring moment.</param>
/// <param name="Speed">What came out.</param>
/// <param name="IsMove">Whether something else came out the time before.</param>
public sealed record MeasuringMomentRecorded(Guid Moment, DateOnly On, JobSpeed Speed, bool IsMove) : IDomainEvent;
