using System.Diagnostics;
using System.Text.Json;
using Meedoen.Dossiers;
using Meedoen.Tests.Architecture;
using Xunit;

namespace Meedoen.Tests.Cli;

/// <summary>The commands <c>law explain</c> and <c>law parameters</c>, as a program of its own.</summary>
public sealed class LawCommandTests
{
    [Fact]
    public void The_law_asks_only_for_facts_that_are_in_the_dictionary()
    {
        var keys = DataDictionary.Standard.Keys.Select(key => key.Key).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(Rules.Facts.FactReader.Keys.Where(key => !keys.Contains(key)));
    }

    [Fact]
    public void The_documentation_names_every_event() => Assert.All(
        Enum.GetValues<Rules.Facts.LegalEventKind>(),
        kind => Assert.Contains($"| `{Rules.Law.Codes.Of(kind)}` |", Repository.Read("docs/law/README.md"), StringComparison.Ordinal));

    [Theory]
    [InlineData("hanan.yaml", "pip", "2025-05-12")]
    [InlineData("samir.yaml", "old-act-term", "2024-09-01")]
    [InlineData("linh.json", "term", "2027-05-31")]
    public async Task Explain_tells_every_term_of_the_examples_in_the_documentation(string file, string code, string last)
    {
        var (exit, output) = await Run("law", "explain", "--facts", Repository.PathOf("docs/law/" + file), "--on", "2026-11-23", "--json");

        using var json = JsonDocument.Parse(output);
        var finding = json.RootElement.EnumerateArray().Single(one => one.GetProperty("code").GetString() == code);
        Assert.Equal((0, last), (exit, finding.GetProperty("lastDay").GetString()));
        Assert.True(finding.GetProperty("steps").GetArrayLength() >= 2);
        Assert.True(finding.GetProperty("text").GetProperty("nl").GetArrayLength() >= 3 && finding.GetProperty("text").GetProperty("en").GetArrayLength() >= 3);
    }

    [Fact]
    public async Task Explain_names_the_line_of_what_it_does_not_know()
    {
        var path = Write("facts:\n  birth-date: 1 mei 1990\n  shoe-size: 42\nevents:\n  - {event: wedding, on: 2025-01-01}\n");

        var (exit, output) = await Run("law", "explain", "--facts", path, "--on", "2026-11-23");

        Assert.Equal(2, exit);
        Assert.All(["shoe-size", "wedding", "1 mei 1990", "3", "5"], word => Assert.Contains(word, output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Parameters_prints_what_is_in_force_and_a_new_law_by_data()
    {
        var table = Write("source; ACT27; Wijzigingswet (verzonnen); 2027-07-01; 2027-12-31; test\npip-term; 2027-07-01; 8w; 5.3 lid 1; ACT27; sourced;\n");

        var (_, before) = await Run("law", "parameters", "--on", "2027-06-30", "--law", table);
        var (_, after) = await Run("law", "parameters", "--on", "2027-07-01", "--law", table);

        Assert.Contains("pip-term = 10w", before, StringComparison.Ordinal);
        Assert.Contains("pip-term = 8w", after, StringComparison.Ordinal);
        Assert.Contains("Wijzigingswet (verzonnen) art. 5.3 lid 1", after, StringComparison.Ordinal);
    }

    private static string Write(string text)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("meedoen-law-").FullName, "file");
        File.WriteAllText(path, text);
        return path;
    }

    private static async Task<(int Exit, string Output)> Run(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Meedoen.dll"));
        Array.ForEach(args, start.ArgumentList.Add);
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }
}
