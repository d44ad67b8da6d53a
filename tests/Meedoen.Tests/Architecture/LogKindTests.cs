using System.Text.RegularExpressions;
using Xunit;

namespace Meedoen.Tests.Architecture;

/// <summary>Who reads the access log finds each act and each view in words, not as "another part".</summary>
public sealed partial class LogKindTests
{
    private const string Kinds = "src/Meedoen/Portals/AccessLog/LogKinds.cs";

    [Fact]
    public void Every_act_and_every_view_has_a_kind_in_the_access_log() => new Rule(
            f => f.IsCode && f.Path.StartsWith("src/Meedoen/", StringComparison.Ordinal),
            (code, f) => Names(f.Text).Where(name => !Of(code).Contains($"\"{name}\"", StringComparison.Ordinal)).Select(name => $"{f.Path}: {name}"))
        .Catches("src/Meedoen/People/Planted.cs", "class C { object A => current.Do(\n  nameof(NeverNamed), \"guidance\"); }")
        .Catches("src/Meedoen/People/Planted2.cs", "class C { void A() => current.Saw(\"/nowhere\", \"guidance\", [], 1); }")
        .Holds();

    [Fact]
    public void No_kind_names_what_is_not_there() => new Rule(
            f => f.Path == Kinds,
            (code, f) => Quoted().Matches(f.Text).Select(m => m.Groups[1].Value)
                .Where(name => !code.Files.Any(other => other.IsCode && other.Path != Kinds && other.Path.StartsWith("src/Meedoen/", StringComparison.Ordinal) && Mentions(other.Text, name)))
                .Select(name => $"{f.Path}: {name}"))
        .Catches(Kinds, "class C { string[] A = [\"GoneLongAgo\"]; }")
        .Holds();

    private static string Of(CodeBase code) => code.Files.First(f => f.Path == Kinds).Text;

    private static IEnumerable<string> Names(string text) => Recorded().Matches(text).Select(m => m.Groups[1].Success ? m.Groups[1].Value : m.Groups[2].Value);

    private static bool Mentions(string text, string name) =>
        text.Contains($"\"{name}\"", StringComparison.Ordinal) || text.Contains($"nameof({name})", StringComparison.Ordinal);

    [GeneratedRegex(@"(?:\bSaw\(|\b(?:current|acts)\.Do(?:<[^>(]+>)?\(|\bnew Act\(|\bAdministrators\.Change\(\s*current,)\s*(?:nameof\((\w+)\)|""([^""]+)"")")]
    private static partial Regex Recorded();

    /// <summary>Names of acts and views: a capital, a slash, or words with hyphens; the names of the kinds themselves stand before an equals sign.</summary>
    [GeneratedRegex(@"""((?:[A-Z]|/)[^""]+)""")]
    private static partial Regex Quoted();
}
