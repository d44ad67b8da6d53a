using Meedoen.Platform.Acts;

namespace Meedoen.Learning;

/// <summary>Whether somebody was at a lesson or an activity.</summary>
public enum AttendanceStatus
{
    /// <summary>Was there.</summary>
    Present,

    /// <summary>Was not there, and had said so.</summary>
    AbsentWithMessage,

    /// <summary>Was not there, and nobody knew why.</summary>
    Absent,
}

/// <summary>It was written down, or put right, whether somebody was there on a day.</summary>
/// <param name="Attendance">Id of the line.</param>
/// <param name="On">The day.</param>
/// <param name="Status">Whether the person was there.</param>
public sealed record AttendanceRecorded(Guid Attendance, DateOnly On, AttendanceStatus Status) : IDomainEvent;

/// <summary>How much fits.</summary>
public static class AttendanceLimits
{
    /// <summary>Longest description of what was practised.</summary>
    public const int PractisedMaxLength = 300;

    /// <summary>Longest day, in minutes.</summary>
    public const int MostMinutes = 720;
}
