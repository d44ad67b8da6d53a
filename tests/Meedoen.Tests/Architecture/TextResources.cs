using System.Text.RegularExpressions;

namespace Meedoen.Tests.Architecture;

/// <summary>One <c>Module[.culture].restext</c> file, read as the build reads it.</summary>
internal sealed partial record TextResources(string Path, string Module, string Culture, IReadOnlyDictionary<string, string> Texts)
{
    public const string Neutral = "nl";

    public static TextResources Read(SourceFile file)
    {
        var name = file.Name.Split('.');
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in file.Text.Split('\n').Select(l => l.TrimEnd('\r')).Where(l => l.Contains('=', StringComparison.Ordinal) && l[0] is not ('#' or ';')))
        {
            var (key, text) = (line[..line.IndexOf('=', StringComparison.Ordinal)].Trim(), line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim());
            texts[key] = text;
        }

        return new(file.Path, name[0], name.Length > 2 ? name[1] : Neutral, texts);
    }

    public static IReadOnlyList<TextResources> Of(CodeBase code) =>
        [.. code.Files.Where(f => f.Path.EndsWith(".restext", StringComparison.Ordinal)).Select(Read)];

    /// <summary>The numbers of the placeholders in a text, each once, in order.</summary>
    public static string Placeholders(string text) =>
        string.Join(',', Placeholder().Matches(text).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{(\d+)[^}]*\}")]
    private static partial Regex Placeholder();
}
