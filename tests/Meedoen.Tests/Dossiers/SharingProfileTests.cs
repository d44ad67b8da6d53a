using System.Globalization;
using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.Platform.Text;
using Xunit;

namespace Meedoen.Tests.Dossiers;

public sealed class SharingProfileTests
{
    private static readonly SharingProfile Standard = SharingProfiles.Standard;

    [Fact]
    public void The_asylum_centre_writes_until_the_hand_over_and_sees_nothing_after()
    {
        Assert.True(Standard.Mask(AccessRole.AsylumCentre).CanWrite(Rubric.R1));
        var after = Standard.Mask(AccessRole.AsylumCentre, new SharingContext(HandOverConfirmed: true));
        Assert.Equal(0u, after.Visible | after.Writable);
    }

    [Fact]
    public void Well_being_is_read_only_while_the_participant_agrees()
    {
        Assert.False(Standard.Mask(AccessRole.CaseOwner).CanRead(Rubric.R13));
        var agreed = Standard.Mask(AccessRole.CaseOwner, new SharingContext(ParticipantAgrees: true));
        Assert.True(agreed.CanRead(Rubric.R13));
        Assert.False(agreed.CanContribute(Rubric.R13));
    }

    [Fact]
    public void A_work_consultant_writes_decisions_only_with_a_vote()
    {
        Assert.True(Standard.Mask(AccessRole.WorkConsultant, new SharingContext(HasVote: true)).CanWrite(Rubric.R16));
        var without = Standard.Mask(AccessRole.WorkConsultant);
        Assert.False(without.CanContribute(Rubric.R16));
        Assert.True(RubricMask.Has(without.ShortForm, Rubric.R16));
    }

    [Fact]
    public void Health_reaches_the_work_consultant_as_functional_conditions_only()
    {
        var mask = Standard.Mask(AccessRole.WorkConsultant);
        Assert.False(mask.CanRead(Rubric.R7));
        Assert.True(RubricMask.Has(mask.FunctionalOnly, Rubric.R7));
    }

    [Fact]
    public void A_participant_adds_own_words_everywhere_but_among_confidential_notes()
    {
        var mask = Standard.Mask(AccessRole.Participant);
        Assert.Equal(RubricMask.All & ~RubricMask.Bit(Rubric.R15), mask.Own);
        Assert.Equal(0u, mask.Writable);
        Assert.False(mask.CanRead(Rubric.R15));
    }

    [Fact]
    public void An_open_step_lets_its_owner_contribute_without_seeing()
    {
        var mask = Standard.Mask(AccessRole.Volunteer).WithContribution(Rubric.R4);
        Assert.True(mask.CanContribute(Rubric.R4));
        Assert.False(mask.CanRead(Rubric.R4));
        Assert.False(mask.CanWrite(Rubric.R4));
    }

    [Fact]
    public void Numbers_reach_only_bodies_with_a_legal_ground()
    {
        var holders = AccessRoles.All.Where(role => Standard.Mask(role).Numbers).Select(role => role.Code());
        Assert.Equal(["KL", "RG", "TL", "IC", "AZ"], holders);
    }

