using Meedoen.Platform.Acts;

namespace Meedoen.Learning;

/// <summary>What a filled-in register must be. Pure, all errors at once.</summary>
internal static class AttendanceRules
{
    /// <summary>What is wrong with the day.</summary>
    public static IEnumerable<Refusal> Day(DateOnly? on, DateOnly today) =>
        on is null || on > today || on < today.AddYears(-1) ? [new Refusal("learning.day", nameof(RecordAttendance.Request.On))] : [];

    /// <summary>What is wrong with the line of one person.</summary>
    public static IEnumerable<Refusal> Line(RecordAttendance.Line line, AttendanceDay? row)
    {
        if ((row?.Version ?? 0) != line.Version)
        {
            yield return new Refusal("learning.changed-meanwhile", RecordAttendance.FieldOf(line.Person, nameof(line.Status))) { Status = 409 };
        }

        if (line.Status is not { } status || !Enum.IsDefined(status))
        {
            yield return new Refusal("learning.status-missing", RecordAttendance.FieldOf(line.Person, nameof(line.Status)));
        }

        if (line.Minutes is { } minutes && (line.Status != AttendanceStatus.Present || minutes is < 1 or > AttendanceLimits.MostMinutes))
        {
            yield return new Refusal("learning.minutes", RecordAttendance.FieldOf(line.Person, nameof(line.Minutes))).With(AttendanceLimits.MostMinutes);
        }

        if (line.Practised?.Length > AttendanceLimits.PractisedMaxLength)
        {
            yield return new Refusal("learning.practised-too-long", RecordAttendance.FieldOf(line.Person, nameof(line.Practised))).With(AttendanceLimits.PractisedMaxLength);
        }
    }
}
