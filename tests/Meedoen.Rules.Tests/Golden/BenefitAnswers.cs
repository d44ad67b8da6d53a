using Meedoen.Rules.Benefit;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.Tests.Golden;

/// <summary>Outcomes about benefit.</summary>
internal static class BenefitAnswers
{
    public static readonly Dictionary<string, Func<GoldenInput, object?>> All = new(StringComparer.Ordinal)
    {
        ["aanvraagVroegst"] = given => SearchTerm.Compute(given.Count("leeftijd") ?? throw new FormatException("leeftijd"), given.Must("melding"), false, GoldenInput.Today, LawBook.Standard).FirstDay,
        ["toets"] = given => LanguageDuty.NeedsTest(Proof(given), given.Must("aanvraag"), LawBook.Standard),
        ["toetsUiterlijk"] = given => LanguageDuty.NeedsTest(Proof(given), given.Must("aanvraag"), LawBook.Standard) is false
            ? null
            : LanguageDuty.TestBy(given.Must("aanvraag"), GoldenInput.Today, null, LawBook.Standard, Calendar.Plain).LastDay,
        ["fase1"] = given => Phase(given, 0),
        ["fase2"] = given => Phase(given, 1),
        ["fase3"] = given => Phase(given, 2),
        ["verlaging"] = given => LanguageLadder.PercentOn(
            given.Must("kennisgeving").AddMonths(1), given.Must("kennisgeving"), given.Flag("bereidVerklaard") ?? given.Flag("bereid") ?? false, given.Day("start"), LawBook.Standard),
        ["startUiterlijk"] = given => LanguageDuty.StartBy(given.Must("kennisgeving"), GoldenInput.Today, null, LawBook.Standard).LastDay,
        ["eindeRegulier"] = given => Instruments.TrialUntil(given.Must("proefplaatsStart"), false, GoldenInput.Today, LawBook.Standard).LastDay,
        ["eindeMaximaal"] = given => Instruments.TrialUntil(given.Must("proefplaatsStart"), true, GoldenInput.Today, LawBook.Standard).LastDay,
        ["beschikkingLksUiterlijk"] = given => Instruments.SubsidyDecisionBy(given.Must("loonwaardeVastgesteld"), GoldenInput.Today, null, LawBook.Standard, Calendar.Plain).LastDay,
        ["aanvraagUiterlijk"] = given => Instruments.SubsidyRequestBy(given.Must("startDienstverband"), GoldenInput.Today, null, LawBook.Standard).LastDay,
    };

    private static string Phase(GoldenInput given, int index)
    {
        var step = LanguageLadder.Steps(given.Must("kennisgeving"), LawBook.Standard)[index];
        return step.Last is { } last
            ? $"{step.Percent:0}% {GoldenCase.Text(step.First)}..{GoldenCase.Text(last)}"
            : $"{step.Percent:0}% vanaf {GoldenCase.Text(step.First)}";
    }

    private static string Proof(GoldenInput given) => given.Text("bewijsTaal") switch
    {
        "inburgeringsdiploma" or "inburgeringsexamen" => "integration-diploma",
        "onderwijsroute" or "diploma_onderwijsroute" => "education-route-diploma",
        "inburgeringscertificaat" or "z_certificaat" => "integration-certificate",
        "8_jaar_onderwijs" or "acht_jaar_onderwijs" => "education-8-years",
        "ander_document" => "other-document",
        _ => "",
    };
}
