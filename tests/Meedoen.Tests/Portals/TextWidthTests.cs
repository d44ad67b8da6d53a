using CsCheck;
using Meedoen.Portals.RouteMap;
using Xunit;

namespace Meedoen.Tests.Portals;

/// <summary>Breaking text into lines without a font.</summary>
public sealed class TextWidthTests
{
    private static readonly string[] Vocabulary =
        ["Taaltoets", "werkervaringsplaats", "a", "job-taalcoach", "اختبار", "Kennismakingsgesprek", "de", "ቋንቋ"];

    private static readonly Gen<string> Sentences = Gen.Int[0, 7].Select(index => Vocabulary[index])
        .List[1, 12].Select(words => string.Join(' ', words));

    [Fact]
    public void No_line_is_wider_than_asked_and_no_letter_is_lost() => Gen.Select(Sentences, Gen.Double[60, 400]).Sample((text, width) =>
    {
        var lines = TextWidth.Wrap(text, width, 16);

        Assert.All(lines, line => Assert.True(TextWidth.Of(line, 16) <= width + 6, line));
        Assert.Equal(Letters(text), Letters(string.Concat(lines)));
    });

    [Theory]
    [InlineData("Werkervaringsplaats", "Werkervarings-")]
    [InlineData("Kennismakingsgesprek", "Kennismakings-")]
    public void A_long_Dutch_word_is_cut_at_a_seam(string word, string first) =>
        Assert.Equal(first, TextWidth.Wrap(word, TextWidth.Of(first, 16) + 8, 16)[0]);

    [Fact]
    public void Nothing_gives_no_line() => Assert.Empty(TextWidth.Wrap("", 100, 16));

    private static string Letters(string text) => new([.. text.Where(char.IsLetter)]);
}
