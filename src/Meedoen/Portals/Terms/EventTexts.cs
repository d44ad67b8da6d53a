using Meedoen.Law;
using Meedoen.Platform.Text;
using Meedoen.Portals.Components;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;

namespace Meedoen.Portals.Terms;

/// <summary>What was recorded for the law, in words.</summary>
public static class EventTexts
{
    private const string Module = "Terms";

    /// <summary>"Examen: lezen, A2, geslaagd".</summary>
    public static string Of(ShowTerms.Noted one)
    {
        var said = new[] { Option(one.Kind, one.Details.Code), Level(one.Details.Level), Result(one.Details.Reason), Number(one.Details.Number), Until(one.Details.Until) };
        var details = string.Join(", ", said.OfType<string>());
        return details.Length == 0 ? Name(one.Kind) : $"{Name(one.Kind)}: {details}";
    }

    /// <summary>Name of a kind.</summary>
    public static string Name(LegalEventKind kind) => Words.Get(Module, "event." + Codes.Of(kind));

    /// <summary>What can be chosen for a kind.</summary>
    public static IReadOnlyList<Choice> Options(EventKind kind) => [.. kind.Options.Where(code => !kind.Places.ContainsKey(code)).Select(code => new Choice(code, Option(kind.Kind, code)!))];

    /// <summary>Levels to choose from.</summary>
    public static IReadOnlyList<Choice> Levels(EventKind kind) => [.. kind.Levels.Select(level => new Choice(level, Level(level)!))];

    /// <summary>Results to choose from.</summary>
    public static IReadOnlyList<Choice> Results(EventKind kind) => [.. kind.Results.Select(result => new Choice(result, Result(result)!))];

    private static string? Option(LegalEventKind kind, string code) => code.Length == 0 ? null : Words.Get(Module, $"option.{Codes.Of(kind)}.{code}");

    private static string? Level(string level) => level.Length == 0 ? null : level.ToUpperInvariant();

    private static string? Result(string result) => result.Length == 0 ? null : Words.Get(Module, "result." + result);

    private static string? Number(int? number) => number is { } amount ? Words.Get(Module, "event.euros", amount) : null;

    private static string? Until(DateOnly? until) => until is { } day ? Words.Get(Module, "event.until", day) : null;
}
