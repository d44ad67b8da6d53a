using Meedoen.Dossiers;
using Meedoen.Parties;
using Xunit;

namespace Meedoen.Tests.Dossiers;

public sealed class FactViewTests
{
    private static readonly Guid Author = Guid.NewGuid();
    private static readonly Guid Reader = Guid.NewGuid();

    [Theory]
    [InlineData(AccessRole.CaseOwner, "bsn health-worry work-condition called-name children-at-home making-ends-meet? wish")]
    [InlineData(AccessRole.Volunteer, "called-name children-at-home?")]
    [InlineData(AccessRole.WorkConsultant, "work-condition called-name children-at-home? making-ends-meet? wish")]
    [InlineData(AccessRole.IncomeConsultant, "bsn called-name children-at-home? making-ends-meet")]
    [InlineData(AccessRole.CarePartner, "called-name")]
    [InlineData(AccessRole.Employer, "")]
    [InlineData(AccessRole.FunctionalAdministrator, "")]
    [InlineData(AccessRole.PolicyOfficer, "")]
    public void Each_role_sees_its_own_part_and_the_rest_is_not_there(AccessRole role, string expected)
    {
        var seen = See(SharingProfiles.Standard.Mask(role));
        var words = expected.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(words.Order(StringComparer.Ordinal), seen.Select(fact => fact.Key.Key + (fact.Value is null ? "?" : string.Empty)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_party_that_sees_its_own_theme_sees_no_facts_of_it()
    {
        var rights = SharingProfiles.Standard.Mask(AccessRole.Volunteer);
        Assert.True(RubricMask.Has(rights.OwnTheme & rights.ShortForm, Rubric.R10));
        Assert.DoesNotContain(See(rights), fact => fact.Key.Rubric == Rubric.R10);
    }

    [Fact]
    public void Who_contributed_without_seeing_reads_back_only_the_own_words()
    {
        var rights = new RubricMask().WithContribution(Rubric.R7);
        var mine = Fact("health-worry") with { Author = Reader };
        var seen = FactView.Project(DataDictionary.Standard, [mine, Fact("work-condition")], rights, Reader);
        Assert.Equal("health-worry", Assert.Single(seen).Key.Key);
    }

    [Fact]
    public void A_key_that_the_dictionary_does_not_know_is_not_shown() =>
        Assert.Empty(FactView.Project(DataDictionary.Standard, [Fact("gone")], new RubricMask { Readable = RubricMask.All }, Reader));

    private static List<SeenFact> See(RubricMask rights) =>
    [
        .. FactView.Project(
            DataDictionary.Standard,
            [Fact("bsn"), Fact("health-worry"), Fact("work-condition"), Fact("called-name"), Fact("children-at-home"), Fact("making-ends-meet"), Fact("wish")],
            rights,
            Reader),
    ];

    private static StatedFact Fact(string key) =>
        new(Guid.NewGuid(), key, "x", FactSource.Colleague, Author, new DateTime(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc), new DateOnly(2026, 11, 23));
}
