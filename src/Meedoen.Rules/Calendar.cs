namespace Meedoen.Rules;

/// <summary>Days without lessons (a school holiday, a closure), both ends included.</summary>
/// <param name="First">First day without lessons.</param>
/// <param name="Last">Last day without lessons; not before <paramref name="First"/>.</param>
public sealed record Pause(DateOnly First, DateOnly Last)
{
    /// <summary>Whether the day falls in the pause.</summary>
    public bool Contains(DateOnly day) => day >= First && day <= Last;
}

/// <summary>What a region's dates depend on: pauses in lessons, and holidays designated on top of the statute.</summary>
public sealed record Calendar
{
    /// <summary>No pauses, no extra holidays.</summary>
    public static Calendar Plain { get; } = new();

    /// <summary>Days without lessons; may overlap.</summary>
    public IReadOnlyList<Pause> Pauses { get; init; } = [];

    /// <summary>Days designated by royal decree (Algemene termijnenwet art. 3, third paragraph).</summary>
    public IReadOnlyList<DateOnly> ExtraFeestdagen { get; init; } = [];

    /// <summary>The same calendar as if lessons never paused, to show what the pauses cost.</summary>
    public Calendar WithoutPauses() => this with { Pauses = [] };

    /// <summary>Not a Saturday, Sunday or generally recognised holiday.</summary>
    public bool IsWorkingDay(DateOnly day) =>
        !IsWeekend(day) && !Feestdagen.Contains(day) && !ExtraFeestdagen.Contains(day);

    /// <summary>Monday to Friday, outside a pause. A single holiday is no pause: a week with one is still a lesson week.</summary>
    public bool IsLessonDay(DateOnly day) => !IsWeekend(day) && !IsInPause(day);

    /// <summary>Whether Monday to Friday of the week that starts on <paramref name="monday"/> all fall in pauses.</summary>
    public bool IsPauseWeek(DateOnly monday)
    {
        for (var day = 0; day < 5; day++)
        {
            if (!IsInPause(monday.AddDays(day)))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsInPause(DateOnly day)
    {
        for (var index = 0; index < Pauses.Count; index++)
        {
            if (Pauses[index].Contains(day))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
