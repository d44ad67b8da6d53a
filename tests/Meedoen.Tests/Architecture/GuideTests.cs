using System.Text.RegularExpressions;
using Xunit;

namespace Meedoen.Tests.Architecture;

/// <summary>The user guide says what the screens say: words in bold stand on a screen, every role has its place, pictures have words and are small.</summary>
public sealed partial class GuideTests
{
    private const string Folder = "docs/gids", Index = Folder + "/index.md";
    private const int MostLines = 90, MostBytesOfPictures = 2_000_000, LeastLetters = 5;

    private static readonly IReadOnlyList<string> Pages = [.. Repository.Files(Folder).Where(p => p.EndsWith(".md", StringComparison.Ordinal))];

    private static readonly IReadOnlyList<TextResources> Texts = [.. Repository.Files("src/Meedoen/Texts")
        .Select(p => TextResources.Read(new SourceFile(p, Repository.Read(p)))).Where(r => r.Culture == TextResources.Neutral)];

    private static readonly HashSet<string> Screens = [.. Texts.SelectMany(r => r.Texts.Values).Select(WithoutValues), .. InData()];

    [Fact]
    public void Every_word_in_bold_stands_on_a_screen()
    {
        Assert.True(Pages.Count > 10 && Screens.Count > 1000);
        Assert.NotEmpty(Unknown("kies **Plan het\ngesprek** en dan **Doe iets dat er niet is**"));
        Assert.Empty(Unknown("kies **Plan het\ngesprek**"));
        Assert.Empty(Pages.SelectMany(page => Unknown(Repository.Read(page)).Select(words => $"{page}: {words}")));
    }

    [Fact]
    public void Every_page_is_short_and_every_page_and_role_is_in_the_index()
    {
        var index = Repository.Read(Index);
        var roles = Texts.Single(r => r.Module == "Portals").Texts.Where(text => text.Key.StartsWith("role.", StringComparison.Ordinal)).ToList();

        Assert.True(roles.Count > 10);
        Assert.Empty(Pages.Where(page => Repository.Read(page).Split('\n').Length > MostLines + 1));
        Assert.Empty(Pages.Where(page => page != Index && !index.Contains($"({Path.GetFileName(page)})", StringComparison.Ordinal)));
        Assert.Empty(roles.Where(role => !index.Contains(role.Value, StringComparison.OrdinalIgnoreCase)).Select(role => role.Value));
    }

    [Fact]
    public void Every_picture_is_used_with_words_and_together_they_are_small()
    {
        var used = Pages.SelectMany(page => Picture().Matches(Repository.Read(page))).ToList();
        var there = Repository.Files(Folder + "/images");

        Assert.NotEmpty(used);
        Assert.All(used, match => Assert.True(match.Groups[1].Value.Length > LeastLetters, match.Value));
        Assert.Empty(there.Where(file => !used.Any(match => match.Groups[2].Value == "images/" + Path.GetFileName(file))));
        Assert.InRange(there.Sum(file => new FileInfo(Repository.PathOf(file)).Length), 1, MostBytesOfPictures);
    }

    private static IEnumerable<string> Unknown(string page) =>
        Bold().Matches(page).Select(match => Space().Replace(match.Groups[1].Value, " ")).Where(words => !Screens.Contains(words));

    /// <summary>A text up to its first value: "Nog te vragen: {0}" is on the screen as "Nog te vragen".</summary>
    private static string WithoutValues(string text)
    {
        var at = text.IndexOf('{', StringComparison.Ordinal);
        var words = at < 0 ? text : text[..at].TrimEnd(' ', ':', '(');
        return at < 0 || words.Length >= LeastLetters ? words : string.Empty;
    }

    /// <summary>Names of forms, fields and steps, which are data.</summary>
    private static IEnumerable<string> InData() =>
        from folder in new[] { "src/Meedoen/Dossiers/Dictionary", "src/Meedoen/Programmes/Templates" }
        from file in Repository.Files(folder)
        from Match match in Dutch().Matches(Repository.Read(file))
        select match.Groups[1].Value.Trim('\'');

    [GeneratedRegex(@"\*\*(.+?)\*\*", RegexOptions.Singleline)]
    private static partial Regex Bold();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"!\[([^\]]*)\]\(([^)]+)\)")]
    private static partial Regex Picture();

    [GeneratedRegex(@"\bnl: ('[^']+'|[^,}\n]+)")]
    private static partial Regex Dutch();
}
