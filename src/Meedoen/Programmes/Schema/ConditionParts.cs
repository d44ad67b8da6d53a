using YamlDotNet.RepresentationModel;

namespace Meedoen.Programmes.Schema;

/// <summary>Reads conditions.</summary>
internal static class ConditionParts
{
    public static Condition? OrNull(Part part, string key = "when") => part.Child(key) is { } child ? Read(child) : null;

    public static Condition.Rhythm? RhythmOrNull(Part part) =>
        part.Child("rhythm") is { } rhythm ? new(rhythm.Number("percent"), rhythm.Number("weeks")) : null;

    private static Condition Read(Part part) => part.Only.Key switch
    {
        "all" => new Condition.All(part.List("all", Read)),
        "any" => new Condition.Any(part.List("any", Read)),
        "not" => new Condition.Not(Read(part.Needed("not"))),
        "route" => new Condition.Route(part.Words("route")),
        "target_group" => new Condition.TargetGroup(part.Words("target_group")),
        "legal_regime" => new Condition.LegalRegime(part.Words("legal_regime")),
        "signal" => new Condition.Signal(((YamlScalarNode)part.Only.Value).Value!),
        "rhythm" => RhythmOrNull(part)!,
        var named => ReadNamed(named, part.Needed(named)),
    };

    private static Condition ReadNamed(string name, Part part) => name switch
    {
        "decision" => new Condition.Decision(part.Word("id"), part.Words("in")),
        "fact" => new Condition.Fact(part.Word("key"), part.Words("in")),
        "level_below" => new Condition.LevelBelow(part.Word("key"), part.Word("level")),
        _ => new Condition.BothParentsInRoute(part.Words("routes"), part.Number("child_under")),
    };
}
