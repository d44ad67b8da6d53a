using System.Text.RegularExpressions;
using Meedoen.Rules.Duty;
using Meedoen.Rules.Explaining;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.Tests.Golden;

/// <summary>Outcomes about who is obliged, and under which act.</summary>
internal static partial class DutyAnswers
{
    public static readonly Dictionary<string, Func<GoldenInput, object?>> All = new(StringComparer.Ordinal)
    {
        ["inburgeringsplichtig"] = given => Duty(given).State is FindingState.Yes,
        ["aowDatum"] = given => Pension(given),
        ["gebeurtenis"] = given => Pension(given) is { } pension && Obligation.IsNearPension(On(given), pension, LawBook.Standard) ? "SS128" : "SS101",
        ["tijdelijkeVrijstelling"] = given => given.Flag("ingeschreven") is not false && Exemptions.IsExempting(Education(given), On(given), LawBook.Standard),
        ["nietVrijstellendeOpleiding"] = given => Exemptions.IsNonExempting(Education(given), On(given), LawBook.Standard),
        ["vrijstellingVoldoendeIngeburgerd"] = given =>
            Exemptions.DemonstrablyIntegrated(given.Count("jarenBrp") ?? 0, given.Count("jarenWerk") ?? 0, true, On(given), LawBook.Standard).State is FindingState.Yes,
        ["regime"] = given => Regimes.Of(given.Must("plichtigSinds"), LawBook.Standard).ToString().ToUpperInvariant(),
    };

    private static DateOnly On(GoldenInput given) => given.Day("plichtigOp") ?? GoldenInput.Today;

    private static Finding Duty(GoldenInput given) => Obligation.Compute(
        new(On(given))
        {
            Born = given.Day("geboren"),
            Age = given.Count("leeftijd"),
            PensionOn = given.Has("aowLeeftijd") ? Pension(given) : null,
            Nationality = given.Text("nationaliteit"),
            Purpose = Purpose(given.Text("verblijfsdoel")),
            AsylumPermit = given.AsylumPermit,
            Temporary = given.Flag("tijdelijk"),
        },
        LawBook.Standard);

    private static DateOnly? Pension(GoldenInput given)
    {
        if (given.Day("geboren") is not { } born)
        {
            return null;
        }

        return Age().Match(given.Text("aowLeeftijd") ?? "") is { Success: true } age
            ? PensionAge.On(born, Number(age, 1), Number(age, 2))
            : PensionAge.On(born, LawBook.Standard);
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, System.Globalization.CultureInfo.InvariantCulture);

    private static string? Purpose(string? name) => name switch
    {
        "kennismigrant" => "highly-skilled",
        "arbeid_religieuze_organisatie" or "geestelijk_bedienaar" or "geestelijke_bedienaar" => "clergy",
        "studie" => "study",
        "arbeid_als_zelfstandige" or "zelfstandige" => "self-employed",
        "blauwe_kaart" or "europese_blauwe_kaart" => "blue-card",
        "seizoenarbeid" => "seasonal",
        "arbeid_in_loondienst" or "loondienst" => "employed",
        "onderzoek" => "research",
        "lerend_werken" => "learning-work",
        "uitwisseling" => "exchange",
        "medische_behandeling" => "medical",
        "overplaatsing" or "overplaatsing_binnen_onderneming" => "intra-corporate",
        "tijdelijke_humanitaire_gronden" => "humanitarian-temporary",
        "gezinslid_van_tijdelijk" => "family-of-temporary",
        "vermogende_vreemdeling" => "wealthy",
        _ => name,
    };

    private static string Education(GoldenInput given) => given.Text("opleiding") switch
    {
        "entree_mbo1" or "mbo1" or "entree" => "entry-level",
        "praktijkonderwijs" or "pro" => "practical-school",
        "vso" or "vso_arbeidsmarktgericht" or "vso_dagbesteding" => "special-school",
        var name => name ?? throw new FormatException("opleiding"),
    };

    [GeneratedRegex(@"^(\d+)j(\d+)m$")]
    private static partial Regex Age();
}
