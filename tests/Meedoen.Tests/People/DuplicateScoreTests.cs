using Meedoen.People;
using Xunit;

namespace Meedoen.Tests.People;

public sealed class DuplicateScoreTests
{
    [Theory]
    [InlineData("Hanan Aziz", "1993-05-14", "A", "Hanane Azeez", "1993-05-14", "A", true)]
    [InlineData("Hanan Aziz", "1993-05-14", "A", "Samira Haddad", null, "A", true)]
    [InlineData("Hanan Aziz", "1993-05-14", null, "Hanane Azeez", "1993-05-14", null, true)]
    [InlineData("Hanan Aziz", "1993-05-04", null, "Hanan Aziz", "1993-04-05", null, true)]
    [InlineData("Hanan Aziz", "1993-05-14", null, "Hanan Aziz", "1993-01-01", null, true)]
    [InlineData("Hanan Aziz", null, null, "Aziz Hanan", "1993-05-14", null, true)]
    [InlineData("Hanan Aziz", "1993-05-14", "A", "Hanan Aziz", "1993-05-14", "B", false)]
    [InlineData("Hanan Aziz", "1993-05-14", null, "Hanan Aziz", "1971-02-03", null, false)]
    [InlineData("Hana Aziz", "2022-05-14", null, "Sara Aziz", "2022-05-14", null, false)]
    [InlineData("Mohammed Ali", "1990-01-01", null, "Omar Hassan", "1990-01-01", null, false)]
    [InlineData("Hanan Aziz", null, null, "Hassan Aziz", null, null, false)]
    public void Two_records_are_proposed_as_one_person_or_not(
        string nameA, string? bornA, string? vNumberA, string nameB, string? bornB, string? vNumberB, bool proposed)
    {
        var score = DuplicateScore.Of(Sketch(nameA, bornA, vNumberA), Sketch(nameB, bornB, vNumberB));
        Assert.True(score.IsProposal == proposed, $"{score.Score:0.00} {string.Join(", ", score.Reasons)}");
        Assert.Equal(score.Score, DuplicateScore.Of(Sketch(nameB, bornB, vNumberB), Sketch(nameA, bornA, vNumberA)).Score, 6);
    }

    [Fact]
    public void A_proposal_says_why_and_what_speaks_against_it()
    {
        var score = DuplicateScore.Of(Sketch("Hanan Aziz", "1993-05-04", "A"), Sketch("Hanane Azeez", "1993-04-05", "A"));
        Assert.Equal([DuplicateReason.SameVNumber, DuplicateReason.SimilarName, DuplicateReason.DayAndMonthSwapped], score.Reasons);
    }

    [Fact]
    public void Another_spelling_that_is_known_counts_as_much_as_the_name()
    {
        var known = new PersonSketch(["Hanan Aziz", "Hanane Azeez"], new DateOnly(1993, 5, 14), null);
        Assert.Contains(DuplicateReason.SameName, DuplicateScore.Of(known, Sketch("Hanane Azeez", "1993-05-14", null)).Reasons);
    }

    [Fact]
    public void Nothing_about_health_or_origin_can_be_compared() =>
        Assert.Equal(["BirthDate", "Names", "VNumberHash"], typeof(PersonSketch).GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal));

    private static PersonSketch Sketch(string name, string? born, string? vNumber) =>
        new([name], born is null ? null : DateOnly.Parse(born, System.Globalization.CultureInfo.InvariantCulture), vNumber);
}
