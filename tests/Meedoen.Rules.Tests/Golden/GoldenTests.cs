using Xunit;

namespace Meedoen.Rules.Tests.Golden;

/// <summary>The worked examples of the law, ours and those that a lawyer adds.</summary>
[Trait("Suite", "Law")]
public sealed class GoldenTests
{
    private const string Own = "Golden/vectors.yaml";

    /// <summary>Every example of our file and of the files that MEEDOEN_LAW_GOLDEN names, colon-separated.</summary>
    public static TheoryData<string, string> Examples()
    {
        var data = new TheoryData<string, string>();
        foreach (var path in Paths())
        {
            foreach (var example in GoldenCase.Read(path))
            {
                data.Add(path, example.Id);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples), DisableDiscoveryEnumeration = false)]
    public void Gives_what_the_law_gives(string path, string id)
    {
        var differences = GoldenCase.Read(path).Where(example => example.Id == id).SelectMany(GoldenRunner.Run).Select(difference => difference.ToString()).ToList();

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Fact]
    public void Has_no_example_twice()
    {
        var ids = GoldenCase.Read(PathOf(Own)).Select(example => example.Id).ToList();

        Assert.True(ids.Count >= 100);
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void Reports_wrong_outcomes_and_names_that_nobody_knows()
    {
        var given = new GoldenInput(new Dictionary<string, object?> { ["kennisgeving"] = "2025-03-03", ["doelgroep"] = "gezins", ["maanstand"] = "vol" });
        var planted = new GoldenCase("X", given, new Dictionary<string, object?> { ["pipUiterlijk"] = "2025-05-13", ["horoscoop"] = "gunstig" });

        Assert.Equal(
            ["X: maanstand should be a known name, the rules say in: unknown", "X: pipUiterlijk should be 2025-05-13, the rules say 2025-05-12", "X: horoscoop should be a known name, the rules say out: unknown"],
            GoldenRunner.Run(planted).Select(difference => difference.ToString()));
    }

    [Fact]
    public void Refuses_a_file_with_a_column_that_nobody_knows()
    {
        var path = Path.Combine(Path.GetTempPath(), $"golden-{Guid.NewGuid():N}.yaml");
        File.WriteAllText(path, "- {id: X, in: {}, out: {}, basiss: RULE}\n");
        try
        {
            Assert.Contains("basiss", Assert.Throws<FormatException>(() => GoldenCase.Read(path)).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static IEnumerable<string> Paths() =>
        [PathOf(Own), .. (Environment.GetEnvironmentVariable("MEEDOEN_LAW_GOLDEN") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, file);
}
