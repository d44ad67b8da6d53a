using System.Globalization;
using Meedoen.Platform.Text;

namespace Meedoen.Programmes.Explaining;

/// <summary>What a step waits for, and what a warning says.</summary>
internal static class WaitWords
{
    public static string Of(Template template, WaitsFor wait, CultureInfo culture) =>
        wait.Until is { } until ? $"{What(template, wait, culture)} {Names.Say(culture, "wait.until", Names.Day(until, culture))}" : What(template, wait, culture);

    public static string Of(Template template, JourneyWarning warning, CultureInfo culture)
    {
        var name = template.Phases.Any(phase => phase.Id == warning.Ref)
            ? Names.Phase(template, warning.Ref, culture)
            : Names.Precondition(template, warning.Ref, culture);
        return Names.Say(culture, "warning." + warning.Code, name);
    }

    private static string What(Template template, WaitsFor wait, CultureInfo culture) => wait.Kind switch
    {
        WaitKind.Step => Names.Say(culture, "wait.step", Names.Step(template, wait.Ref, culture)),
        WaitKind.Phase => Names.Say(culture, "wait.phase", Names.Phase(template, wait.Ref, culture)),
        WaitKind.Precondition => Names.Say(culture, "wait.precondition", Names.Precondition(template, wait.Ref, culture)),
        WaitKind.Party => Words.Find(culture, "Programmes", "wait.party." + wait.Ref) ?? Names.Say(culture, "wait.party"),
        WaitKind.Event => Names.Say(culture, "wait.event", Names.Event(wait.Ref, culture)),
        WaitKind.Arrival => Names.Say(culture, "wait.arrival"),
        WaitKind.Choice => Names.Say(culture, "wait.choice"),
        _ => Names.Say(culture, "wait.date"),
    };
}
