using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Meedoen.Tests.Architecture;

/// <summary>Every text for people is in a resource, in Dutch and English, and in Arabic where participants read it.</summary>
public sealed partial class TextResourceTests
{
    /// <summary>Modules whose every text participants read. Elsewhere an Arabic file holds only what reaches them.</summary>
    private static readonly string[] ReadByParticipants = ["Participant"];

    [Fact]
    public void Every_text_exists_in_every_language_that_its_readers_need() => new Rule(IsDutch, MissingTranslations)
        .Catches("src/Meedoen/Texts/Planted.restext", "only-here=Alleen in het Nederlands\n")
        .Holds();

    [Fact]
    public void Every_translation_translates_a_Dutch_text_with_the_same_placeholders() => new Rule(
            f => IsTexts(f) && !IsDutch(f),
            (code, f) => TextResources.Read(f) is var t && Find(code, t.Module, TextResources.Neutral) is { } dutch
                ? Mistranslated(dutch, t)
                : [$"{f.Path}: no Dutch file"])
        .Catches("src/Meedoen/Texts/Planted.en.restext", "lonely=Lonely\n")
        .Catches("src/Meedoen/Texts/Common.en.restext", "app-name=Meedoen {0}\n")
        .Holds();

    [Fact]
    public void Texts_are_calm_and_complete() => Rule
        .For(IsTexts, f => f.Text.Split('\n').Where(l => l.Length > 0 && l[0] is not ('#' or ';')).SelectMany((line, at) => Faults(line).Select(x => $"{f.Path}: {x}: {line}")))
        .Catches("src/Meedoen/Texts/Planted.restext", "shout=Let op!\n")
        .Catches("src/Meedoen/Texts/Planted2.restext", "empty=\n")
        .Catches("src/Meedoen/Texts/Planted3.restext", "no text at all\n")
        .Catches("src/Meedoen/Texts/Planted4.restext", "Bad Key=Tekst\n")
        .Holds();

    [Fact]
    public void No_key_is_written_twice() => Rule
        .For(IsTexts, f => f.Text.Split('\n').Where(l => l.Contains('=', StringComparison.Ordinal) && l[0] is not '#').GroupBy(l => l.Split('=')[0].Trim()).Where(g => g.Count() > 1).Select(g => $"{f.Path}: {g.Key}"))
        .Catches("src/Meedoen/Texts/Planted.restext", "twice=Een\ntwice=Twee\n")
        .Holds();

    /// <summary>Who speaks to a computer says what is on the button (WCAG 2.2, 2.5.3 Label in Name).</summary>
    [Fact]
    public void What_is_spoken_of_a_button_holds_what_is_on_it() => Rule
        .For(IsTexts, f => TextResources.Read(f) is var t ? Unspoken(t).Select(key => $"{f.Path}: {key}") : [])
        .Catches("src/Meedoen/Texts/Planted.restext", "go=Haal weg\ngo-spoken=Haal {0} weg\n")
        .Holds();

    private static IEnumerable<string> Unspoken(TextResources texts) => texts.Texts.Keys.Where(key =>
        key.EndsWith("-spoken", StringComparison.Ordinal)
        && (texts.Texts.GetValueOrDefault(key.Replace("-spoken", "-submit", StringComparison.Ordinal)) ?? texts.Texts.GetValueOrDefault(key[..^"-spoken".Length])) is { } shown
        && !texts.Texts[key].Contains(shown, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Every_key_that_code_asks_for_exists() => new Rule(f => f.IsCode, MissingKeys)
        .Catches("src/Meedoen/People/Planted.cs", "class C { string T => Words.Get(\"Common\", \"never-written\"); }")
        .Catches("src/Meedoen/People/Planted2.cs", "class C { string T => Words.In(culture, \"NoModule\", \"app-name\"); }")
        .Catches("src/Meedoen/People/Planted3.cs", "class C { object R = new Meedoen.Platform.Acts.Refusal(\"people.never-written\"); }")
        .Catches("src/Meedoen/People/Planted4.cs", "class C { Meedoen.Platform.Acts.Refusal R = new(\"people.not-written-either\"); }")
        .Holds();

    private static bool IsTexts(SourceFile file) => file.Path.EndsWith(".restext", StringComparison.Ordinal);

    private static bool IsDutch(SourceFile file) => IsTexts(file) && TextResources.Read(file).Culture == TextResources.Neutral;

    private static TextResources? Find(CodeBase code, string module, string culture) =>
        TextResources.Of(code).FirstOrDefault(t => t.Module == module && t.Culture == culture);

    private static IEnumerable<string> MissingTranslations(CodeBase code, SourceFile file)
    {
        var dutch = TextResources.Read(file);
        foreach (var culture in ReadByParticipants.Contains(dutch.Module) ? new[] { "en", "ar" } : ["en"])
        {
            var other = Find(code, dutch.Module, culture)?.Texts;
            foreach (var key in dutch.Texts.Keys.Where(k => other?.ContainsKey(k) != true))
            {
                yield return $"{file.Path}: {key} has no text in {culture}";
            }
        }
    }

    private static IEnumerable<string> Mistranslated(TextResources dutch, TextResources other) => other.Texts
        .Where(t => !dutch.Texts.TryGetValue(t.Key, out var text) || TextResources.Placeholders(text) != TextResources.Placeholders(t.Value))
        .Select(t => $"{other.Path}: {t.Key} has no Dutch text, or one with other placeholders");

    private static IEnumerable<string> Faults(string line)
    {
        var (key, text) = line.Split('=', 2) is [var left, var right] ? (left.Trim(), right.Trim()) : ("", line);
        if (!Key().IsMatch(key))
        {
            yield return "a key has letters, digits, dots and hyphens";
        }

        if (text.Length == 0 || text.Contains('!', StringComparison.Ordinal))
        {
            yield return text.Length == 0 ? "empty text" : "exclamation mark";
        }
    }

    private static IEnumerable<string> MissingKeys(CodeBase code, SourceFile file)
    {
        var asked = Asked().Matches(file.Text).Select(m => (Module: m.Groups["module"].Value, Key: m.Groups["key"].Value))
            .Concat(Refused(code, file).Select(c => (Module: Capital(c.Split('.')[0]), Key: "refusal." + c[(c.IndexOf('.', StringComparison.Ordinal) + 1)..])));
        return asked.Where(a => Find(code, a.Module, TextResources.Neutral)?.Texts.ContainsKey(a.Key) != true).Select(a => $"{file.Path}: {a.Module}.{a.Key}");
    }

    /// <summary>The codes of the refusals that a file makes.</summary>
    private static IEnumerable<string> Refused(CodeBase code, SourceFile file) => file.Root.DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>()
        .Where(n => n.ArgumentList?.Arguments is [{ Expression: LiteralExpressionSyntax { Token.Value: string } }, ..])
        .Where(n => code.Meaning(file).GetTypeInfo(n).Type?.Name is "Refusal")
        .Select(n => (string)((LiteralExpressionSyntax)n.ArgumentList!.Arguments[0].Expression).Token.Value!);

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    [GeneratedRegex("^[A-Za-z0-9]+([.-][A-Za-z0-9_]+)*$")]
    private static partial Regex Key();

    [GeneratedRegex("""Words\.(Get|In|Find)\((?:[^"(),]+,\s*)?"(?<module>\w+)",\s*"(?<key>[^"{}]+)"[,)]""")]
    private static partial Regex Asked();

}
