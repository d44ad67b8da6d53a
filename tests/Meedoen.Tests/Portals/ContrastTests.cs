using System.Globalization;
using System.Text.RegularExpressions;
using Meedoen.Tests.Architecture;
using Xunit;

namespace Meedoen.Tests.Portals;

/// <summary>The colours of the tokens, light and dark: text at least 4.5:1, lines and shapes at least 3:1 (WCAG 2.2 AA).</summary>
public sealed partial class ContrastTests
{
    private static readonly string[] Grounds = ["document", "surface", "sunken"];

    public static TheoryData<string, string, string, double> Pairs()
    {
        var pairs = new TheoryData<string, string, string, double>();
        foreach (var theme in (string[])["light", "dark"])
        {
            foreach (var ground in Grounds)
            {
                foreach (var text in (string[])["ink", "ink-soft", "action", "now", "positive", "caution", "negative"])
                {
                    pairs.Add(theme, text, ground, 4.5);
                }

                pairs.Add(theme, "line-strong", ground, 3);
            }

            foreach (var tint in (string[])["action", "now", "positive", "caution", "negative"])
            {
                pairs.Add(theme, tint, tint + "-tint", 4.5);
                pairs.Add(theme, "ink", tint + "-tint", 4.5);
            }

            pairs.Add(theme, "action-ink", "action", 4.5);
            pairs.Add(theme, "now-ink", "now", 4.5);
            pairs.Add(theme, "header-ink", "header", 4.5);
            pairs.Add(theme, "focus", "focus-glow", 3);
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_pair_of_colours_has_enough_contrast(string theme, string text, string ground, double least)
    {
        var colours = Colours(theme);

        Assert.True(Contrast(colours[text], colours[ground]) >= least, $"{theme}: {text} on {ground}");
    }

    [Fact]
    public void Both_themes_have_the_same_colours_and_each_is_handed_on()
    {
        var theme = File.ReadAllText(Css("theme.css"));

        Assert.Equal(Colours("light").Keys.Order(), Colours("dark").Keys.Order());
        Assert.All(Colours("light").Keys, name => Assert.Contains($"--meedoen-color-{name}: var(--meedoen-dark-{name});", theme, StringComparison.Ordinal));
    }

    [Fact]
    public void No_sheet_but_the_tokens_has_a_colour_of_its_own() =>
        Assert.All(Directory.GetFiles(Path.GetDirectoryName(Css("tokens.css"))!, "*.css").Where(file => !file.EndsWith("tokens.css", StringComparison.Ordinal)), file =>
            Assert.DoesNotMatch(@"#(?!000\b|fff\b|e8e8e8\b)[0-9a-fA-F]{3,8}\s*;", File.ReadAllText(file)));

    private static string Css(string name) => Path.Combine(Repository.Root, "src", "Meedoen", "wwwroot", "css", name);

    private static Dictionary<string, string> Colours(string theme) => Token().Matches(File.ReadAllText(Css("tokens.css")))
        .Where(match => match.Groups[1].Value == theme)
        .ToDictionary(match => match.Groups[2].Value, match => match.Groups[3].Value, StringComparer.Ordinal);

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var parts = Enumerable.Range(0, 3)
            .Select(i => int.Parse(colour.AsSpan(1 + (2 * i), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(part => part <= 0.03928 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    [GeneratedRegex(@"--meedoen-(light|dark)-([a-z-]+): (#[0-9a-f]{6});")]
    private static partial Regex Token();
}
