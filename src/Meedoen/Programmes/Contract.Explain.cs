using System.Globalization;
using Meedoen.Programmes.Explaining;

namespace Meedoen.Programmes;

/// <summary>Says in words why something is as it is, in Dutch or English.</summary>
public static class Explain
{
    /// <summary>Why something is due on that day: from which day counted, how long, what pauses did, and who moved it.</summary>
    public static string Due(Template template, DueExplanation due, CultureInfo culture) => DueWords.Of(template, due, culture);

    /// <summary>What a step waits for.</summary>
    public static string Wait(Template template, WaitsFor wait, CultureInfo culture) => WaitWords.Of(template, wait, culture);

    /// <summary>A condition, such as the entry rule.</summary>
    public static string Condition(Template template, Condition condition, CultureInfo culture) =>
        ConditionWords.Of(template, condition, culture);

    /// <summary>A warning on a journey.</summary>
    public static string Warning(Template template, JourneyWarning warning, CultureInfo culture) =>
        WaitWords.Of(template, warning, culture);
}
