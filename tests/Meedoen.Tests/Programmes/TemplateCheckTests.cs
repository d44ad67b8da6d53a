using System.Globalization;
using Meedoen.Dossiers;
using Meedoen.Platform.Text;
using Meedoen.Programmes;
using Xunit;

namespace Meedoen.Tests.Programmes;

/// <summary>What <c>template validate FILE...</c> answers.</summary>
public sealed class TemplateCheckTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    [Fact]
    public void Shipped_files_are_in_order_and_end_with_0()
    {
        var keys = DataDictionary.Standard.Keys.Select(key => key.Key).ToHashSet(StringComparer.Ordinal);
        var report = TemplateCheck.Run(
            Templates.ShippedFiles.Select(file => new FileToCheck(file, Templates.ShippedText(file))), keys.Contains, Floor, English, DataDictionary.Standard.TargetGroups);
        Assert.Equal(0, report.ExitCode);
        Assert.Equal(Templates.ShippedFiles.Count, report.ForTerminal(English).Count());
    }

    [Fact]
    public void A_mistake_is_printed_with_path_line_what_and_how_and_ends_with_2()
    {
        var wrong = Templates.ShippedText("har-klantreis.yaml").Replace("triggers:", "trigers:", StringComparison.Ordinal);
        var report = TemplateCheck.Run([new("a.yaml", wrong), new("b.yaml", null)], null, null, English);
        Assert.Equal(2, report.ExitCode);
        var lines = report.ForTerminal(English).ToList();
        Assert.Equal("a.yaml:17: The key \"trigers\" does not exist here. Write \"triggers\".", lines[0]);
        Assert.StartsWith("b.yaml:0: The file cannot be read.", lines[1]);
    }

    [Fact]
    public void A_target_group_that_nobody_can_be_said_to_belong_to_is_named_with_its_line_and_the_ones_there_are()
    {
        var own = Templates.ShippedText("har-klantreis.yaml").Replace("{id: statushouder, title", "{id: nieuwkomers, title", StringComparison.Ordinal)
            .Replace("target_group: statushouder", "target_group: nieuwkomers", StringComparison.Ordinal);
        var report = TemplateCheck.Run([new("own.yaml", own)], null, null, English, DataDictionary.Standard.TargetGroups);
        Assert.Equal(2, report.ExitCode);
        var line = Assert.Single(report.Lines);
        Assert.Equal((11, "target_groups[0].id", "\"nieuwkomers\" cannot be chosen as a target group in the file."), (line.Line, line.Place, line.Message));
        Assert.Contains("statushouder, statushouder-inburgering", line.Fix, StringComparison.Ordinal);
        Assert.DoesNotContain("none", line.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sharing_profile_that_crosses_the_floor_is_refused()
    {
        var wrong = Templates.ShippedText("standaard.sharing.yaml").Replace("R8:  {KL: L", "R8:  {KL: '-'", StringComparison.Ordinal);
        var report = TemplateCheck.Run([new("s.yaml", wrong)], null, Floor, English);
        Assert.Equal(2, report.ExitCode);
    }

    [Fact]
    public void Nothing_to_check_ends_with_2() => Assert.Equal(2, TemplateCheck.Run([], null, null, English).ExitCode);

    private static IEnumerable<string> Floor(string yaml) => SharingProfiles.Parse(yaml).Refusals.Select(Words.Of);
}
