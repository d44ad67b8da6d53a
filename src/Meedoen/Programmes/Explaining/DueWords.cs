using System.Globalization;
using Meedoen.Rules;

namespace Meedoen.Programmes.Explaining;

/// <summary>Why something is due on a day.</summary>
internal static class DueWords
{
    public static string Of(Template template, DueExplanation due, CultureInfo culture) =>
        string.Join(" ", Sentences(template, due, culture));

    /// <summary>A length of time in words: <c>20 lesson weeks</c>.</summary>
    public static string Length(Duration duration, CultureInfo culture)
    {
        var count = Math.Abs(duration.Count);
        return Names.Say(culture, $"unit.{duration.Unit}.{(count == 1 ? "one" : "many")}", count);
    }

    private static IEnumerable<string> Sentences(Template template, DueExplanation due, CultureInfo culture)
    {
        if (due.Rule is DueRule.Moved or DueRule.Added)
        {
            yield return Names.Say(culture, due.Rule == DueRule.Moved ? "due.moved" : "due.added", Names.Day(due.Result, culture));
            if (due.Before is { } before)
            {
                yield return Names.Say(culture, "due.before", Names.Day(before, culture));
            }

            yield break;
        }

        var how = due.Offset.Count == 0 ? "due.same-day" : due.Offset.Count < 0 ? "due.earlier" : "due.later";
        yield return Names.Say(
            culture, how, Names.Day(due.Result, culture), Length(due.Offset, culture), From(template, due, culture),
            Names.Day(due.FromDate, culture));
        if (due.PauseWeeks.Count > 0)
        {
            yield return Names.Say(culture, due.PauseWeeks.Count == 1 ? "due.pause" : "due.pauses", due.PauseWeeks.Count);
        }

        if (due.ResultWithoutPauses != due.Result)
        {
            yield return Names.Say(culture, "due.without-pauses", Names.Day(due.ResultWithoutPauses, culture));
        }
    }

    private static string From(Template template, DueExplanation due, CultureInfo culture) => (due.Rule, due.From.Kind) switch
    {
        (DueRule.Repeat, _) => Names.Say(culture, "from.last-time"),
        (DueRule.Aftercare, _) => Names.Say(culture, "from.aftercare"),
        (_, AnchorKind.Event) => Names.Say(culture, "from.event", Names.Event(due.From.Ref, culture)),
        (_, AnchorKind.Step) => Names.Say(culture, "from.step", Names.Step(template, due.From.Ref, culture)),
        (_, AnchorKind.PhaseStart) => Names.Say(culture, "from.phase-start", Names.Phase(template, due.From.Ref, culture)),
        (_, AnchorKind.PhaseEnd) => Names.Say(culture, "from.phase-end", Names.Phase(template, due.From.Ref, culture)),
        (_, AnchorKind.Date) => Names.Say(culture, "from.date"),
        _ => Names.Say(culture, "from.opening"),
    };
}
