using System.Globalization;
using CsCheck;
using Meedoen.Dossiers;
using Meedoen.Platform.Text;
using Xunit;

namespace Meedoen.Tests.Dossiers;

public sealed class FactValueTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("birth-date", "7-12-1993", "1993-12-07")]
    [InlineData("birth-date", "07.12.1993", "1993-12-07")]
    [InlineData("birth-date", "7/12/1993", "1993-12-07")]
    [InlineData("birth-date", "7 12 1993", "1993-12-07")]
    [InlineData("birth-date", "7 december 1993", "1993-12-07")]
    [InlineData("birth-date", "7 dec. 1993", "1993-12-07")]
    [InlineData("birth-date", "7 December 1993", "1993-12-07")]
    [InlineData("birth-date", "3 maart 1993", "1993-03-03")]
    [InlineData("birth-date", "3 mrt 1993", "1993-03-03")]
    [InlineData("birth-date", "1993-12-07", "1993-12-07")]
    [InlineData("birth-date", "7-12-93", "1993-12-07")]
    [InlineData("birth-date", "7-12-24", "2024-12-07")]
    [InlineData("birth-date", "٧-١٢-١٩٩٣", "1993-12-07")]
    [InlineData("birth-date", "29-2-2024", "2024-02-29")]
    [InlineData("settled-on", "1-3-2027", "2027-03-01")]
    [InlineData("last-worked", "2019", "2019")]
    [InlineData("children-at-home", "2", "2")]
    [InlineData("lesson-hours-wish", "12,5", "12.5")]
    [InlineData("lesson-hours-wish", "12.50", "12.5")]
    [InlineData("route-intensity", "1.200", "1200")]
    [InlineData("interpreter-booking.cost", "€ 1.234,50", "1234.5")]
    [InlineData("max-travel-minutes", "45", "45")]
    [InlineData("bsn", "111222333", "111222333")]
    [InlineData("bsn", "1112.22.333", "111222333")]
    [InlineData("v-number", "0001234567", "0001234567")]
    [InlineData("v-number", "V 1234567", "0001234567")]
    [InlineData("phone", "06-0000 0012", "+31600000012")]
    [InlineData("phone", "+31 (0)6 0000 0012", "+31600000012")]
    [InlineData("phone", "0049 30 1234567", "+49301234567")]
    [InlineData("email", " Hanan@Voorbeeld.TEST ", "hanan@voorbeeld.test")]
    [InlineData("postcode", "3841 ab", "3841AB")]
    [InlineData("birth-date-exact", "ja", "true")]
    [InlineData("interpreter-needed", "Ja", "always")]
    [InlineData("interpreter-needed", "difficult-talks", "difficult-talks")]
    [InlineData("contact-times", "evening, Ochtend", "morning,evening")]
    [InlineData("languages-spoken", "Tigrinya", "ti")]
    [InlineData("languages-spoken", "العربية", "ar")]
    [InlineData("languages-spoken", "arabisch", "ar")]
    [InlineData("languages-spoken", "fa-AF", "fa-AF")]
    [InlineData("birth-country", "syrie", "SY")]
    [InlineData("linked-municipality", "Harderwijk", "0243")]
    [InlineData("house-number", "12 a", "12 a")]
    public void What_is_typed_is_brought_to_one_form(string key, string typed, string stored) =>
        Assert.Equal(stored, Parse(key, typed).Value);

    [Theory]
    [InlineData("birth-date", "31-2-1993", "dossiers.value-date")]
    [InlineData("birth-date", "29-2-2023", "dossiers.value-date")]
    [InlineData("birth-date", "12-1993", "dossiers.value-date")]
    [InlineData("birth-date", "12/25/1993", "dossiers.value-date")]
    [InlineData("birth-date", "gisteren", "dossiers.value-date")]
    [InlineData("birth-date", "24-11-2026", "dossiers.value-future")]
    [InlineData("birth-date", "1-1-1890", "dossiers.value-too-early")]
    [InlineData("settled-on", "1-1-2030", "dossiers.value-too-far")]
    [InlineData("expected-birth", "1-1-2026", "dossiers.value-too-early")]
    [InlineData("last-worked", "19", "dossiers.value-year")]
    [InlineData("last-worked", "2027", "dossiers.value-future")]
    [InlineData("children-at-home", "twee", "dossiers.value-number")]
    [InlineData("children-at-home", "-1", "dossiers.value-too-small")]
    [InlineData("children-at-home", "21", "dossiers.value-too-large")]
    [InlineData("max-travel-minutes", "12,5", "dossiers.value-whole")]
    [InlineData("lesson-hours-wish", "12,555", "dossiers.value-decimals")]
    [InlineData("bsn", "111222334", "dossiers.value-bsn")]
    [InlineData("bsn", "000000000", "dossiers.value-bsn")]
    [InlineData("bsn", "12345", "dossiers.value-bsn")]
    [InlineData("v-number", "12345678901", "dossiers.value-v-number")]
    [InlineData("v-number", "abc", "dossiers.value-v-number")]
    [InlineData("phone", "0612", "dossiers.value-phone")]
    [InlineData("phone", "bel mij", "dossiers.value-phone")]
    [InlineData("email", "hanan@", "dossiers.value-email")]
    [InlineData("email", "a b@c.nl", "dossiers.value-email")]
    [InlineData("postcode", "0841 AB", "dossiers.value-postcode")]
    [InlineData("birth-date-exact", "misschien", "dossiers.value-yes-no")]
    [InlineData("interpreter-needed", "soms", "dossiers.value-choice")]
    [InlineData("contact-times", "evening, nacht", "dossiers.value-choice")]
    [InlineData("languages-spoken", "Klingon", "dossiers.value-code")]
    [InlineData("house-number", "twaalf", "dossiers.value-form")]
    [InlineData("observation", "lui", "dossiers.value-too-short")]
    public void What_cannot_be_is_refused_with_a_reason_in_plain_words(string key, string typed, string code)
    {
        var refusal = Assert.Single(Parse(key, typed).Refusals);
        Assert.Equal((code, key), (refusal.Code, refusal.Field));
        foreach (var language in (string[])["nl", "en"])
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            Assert.DoesNotContain("[Dossiers.", Words.Of(refusal), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("+31600000012", "06-0000 0012")]
    [InlineData("+31201234567", "0201234567")]
    [InlineData("+963110000000", "+963110000000")]
    public void A_phone_number_is_shown_as_it_is_dialled(string stored, string shown) => Assert.Equal(
        shown, FactValue.Show(DataDictionary.Standard.Find("phone")!, stored, CodeTables.Standard));

    [Fact]
    public void A_participant_reads_languages_and_countries_in_Arabic()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ar");
        Assert.Equal("العربية", CodeTables.Standard["languages"].Find("ar")!.Label.ToString());
        Assert.Equal("سوريا", CodeTables.Standard["countries"].Find("SY")!.Label.ToString());
        Assert.Equal("Assyrisch", CodeTables.Standard["languages"].Find("aii")!.Label.ToString());
    }

    [Fact]
    public void A_text_that_is_too_long_says_how_long_it_may_be()
    {
        var refusal = Assert.Single(Parse("called-name", new string('a', 61)).Refusals);
        Assert.Equal([60, 61], refusal.Args);
    }

    [Fact]
    public void Every_date_written_in_any_form_is_read_back_as_itself() => Gen.Int[0, 40000].Sample(days =>
    {
        var date = new DateOnly(1910, 1, 1).AddDays(days);
        var key = DataDictionary.Standard.Find("residence-permit-until")!;
        string[] forms = ["d-M-yyyy", "dd-MM-yyyy", "d.M.yyyy", "d MMMM yyyy", "d MMM yyyy", "yyyy-MM-dd"];
        foreach (var form in forms)
        {
            var typed = date.ToString(form, CultureInfo.GetCultureInfo("nl-NL"));
            var parsed = FactValue.Parse(key, typed, Today, CodeTables.Standard);
            Assert.Equal(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), parsed.Value);
            Assert.Equal(parsed.Value, FactValue.Parse(key, FactValue.ToType(key, parsed.Value), Today, CodeTables.Standard).Value);
        }
    });

    [Fact]
    public void Of_all_nine_digit_numbers_one_in_eleven_passes_the_eleven_test()
    {
        var key = DataDictionary.Standard.Find("bsn")!;
        var passed = Enumerable.Range(100_000_000, 11_000)
            .Count(number => !FactValue.Parse(key, number.ToString(CultureInfo.InvariantCulture), Today, CodeTables.Standard).IsRefused);
        Assert.InRange(passed, 950, 1050);
    }

    [Theory]
    [InlineData("birth-date", "1993-12-07", "nl", "7 december 1993")]
    [InlineData("birth-date", "1993-12-07", "en", "7 December 1993")]
    [InlineData("languages-spoken", "ti", "nl", "Tigrinya")]
    [InlineData("contact-times", "morning,evening", "nl", "Ochtend, Avond")]
    [InlineData("contact-times", "morning", "ar", "صباحا")]
    [InlineData("postcode", "3841AB", "nl", "3841 AB")]
    [InlineData("lesson-hours-wish", "12.5", "nl", "12,5")]
    public void A_stored_value_is_shown_in_the_language_of_the_reader(string key, string stored, string language, string shown)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        Assert.Equal(shown, FactValue.Show(DataDictionary.Standard.Find(key)!, stored, CodeTables.Standard));
    }

    private static Meedoen.Platform.Acts.Outcome<string> Parse(string key, string typed) =>
        FactValue.Parse(DataDictionary.Standard.Find(key)!, typed, Today, CodeTables.Standard);
}
