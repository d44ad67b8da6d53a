using Meedoen.Platform.Acts;

namespace Meedoen.Learning;

/// <summary>What a filled-in register must be. Pure, all errors at once.</summary>
internal static class AttendanceRules
{
    /// <summary>What is wrong with the day.</summary>
    public static IEnumerable<Refusal> Day(DateOnly? on, DateOnly today) =>
        on is null || on > today || on < today.AddYears(-1) ? [new Refusal("learning.day", nameof(RecordAttendance.Request.On))] : [];

    /// <summary>What is wrong with one line, at its place in the request.</summary>
    public static IEnumerable<Refusal> Line(int at, RecordAttendance.Line line, AttendanceDay? row)
    {
        if ((row?.Version ?? 0) != line.Version)
        {
            yield return new Refusal("learning.changed-meanwhile", $"Lines[{at}].Status") { Status = 409 };
        }

        if (line.Status is not { } status || !Enum.IsDefined(status))
        {
            yield return new Refusal("learning.status-missing", $"Lines[{at}].Status");
        }

        if (line.Minutes is { } minutes && (line.Status != AttendanceStatus.Present || minutes is < 1 or > AttendanceLimits.MostMinutes))
        {
            yield return new Refusal("learning.minutes", $"Lines[{at}].Minutes").With(AttendanceLimits.MostMinutes);
        }

        if (line.Practised?.Length > AttendanceLimits.PractisedMaxLength)
        {
            yield return new Refusal("learning.practised-too-long", $"Lines[{at}].Practised").With(AttendanceLimits.PractisedMaxLength);
        }
    }
}
