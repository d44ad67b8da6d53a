using System.Globalization;
using Meedoen.Dossiers;
using Meedoen.Platform.Text;
using Xunit;

namespace Meedoen.Tests.Dossiers;

public sealed class DictionaryTests
{
    private static readonly DataDictionary Shipped = DataDictionary.Standard;

    [Fact]
    public void The_shipped_dictionary_has_seventeen_rubrics_and_well_over_a_hundred_facts()
    {
        Assert.Equal(Enum.GetValues<Rubric>(), Shipped.Rubrics.Select(text => text.Rubric));
        Assert.All(Enum.GetValues<Rubric>(), rubric => Assert.NotEmpty(Shipped.FactsIn(rubric)));
        Assert.True(Shipped.Keys.Count(key => key.Table is null) >= 150, $"{Shipped.Keys.Count(key => key.Table is null)} facts");
        Assert.Equal("2026.1", Shipped.Version.Number);
        Assert.Equal(16, Shipped.Version.Fingerprint.Length);
    }

    [Fact]
    public void Every_fact_has_a_label_in_Dutch_English_and_Arabic()
    {
        var missing = Shipped.Keys.Where(key => key.Table is null)
            .SelectMany(key => new[] { "nl", "en", "ar" }.Where(language => !key.Label.Texts.ContainsKey(language)).Select(language => $"{key.Key}.{language}"));
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_text_a_participant_may_read_in_a_form_is_there_in_Arabic()
    {
        var missing = Shipped.Keys
            .Where(key => key.AskedIn.Any(place => Shipped.Forms[place[..place.IndexOf('.', StringComparison.Ordinal)]].ForParticipant))
            .SelectMany(key => key.Options.Where(option => option.Label.Texts["nl"] != option.Label.Texts["en"] && !option.Label.Texts.ContainsKey("ar"))
                .Select(option => $"{key.Key}={option.Code}"));
        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("bsn", Sensitivity.NationalNumber, true)]
    [InlineData("v-number", Sensitivity.NationalNumber, true)]
    [InlineData("health-worry", Sensitivity.Special, true)]
    [InlineData("judicial-matter", Sensitivity.Criminal, true)]
    [InlineData("called-name", Sensitivity.Ordinary, false)]
    public void Sensitive_values_are_stored_encrypted(string key, Sensitivity sensitivity, bool encrypted)
    {
        Assert.Equal(sensitivity, Shipped.Find(key)!.Sensitivity);
        Assert.Equal(encrypted, Shipped.Find(key)!.Encrypted);
    }

    [Fact]
    public void Everything_in_health_well_being_and_confidential_notes_is_sensitive_unless_it_says_why_not()
    {
        string[] ordinary = ["well-being-agreed", "ladder"];
        Assert.All(
            Shipped.Keys.Where(key => key.Rubric is Rubric.R7 or Rubric.R13 or Rubric.R15 && !ordinary.Contains(key.Key)),
            key => Assert.NotEqual(Sensitivity.Ordinary, key.Sensitivity));
    }

    [Fact]
    public void The_short_form_never_shows_a_sensitive_value_or_free_text()
    {
        Assert.DoesNotContain(Shipped.Keys, key => key.ShortForm == ShortFormRule.Value && (key.Encrypted || key.Type == DataType.LongText));
    }

    [Fact]
    public void Causes_of_a_health_limit_are_not_functional_conditions()
    {
        Assert.Equal(
            ["max-hours-week", "work-condition", "work-condition-note"],
            Shipped.Keys.Where(key => key.Functional).Select(key => key.Key).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("duo")]
    [InlineData("well-being")]
    [InlineData("diagnosis")]
    [InlineData("receiving")]
    public void Each_purpose_knows_what_it_is_not_complete_without(string purpose)
    {
        Assert.Contains(Shipped.Keys, key => key.RequiredFor.Contains(purpose));
        Assert.All(Shipped.Keys.Where(key => key.RequiredFor.Contains(purpose)), key => Assert.NotEmpty(key.AskedIn));
    }

    [Fact]
    public void Typed_tables_declare_their_columns()
    {
        string[] tables = ["conversation", "interpreter-booking", "goal", "agreement", "precondition", "attendance", "placement", "ride-share"];
        Assert.All(tables, table => Assert.NotEmpty(Shipped.ColumnsOf(table)));
        Assert.Equal(Rubric.R9, Shipped.Find("precondition.status")!.Rubric);
    }

    [Theory]
    [InlineData("    label: {nl: A, en: B}\n    tipe: text", "dossiers.yaml-unknown-key")]
    [InlineData("    label: {nl: A}\n    type: text", "dossiers.yaml-missing-key")]
    [InlineData("    label: {nl: A, en: B}\n    type: texxt", "dossiers.yaml-invalid-value")]
    [InlineData("    label: {nl: A, en: B}\n    type: choice", "dossiers.dictionary-incomplete")]
    [InlineData("    label: {nl: A, en: B}\n    type: text\n    purposes: [profit]", "dossiers.dictionary-unknown-name")]
    [InlineData("    label: {nl: A, en: B}\n    type: text\n    asked_in: [nowhere.x]", "dossiers.dictionary-unknown-name")]
    [InlineData("    label: {nl: A, en: B}\n    type: text\n    retention: forever", "dossiers.dictionary-unknown-name")]
    [InlineData("    label: {nl: A, en: B}\n    type: text\n    only_when: {key: nothing, is: [yes]}", "dossiers.dictionary-unknown-name")]
    [InlineData("    label: {nl: A, en: B}\n    type: 'code-table:planets'", "dossiers.dictionary-unknown-name")]
    public void A_dictionary_with_an_error_is_refused_with_its_name(string key, string code)
    {
        var outcome = DataDictionary.Parse(Small(key));
        var refusal = Assert.Single(outcome.Refusals, refusal => refusal.Code == code);
        foreach (var culture in (string[])["nl", "en"])
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Assert.DoesNotContain("[Dossiers.", Words.Of(refusal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_standard_keeps_out_of_the_names_of_own_questions()
    {
        var files = Small("    label: {nl: A, en: B}\n    type: text");
        files["r01.yaml"] = files["r01.yaml"].Replace("  one:", "  x-one:", StringComparison.Ordinal);
        Assert.Contains(DataDictionary.Parse(files).Refusals, refusal => refusal.Code == "dossiers.dictionary-unknown-name");
        Assert.DoesNotContain(Shipped.Keys, key => OwnKey.IsOwn(key.Key));
    }

    [Fact]
    public void A_small_dictionary_without_errors_is_accepted_and_its_fingerprint_follows_its_text()
    {
        var one = DataDictionary.Parse(Small("    label: {nl: A, en: B}\n    type: text"));
        var two = DataDictionary.Parse(Small("    label: {nl: A, en: C}\n    type: text"));
        Assert.Empty(one.Refusals);
        Assert.NotEqual(one.Value.Version.Fingerprint, two.Value.Version.Fingerprint);
    }

    private static Dictionary<string, string> Small(string key) => new()
    {
        ["dictionary.yaml"] = """
            version: "1"
            date: "2026-01-01"
            purposes: {plan: {label: {nl: P, en: P}, why: {nl: W, en: W}, basis: [X]}}
            retention: {file: {label: {nl: D, en: F}, terms: {any: {months: 60, from: end, article: X}}}}
            """,
        ["r01.yaml"] = $$"""
            rubric: R1
            title: {nl: T, en: T}
            about: {nl: T, en: T}
            defaults: {purposes: [plan], legal_basis: [X], retention: file}
            keys:
              one:
            {{key}}
            """,
    };
}
