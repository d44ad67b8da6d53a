using System.Globalization;
using Meedoen.Learning;
using Meedoen.Portals.Components;

namespace Meedoen.Portals.Attendance;

/// <summary>What can be chosen when attendance is written down.</summary>
internal static class AttendanceChoices
{
    private static readonly int[] Minutes = [30, 45, 60, 90, 120, 150, 180, 240, 300, 360, 420, 480];

    /// <summary>Whether somebody was there.</summary>
    public static IReadOnlyList<Choice> Statuses(PageText t) =>
        [.. Enum.GetValues<AttendanceStatus>().Select(status => new Choice(status.ToString(), t["status." + status]))];

    /// <summary>How long it was, in steps that lessons have.</summary>
    public static IReadOnlyList<Choice> Lengths(PageText t) =>
        [.. Minutes.Select(minutes => new Choice(minutes.ToString(CultureInfo.InvariantCulture), t["minutes.of", minutes]))];

    /// <summary>Shape of a status.</summary>
    public static Mark MarkOf(AttendanceStatus status) => status switch
    {
        AttendanceStatus.Present => Mark.Done,
        AttendanceStatus.AbsentWithMessage => Mark.Skipped,
        _ => Mark.Late,
    };
}
