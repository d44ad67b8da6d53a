using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using Meedoen.Rules.Explaining;
using Meedoen.Rules.Law;
using Xunit;

namespace Meedoen.Rules.Tests.Law;

/// <summary>Every code that a finding can carry has a text in both languages, and no text is left over.</summary>
public sealed partial class TextTests
{
    private static readonly ResourceManager Texts = new("Meedoen.Rules.Texts.Law", typeof(Finding).Assembly);
    private static readonly HashSet<string> Dutch = Keys("");

    [Fact]
    public void Dutch_and_English_have_the_same_texts() => Assert.Equal(Dutch.Order(StringComparer.Ordinal), Keys("en").Order(StringComparer.Ordinal));

    [Fact]
    public void Every_finding_has_a_title_and_says_what_would_change_it() => Assert.All(Kinds(), kind =>
    {
        Assert.Contains("kind." + kind.Code, Dutch);
        Assert.NotEmpty(kind.ChangedBy);
        Assert.All(kind.ChangedBy, code => Assert.Contains("changed." + code, Dutch));
        Assert.Matches("^[RC]?-?[0-9]", kind.Rules);
    });

    [Fact]
    public void Codes_of_findings_differ() => Assert.Equal(Kinds().Count, Kinds().Select(kind => kind.Code).Distinct().Count());

    [Fact]
    public void Every_state_decider_and_unit_has_its_text() => Assert.All(
        Enum.GetValues<FindingState>().Select(state => "state." + Codes.Of(state)).Concat(Enum.GetValues<Decider>().Select(one => "decider." + Codes.Of(one))).Concat(Enum.GetValues<TimeUnit>().Select(unit => "unit." + Codes.Of(unit))),
        key => Assert.Contains(key, Dutch));

    [Fact]
    public void Every_text_is_used_somewhere_in_the_source()
    {
        var source = string.Concat(Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Source"), "*", SearchOption.AllDirectories).Select(File.ReadAllText));
        var unused = Dutch.Where(key => Named().IsMatch(key)).Where(key => !source.Contains($"\"{Last(key)}\"", StringComparison.Ordinal) && !source.Contains($";{Last(key)}\n", StringComparison.Ordinal)).ToList();

        Assert.True(source.Length > 100_000);
        Assert.Empty(unused.Where(key => !key.StartsWith("reason.topic-", StringComparison.Ordinal) && !key.StartsWith("reason.part-", StringComparison.Ordinal) && !key.StartsWith("reason.test-result-", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_code_in_the_source_that_becomes_a_reason_or_a_why_has_its_text()
    {
        var source = string.Concat(Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Source"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        var reasons = ReasonCode().Matches(source).Select(match => "reason." + match.Groups[1].Value).Distinct().ToList();
        var whys = WhyCode().Matches(source).Select(match => "why." + match.Groups[1].Value).Distinct().ToList();

        Assert.True(reasons.Count > 40 && whys.Count > 25, $"{reasons.Count} {whys.Count}");
        Assert.Empty(reasons.Concat(whys).Where(key => !Dutch.Contains(key) && !key.EndsWith('-')));
    }

    private static string Last(string key) => key[(key.IndexOf('.', StringComparison.Ordinal) + 1)..];

    private static HashSet<string> Keys(string culture) => [.. Texts.GetResourceSet(CultureInfo.GetCultureInfo(culture), true, false)!.Cast<DictionaryEntry>().Select(entry => (string)entry.Key)];

    private static List<FindingKind> Kinds() => [.. typeof(Finding).Assembly.GetTypes().SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public))
        .Where(field => field.FieldType == typeof(FindingKind)).Select(field => (FindingKind)field.GetValue(null)!)];

    [GeneratedRegex("^(reason|changed|why|question)\\.")]
    private static partial Regex Named();

    [GeneratedRegex("new Reason\\(\"([a-z0-9-]+)\"")]
    private static partial Regex ReasonCode();

    [GeneratedRegex("(?:From|AtLeast|AddDays)\\(\"([a-z-]+)\"")]
    private static partial Regex WhyCode();
}
