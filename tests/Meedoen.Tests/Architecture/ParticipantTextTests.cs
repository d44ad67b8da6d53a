using Xunit;

namespace Meedoen.Tests.Architecture;

/// <summary>Whatever a participant can come across has Arabic: pages, labels, hints, and each reason why something is not accepted.</summary>
public sealed class ParticipantTextTests
{
    private const string Planted = "src/Meedoen/Portals/Me/Planted.cshtml.cs";

    [Fact]
    public void Every_text_that_a_participant_can_come_across_has_Arabic()
    {
        var reach = new ParticipantReach(CodeBase.Real, _ => true);

        Assert.InRange(reach.Doors, 40, 500);
        foreach (var known in new[] { "SignIn.mail.ask", "Plans.refusal.answer-missing", "Me.said.channel-asked", "Portals.field.optional", "Parties.refusal.sms-code-wrong", "Agenda.kind.HomeVisit", "Platform.refusal.changed-meanwhile", "Messages.mail.code.subject", "Messages.sms.code" })
        {
            Assert.Contains(known, reach.Texts.Keys);
        }

        var missing = Missing(CodeBase.Real, reach);
        Assert.True(missing.Count == 0, $"{missing.Count} texts without Arabic:\n{string.Join('\n', missing)}");
    }

    [Theory]
    [InlineData("""class P : PortalPage { string X => T["questions.title"]; }""")]
    [InlineData("""class P : PortalPage { string X => T[Busy ? "nothing" : "questions.title"]; bool Busy => true; }""")]
    [InlineData("""class P : PortalPage { string X => Q.Say(); } static class Q { public static string Say() => Words.Get("Planted", "questions.title"); }""")]
    [InlineData("""class P(IAnswer a) : PortalPage { string X => a.Say(); } interface IAnswer { string Say(); } sealed class A : IAnswer { public string Say() => Words.Get("Planted", "questions." + "title"); }""")]
    [InlineData("""class P : PortalPage { object X => new Meedoen.Platform.Acts.Refusal("planted.never"); }""")]
    [InlineData("""class P : PortalPage { object X => Q.No; } static class Q { public static readonly object No = new Meedoen.Platform.Acts.Refusal(1 > 0 ? "planted.never" : "planted.other"); }""")]
    public void A_text_without_Arabic_is_found_wherever_it_is_asked_for(string page)
    {
        var code = CodeBase.Real
            .With(new SourceFile("src/Meedoen/Texts/Planted.restext", "questions.title=Vragen\nrefusal.never=Dat kan niet.\n"))
            .With(new SourceFile(Planted, "using Meedoen.Platform.Text;\nnamespace Meedoen.Portals.Me;\n[TextsOf(\"Planted\")]\n[ForRoles(AccessRole.Participant)]\n" + page));

        Assert.NotEmpty(Missing(code, new ParticipantReach(code, f => f.Path == Planted)));
    }

    private static IReadOnlyList<string> Missing(CodeBase code, ParticipantReach reach)
    {
        var arabic = TextResources.Of(code).Where(t => t.Culture == "ar").SelectMany(t => t.Texts.Keys.Select(key => $"{t.Module}.{key}")).ToHashSet(StringComparer.Ordinal);
        return [.. reach.Texts.Where(text => !arabic.Contains(text.Key)).Select(text => $"{text.Key} ({text.Value})")];
    }
}
