using System.Globalization;
using Meedoen.Platform.Text;

namespace Meedoen.Programmes.Explaining;

/// <summary>Names of the parts of a template, for sentences; the id itself when the template does not have the part.</summary>
internal static class Names
{
    public static string Step(Template template, string id, CultureInfo culture) => template.Step(id)?.Title.In(culture) ?? id;

    public static string Phase(Template template, string id, CultureInfo culture) =>
        template.Phases.FirstOrDefault(phase => phase.Id == id)?.Title.In(culture) ?? id;

    public static string Precondition(Template template, string id, CultureInfo culture) =>
        template.Preconditions.FirstOrDefault(one => one.Id == id)?.Title.In(culture) ?? id;

    public static string Event(string name, CultureInfo culture) => Words.Find(culture, "Programmes", "event." + name) ?? name;

    public static string Routes(Template template, IEnumerable<string> ids, CultureInfo culture) => Join(ids.Select(id =>
        template.Routes.FirstOrDefault(route => route.Id == id)?.Title.In(culture) ?? id));

    public static string TargetGroups(Template template, IEnumerable<string> ids, CultureInfo culture) => Join(ids.Select(id =>
        template.TargetGroups.FirstOrDefault(group => group.Id == id)?.Title.In(culture) ?? id));

    public static string Options(Template template, string decision, IEnumerable<string> ids, CultureInfo culture) => Join(ids.Select(id =>
        template.Decision(decision)?.Options.FirstOrDefault(option => option.Id == id)?.Title.In(culture) ?? id));

    public static string Day(DateOnly day, CultureInfo culture) => day.ToString("d MMMM yyyy", culture);

    public static string Say(CultureInfo culture, string key, params ReadOnlySpan<object?> args) =>
        Words.In(culture, "Programmes", key, args);

    private static string Join(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"\"{name}\""));
}
