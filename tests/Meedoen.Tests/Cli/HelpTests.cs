using System.Text.RegularExpressions;
using Meedoen.Tests.Harness;
using Xunit;

namespace Meedoen.Tests.Cli;

/// <summary>What the commands say about themselves, in the language of the terminal.</summary>
public sealed partial class HelpTests
{
    private static readonly string[] All = ["", "demo", "serve", "health", "tenant", "tenant create", "import", "import klantprofiel", "template", "template validate", "law", "audit", "audit verify"];

    [Theory, InlineData("nl_NL.UTF-8", "Gebruik:", "Opties:"), InlineData("en_GB.UTF-8", "Usage:", "Options:"), InlineData("C.UTF-8", "Gebruik:", "Opties:")]
    public async Task Every_command_explains_itself(string language, string usage, string options)
    {
        foreach (var command in All)
        {
            string[] words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var help = await CommandLine.Run([.. words, "--help"], ("LC_ALL", language));
            Assert.Equal(0, help.Code);
            Assert.Contains($"{usage}\n  {string.Join(' ', words.Prepend("Meedoen"))}", help.Output, StringComparison.Ordinal);
            Assert.Contains(options, help.Output, StringComparison.Ordinal);
            Assert.DoesNotMatch(MissingText(), help.Output);
            Assert.DoesNotContain("Description:", help.Output, StringComparison.Ordinal);
            Assert.All(help.Lines.Skip(1), line => Assert.InRange(line.Length, 0, line.TrimStart().StartsWith("Meedoen", StringComparison.Ordinal) ? 300 : 80));
        }
    }

    [Fact]
    public async Task What_is_typed_wrong_leads_to_the_help()
    {
        foreach (var wrong in (string[][])[["tenant", "create"], ["import", "klantprofiel", "x.eml"], ["fly"], ["demo", "--port", "many"]])
        {
            var ran = await CommandLine.Run(wrong);
            Assert.Equal((2, string.Empty), (ran.Code, ran.Output));
            Assert.Contains("--help", ran.Errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_template_is_checked_and_every_mistake_has_its_line()
    {
        using var folder = new TemporaryFolder();
        var good = folder.Write("good.yaml", System.Text.Encoding.UTF8.GetBytes(Meedoen.Programmes.Templates.ShippedText(Meedoen.Programmes.Templates.ShippedFiles[0])));
        var bad = folder.Write("bad.yaml", "template: 1\nphases: none\n"u8.ToArray());

        var right = await CommandLine.Run(["template", "validate", good]);
        var wrong = await CommandLine.Run(["template", "validate", good, bad, "--data", folder.Path]);
        var absent = await CommandLine.Run(["template", "validate", Path.Combine(folder.Path, "none.yaml")]);

        Assert.Equal((0, 2, 2), (right.Code, wrong.Code, absent.Code));
        Assert.Matches(new Regex($"^{Regex.Escape(bad)}:[0-9]+: ", RegexOptions.Multiline), wrong.Output);
        Assert.Equal(["bad.yaml", "good.yaml"], Directory.EnumerateFiles(folder.Path).Select(Path.GetFileName).Order());
    }

    [GeneratedRegex(@"\[Cli\.")]
    private static partial Regex MissingText();
}
