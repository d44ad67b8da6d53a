using System.Text.RegularExpressions;
using Meedoen.Letters;
using Xunit;

namespace Meedoen.Tests.Letters;

/// <summary>The letters that come with the product.</summary>
public sealed partial class LetterTemplateTests
{
    private static readonly string[] FromTheFile = ["name", "today", "reference", "org", "contact", "phone", "objection-until"];
    private static readonly string[] FromThePlan = ["route", "hours", "pvt-hours", "map-hours", "talks"];

    private static readonly string[] FromACase =
        ["amount", "article", "new-until", "received", "decision-on", "decide-by", "outcome", "hearing", "appeal-until"];

    public static TheoryData<string> Ids => [.. LetterTemplates.All.Select(template => template.Id)];

    [Fact]
    public void The_letters_that_the_work_needs_are_there() => Assert.Equal(
        ["conduct-warning", "fine-decision", "fine-intention", "intake-invitation", "no-fine-decision", "no-show-warning", "objection-decision", "objection-receipt", "pip-decision"],
        LetterTemplates.All.Select(template => template.Id).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Ids))]
    public void A_letter_has_plain_words_in_three_languages_an_article_and_knows_every_value_it_names(string id)
    {
        var template = LetterTemplates.All.Single(one => one.Id == id);

        Assert.NotEmpty(template.LegalBasis);
        foreach (var language in new[] { "nl", "en", "ar" })
        {
            Assert.NotEmpty(template.Title.Texts[language]);
            Assert.NotEmpty(template.Text.Companion[language]);
        }

        var known = FromTheFile.Concat(template.NeedsPip ? FromThePlan : []).Concat(template.Begins == LetterBegins.Hand ? [] : FromACase).Concat(template.Asks.Select(ask => ask.Key)).ToHashSet();
        Assert.Empty(Named().Matches(template.Text.Text + string.Concat(template.Text.Companion.Values)).Select(match => match.Groups[1].Value).Except(known));
        Assert.Empty(template.Asks.Select(ask => ask.Key).Except(Named().Matches(template.Text.Text).Select(match => match.Groups[1].Value)));
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_decision_says_how_to_object_and_no_letter_shouts(string id)
    {
        var template = LetterTemplates.All.Single(one => one.Id == id);

        Assert.Equal(id is "pip-decision" or "fine-decision", template.HasObjection);
        Assert.DoesNotContain('!', template.Text.Text + string.Concat(template.Text.Companion.Values));
        Assert.All(template.Asks, ask => Assert.True(ask.Label.Texts.ContainsKey("nl") && ask.Label.Texts.ContainsKey("en"), ask.Key));
    }

    [Fact]
    public void A_file_with_a_word_that_means_nothing_is_refused() =>
        Assert.Throws<YamlDotNet.Core.YamlException>(() => LetterTemplates.Read("id: x\nversion: 1\nvalid_from: 2022-01-01\nbegins: hand\nlegal_basis: [x]\ntitle: {nl: x}\ntext: x\ncompanion: {nl: x}\nshout: true\n"));

    [GeneratedRegex(@"\{([a-z-]+)\??\}")]
    private static partial Regex Named();
}
