using System.Text;
using Meedoen.Integrations;
using Meedoen.Integrations.Klantprofiel;
using Meedoen.Platform.Text;
using Xunit;

namespace Meedoen.Tests.Integrations.Klantprofiel;

/// <summary>Short ways to read a profile in a test.</summary>
internal static class ProfileAssert
{
    public static ProfileReadResult Read(string text, string name = "profiel.txt") =>
        KlantprofielReader.Read(Encoding.UTF8.GetBytes(text), name, SampleFiles.ReceivedOn);

    public static ParsedKlantprofiel One(string text, string name = "profiel.txt") => Assert.Single(Read(text, name).Profiles);

    public static string? Value(this ProfileMember member, string key) =>
        string.Join('|', member.Proposals.Where(proposal => proposal.Key == key).Select(proposal => proposal.Value)) is { Length: > 0 } values ? values : null;

    public static string Codes(this ProfileReadResult result) => string.Join(',', result.Problems.Select(problem => problem.Refusal.Code["klantprofiel.".Length..]));

    /// <summary>The household of the samples, as one line per member.</summary>
    public static string Household(this ParsedKlantprofiel profile) => string.Join('\n', profile.Members
        .OrderBy(member => member.Role).ThenBy(member => member.BirthDate)
        .Select(member => $"{member.Role} {member.Name} {member.VNumber ?? "-"} {member.BirthDate:yyyy-MM-dd} {member.Value("gender")}"
            + $" {member.Value("given-names")}/{member.Value("family-name")} {member.Value("languages-spoken") ?? "-"}"));

    public static void EveryProblemHasAText(this ProfileReadResult result) =>
        Assert.All(result.Problems, problem => Assert.DoesNotContain("[", Words.Of(problem.Refusal)[..1], StringComparison.Ordinal));
}
