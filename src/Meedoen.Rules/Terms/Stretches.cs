namespace Meedoen.Rules.Terms;

/// <summary>A stretch of days that hindrances cover without a gap.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day.</param>
/// <param name="Days">Days that count; more than the length when overlap counts twice.</param>
internal readonly record struct Stretch(DateOnly First, DateOnly Last, int Days);

/// <summary>Joins hindrances that touch or overlap.</summary>
internal static class Stretches
{
    public static IReadOnlyList<Stretch> Of(IReadOnlyList<Hindrance> several, bool once)
    {
        var joined = new List<Stretch>();
        foreach (var one in several.Where(one => one is { From: not null, Last: not null }).OrderBy(one => one.From))
        {
            var (from, last) = (one.From!.Value, one.Last!.Value);
            var days = last.DayNumber - from.DayNumber + 1;
            if (joined is [.., var before] && from <= before.Last.AddDays(1))
            {
                var end = last > before.Last ? last : before.Last;
                joined[^1] = new(before.First, end, once ? end.DayNumber - before.First.DayNumber + 1 : before.Days + days);
            }
            else
            {
                joined.Add(new(from, last, days));
            }
        }

        return joined;
    }

    /// <summary>Whether a stretch covers whole months from its first day: 8 January to 7 April is three months.</summary>
    public static bool Lasts(DateOnly first, DateOnly last, Duration least) => last.AddDays(1) >= least.After(first, Calendar.Plain);
}