    [Theory]
    [InlineData("R7: {WG: k}", "dossiers.floor-employer-never")]
    [InlineData("R15: {KL: L}", "dossiers.floor-confidential")]
    [InlineData("R1: {FB: k}", "dossiers.floor-administrator")]
    [InlineData("R10: {PO: A}", "dossiers.floor-administrator")]
    [InlineData("R4: {KL: k}", "dossiers.floor-participant-reads-own")]
    [InlineData("R5: {KL: S}", "dossiers.floor-participant-own-words")]
    [InlineData("R7: {WC: k}", "dossiers.floor-health-functional")]
    [InlineData("R7: {TL: L functional}", "dossiers.floor-health")]
    [InlineData("R13: {RG: L}", "dossiers.floor-well-being-consent")]
    [InlineData("R1: {AZ: S}", "dossiers.floor-hand-over")]
    [InlineData("R8: {RG: L}", "dossiers.floor-debts")]
    [InlineData("R10: {VW: k}", "dossiers.floor-own-theme")]
    [InlineData("R3: {BS: k}", "dossiers.floor-policy")]
    [InlineData("R3: {GM: k}", "dossiers.floor-municipal-official")]
    [InlineData("R1: {VW: L}", "dossiers.floor-volunteer")]
    [InlineData("R16: {RG: L}", "dossiers.floor-direction")]
    [InlineData("R12: {WG: k}", "dossiers.floor-employer")]
    public void A_cell_outside_the_floor_is_refused_by_name(string row, string code)
    {
        var colon = row.IndexOf(':', StringComparison.Ordinal);
        var cell = row[(colon + 1)..].Trim('{', '}', ' ').Split(": ");
        var changed = StandardYaml().Split('\n')
            .Select(line => line.TrimStart().StartsWith(row[..colon] + ":", StringComparison.Ordinal) ? Replace(line, cell[0], cell[1]) : line);
        var outcome = SharingProfiles.Parse(string.Join('\n', changed));
        Assert.Contains(outcome.Refusals, refusal => refusal.Code == code);
        Assert.All(outcome.Refusals, EveryLanguageHasText);
    }

    [Fact]
    public void A_municipality_may_open_or_close_cells_within_the_floor()
    {
        var opened = Standard.With(AccessRole.TeamLead, Rubric.R14, new RubricGrant(RubricRight.Read));
        Assert.False(SharingProfiles.WithinFloor(opened).IsRefused);
        var closed = Standard.With(AccessRole.Supporter, Rubric.R5, default);
        Assert.False(SharingProfiles.WithinFloor(closed).IsRefused);
        Assert.Equal(RubricRight.Read, Standard[AccessRole.Supporter, Rubric.R5].Right);
    }

    [Theory]
    [InlineData("kind: sharing-profile\nid: x\ntitle: {nl: a, en: b}\nrows: {R1: {XX: L}}", "dossiers.yaml-invalid-value", 4L)]
    [InlineData("kind: sharing-profile\nid: x\ntitle: {nl: a, en: b}\nrows:\n  R18: {KL: L}", "dossiers.yaml-invalid-value", 5L)]
    [InlineData("kind: sharing-profile\nid: x\ntitle: {nl: a, en: b}\nrows: {R1: {KL: Q}}", "dossiers.yaml-invalid-value", 4L)]
    [InlineData("kind: sharing-profile\nid: x\ntitle: {nl: a, en: b}\nrowz: {}", "dossiers.yaml-unknown-key", 4L)]
    [InlineData("kind: sharing-profile\ntitle: {nl: a, en: b}", "dossiers.yaml-missing-key", 1L)]
    [InlineData("kind: [", "dossiers.yaml-syntax", null)]
    [InlineData("just text", "dossiers.yaml-no-mapping", null)]
    public void A_document_with_an_error_says_the_line(string yaml, string code, long? line)
    {
        var refusal = Assert.Single(SharingProfiles.Parse(yaml).Refusals, refusal => refusal.Code == code);
        Assert.True(line is null || Equals(line, refusal.Args[0]), $"{refusal.Args.Count} values");
        EveryLanguageHasText(refusal);
    }

    private static void EveryLanguageHasText(Meedoen.Platform.Acts.Refusal refusal)
    {
        foreach (var culture in (string[])["nl", "en"])
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Assert.DoesNotContain("[Dossiers.", Words.Of(refusal), StringComparison.Ordinal);
        }
    }

    private static string Replace(string line, string role, string letter) => System.Text.RegularExpressions.Regex.Replace(
        line, $@"\b{role}: [^,}}]+", $"{role}: {letter}");

    private static string StandardYaml()
    {
        using var stream = typeof(SharingProfiles).Assembly.GetManifestResourceStream("Meedoen.Programmes.Templates.standaard.sharing.yaml")!;
        return new StreamReader(stream).ReadToEnd();
    }
}
