using System.Globalization;

namespace Meedoen.Programmes.Explaining;

/// <summary>A condition in words.</summary>
internal static class ConditionWords
{
    public static string Of(Template template, Condition condition, CultureInfo culture) => condition switch
    {
        Condition.All all => Join(template, all.Of, "condition.and", culture),
        Condition.Any any => Join(template, any.Of, "condition.or", culture),
        Condition.Not not => Names.Say(culture, "condition.not", Of(template, not.Of, culture)),
        Condition.Route test => Names.Say(culture, "condition.route", Names.Routes(template, test.In, culture)),
        Condition.Decision test => Names.Say(culture, "condition.decision", Names.Options(template, test.Id, test.In, culture)),
        Condition.TargetGroup test => Names.Say(culture, "condition.target-group", Names.TargetGroups(template, test.In, culture)),
        Condition.LegalRegime test => Names.Say(culture, "condition.legal-regime", Regimes(test.In, culture)),
        Condition.Fact test => Names.Say(culture, "condition.fact", test.Key, string.Join(", ", test.In)),
        Condition.LevelBelow test => Names.Say(culture, "condition.level-below", test.Level.ToUpperInvariant()),
        Condition.Signal test => Names.Say(culture, "condition.signal", test.Id),
        Condition.BothParentsInRoute test =>
            Names.Say(culture, "condition.both-parents", Names.Routes(template, test.Routes, culture), test.ChildUnder),
        Condition.Rhythm test => Names.Say(culture, "condition.rhythm", test.Percent, test.Weeks),
        _ => string.Empty,
    };

    private static string Regimes(IEnumerable<string> regimes, CultureInfo culture) =>
        string.Join(", ", regimes.Select(regime => Names.Say(culture, "regime." + regime)));

    private static string Join(Template template, IEnumerable<Condition> parts, string key, CultureInfo culture) =>
        string.Join($" {Names.Say(culture, key)} ", parts.Select(part => Of(template, part, culture)));
}
