using Meedoen.Assessments;
using Xunit;

namespace Meedoen.Tests.Assessments;

/// <summary>Which school comes first, and why.</summary>
public sealed class ProviderAdviceTests
{
    private static readonly LessonProvider[] Catalogue =
    [
        School("Begin", LanguageLevel.Literacy, LanguageLevel.A1, letters: true), School("Midden", LanguageLevel.A1, LanguageLevel.B1),
        School("Hoog", LanguageLevel.B1, LanguageLevel.B2), School("Avond", LanguageLevel.BelowA1, LanguageLevel.A2, evenings: true),
    ];

    [Theory]
    [InlineData("A1 BelowA1 A1 BelowA1", true, null, "Begin Avond Midden")]
    [InlineData("BelowA1 BelowA1 BelowA1 BelowA1", true, null, "Begin Avond")]
    [InlineData("BelowA1 BelowA1 BelowA1 BelowA1", false, true, "Avond Begin")]
    [InlineData("A2 A2 A1 A1", false, null, "Midden Avond")]
    [InlineData("A1 A1 A1 A1", false, true, "Avond Midden")]
    [InlineData("A1 A1 A1 A1", false, false, "Midden Avond")]
    [InlineData("B1 B1 A2 A2", false, null, "Midden Hoog")]
    [InlineData("B2 B2 B1 B1", false, null, "Hoog")]
    [InlineData("C1 C1 C1 C1", false, null, "")]
    public void Schools_are_ranked_by_level_then_letters_then_time(string levels, bool letters, bool? evenings, string expected)
    {
        var advice = ProviderAdvice.For(new LearnerNeeds(Levels(levels), letters, evenings), Catalogue);

        Assert.Equal(expected, string.Join(' ', advice.Suggested.Select(s => s.Provider.Name)));
        Assert.Equal(Catalogue.Length, advice.Suggested.Count + advice.NotSuggested.Count);
        Assert.All(advice.Suggested.Concat(advice.NotSuggested), s => Assert.NotEmpty(s.Reasons));
    }

    [Theory]
    [InlineData("Hoog", "begins-too-high", LanguageLevel.B1)]
    [InlineData("Begin", "ends-too-low", LanguageLevel.A1)]
    public void A_school_that_does_not_fit_says_from_which_level_it_would(string name, string code, LanguageLevel level)
    {
        var needs = new LearnerNeeds(Levels("A2 A2 A2 A2"), false, null);

        var why = Assert.Single(ProviderAdvice.For(needs, Catalogue).NotSuggested, s => s.Provider.Name == name).Reasons[0];

        Assert.Equal((code, level), (why.Code, why.Level));
    }

    [Fact]
    public void A_school_that_takes_nobody_is_not_looked_at()
    {
        var closed = School("Vol", LanguageLevel.Literacy, LanguageLevel.C1);
        closed.Open = false;

        var advice = ProviderAdvice.For(new LearnerNeeds(Levels("A1 A1 A1 A1"), false, null), [closed]);

        Assert.Empty(advice.Suggested.Concat(advice.NotSuggested));
    }

    [Theory]
    [InlineData("A1 BelowA1", "A2 BelowA1", "1 0")]
    [InlineData("B1 A2", "A2 A2", "-1 0")]
    [InlineData("A1", "A1 A1", "0 first")]
    public void The_change_per_skill_is_told_from_the_test_before(string before, string after, string expected)
    {
        var trend = SkillTrend.Of([Test(after, 20), Test(before, 10)]);

        Assert.Equal(expected, string.Join(' ', trend.Select(t => t.Steps?.ToString() ?? "first")));
    }

    private static Dictionary<LanguageSkill, LanguageLevel> Levels(string text) =>
        text.Split(' ').Select((level, at) => (At: at, Level: Enum.Parse<LanguageLevel>(level))).ToDictionary(l => (LanguageSkill)l.At, l => l.Level);

    private static LanguageTest Test(string levels, int day)
    {
        var measured = Levels(levels);
        return new LanguageTest
        {
            Id = Guid.NewGuid(),
            PersonId = Guid.Empty,
            TestedOn = new DateOnly(2026, 12, day),
            Assessor = "X",
            RecordedBy = Guid.Empty,
            Listening = measured.TryGetValue(LanguageSkill.Listening, out var listening) ? listening : null,
            Speaking = measured.TryGetValue(LanguageSkill.Speaking, out var speaking) ? speaking : null,
        };
    }

    private static LessonProvider School(string name, LanguageLevel from, LanguageLevel to, bool letters = false, bool evenings = false) =>
        new() { Id = Guid.NewGuid(), Name = name, From = from, To = to, Letters = letters, Evenings = evenings, Open = true };
}
