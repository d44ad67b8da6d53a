using System.Text;
using Meedoen.Platform.Acts;

namespace Meedoen.Tests.Architecture;

/// <summary>Writes docs/events.md from the events that the code knows.</summary>
internal static class EventPage
{
    public const string Path = "docs/events.md";

    /// <summary>What an event may hold: ids, dates, numbers, choices and codes; never text about a person.</summary>
    private static readonly Type[] Plain = [typeof(Guid), typeof(DateOnly), typeof(DateTime), typeof(TimeOnly), typeof(int), typeof(long), typeof(bool), typeof(decimal)];

    /// <summary>A text property is a code (an id of a template, a dictionary or a list) when its name says so.</summary>
    private static readonly string[] CodeNames =
    [
        "Key", "Keys", "Code", "Codes", "Id", "Slug", "Version", "Step", "Route", "Phase", "Event", "Decision", "Gate", "Role", "Obligation", "Template",
        "Purpose", "From", "To", "Decider", "Options", "Roles", "Precondition", "Outcome", "Theme", "Owner",
    ];

    public static IReadOnlyList<Type> Events { get; } = [.. EventCodec.All.OrderBy(ModuleOf, StringComparer.Ordinal).ThenBy(t => t.Name, StringComparer.Ordinal)];

    public static string Write()
    {
        var page = new StringBuilder("""
            # Events

            Made from the code by `./test docs`; a test fails when this page is not up to date.
            An event says what happened, in the past tense. It holds ids, dates, numbers and codes, never text about a person: events
            stay when a person is erased.

            | Event | Module | Holds |
            | --- | --- | --- |

            """);
        foreach (var type in Events)
        {
            page.Append($"| `{type.Name}` | {ModuleOf(type)} | {string.Join(", ", type.GetProperties().Select(p => $"{p.Name}: {Say(p.PropertyType)}"))} |\n");
        }

        return page.ToString();
    }

    /// <summary>The properties of a type that could carry text about a person.</summary>
    public static IEnumerable<string> Talkative(Type type) => type.GetProperties()
        .Where(p => !IsPlain(p.PropertyType) && !(Core(p.PropertyType) == typeof(string) && CodeNames.Any(c => p.Name.EndsWith(c, StringComparison.Ordinal))))
        .Select(p => $"{type.Name}.{p.Name}: {Say(p.PropertyType)}");

    private static string ModuleOf(Type type) => type.Namespace!.Split('.').ElementAtOrDefault(1) ?? "";

    private static bool IsPlain(Type type) => Core(type) is var core && (core.IsEnum || Plain.Contains(core) || IsCodeType(core));

    /// <summary>A small value type of ours that can only hold a checked code.</summary>
    private static bool IsCodeType(Type type) => type.IsValueType && type.Assembly == typeof(IDomainEvent).Assembly;

    private static Type Core(Type type) =>
        Nullable.GetUnderlyingType(type) ?? (type.IsGenericType && type.IsAssignableTo(typeof(System.Collections.IEnumerable)) ? Core(type.GetGenericArguments()[0]) : type);

    private static string Say(Type type) =>
        Nullable.GetUnderlyingType(type) is { } inner ? Say(inner) + "?" : type.IsGenericType ? $"{Say(type.GetGenericArguments()[0])}[]"
        : type == typeof(string) ? "code" : type.Name;
}
