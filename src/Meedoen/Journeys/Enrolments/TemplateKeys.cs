using System.Collections.Concurrent;
using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>Which keys of the dictionary the conditions and outcomes of a template ask for.</summary>
internal static class TemplateKeys
{
    private static readonly ConcurrentDictionary<Template, IReadOnlyList<string>> Known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The keys, once per version.</summary>
    public static IReadOnlyList<string> Of(Template template) => Known.GetOrAdd(template, static one =>
    [
        .. Conditions(one).SelectMany(Keys).Concat(one.Outcomes.SelectMany(outcome => outcome.Needs)).Distinct(StringComparer.Ordinal),
    ]);

    /// <summary>Whether a condition of the template asks for a signal.</summary>
    public static bool AsksSignal(Template template, string signal) => Conditions(template).Any(condition => Asks(condition, signal));

    /// <summary>Whether a condition asks for a signal.</summary>
    public static bool Asks(Condition? condition, string signal) => condition switch
    {
        Condition.All all => all.Of.Any(one => Asks(one, signal)),
        Condition.Any any => any.Of.Any(one => Asks(one, signal)),
        Condition.Not not => Asks(not.Of, signal),
        Condition.Signal one => one.Id == signal,
        _ => false,
    };

    private static IEnumerable<Condition?> Conditions(Template template) => template.Steps.Select(step => step.When)
        .Concat(template.Phases.Select(phase => phase.When)).Concat(template.Routes.Select(route => route.When))
        .Concat(template.Preconditions.Select(precondition => precondition.Gate?.When)).Append(template.Entry?.When);

    private static IEnumerable<string> Keys(Condition? condition) => condition switch
    {
        Condition.All all => all.Of.SelectMany(Keys),
        Condition.Any any => any.Of.SelectMany(Keys),
        Condition.Not not => Keys(not.Of),
        Condition.Fact fact => [fact.Key],
        Condition.LevelBelow level => [level.Key],
        _ => [],
    };
}
