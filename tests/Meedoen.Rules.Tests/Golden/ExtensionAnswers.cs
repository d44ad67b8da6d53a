using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;
using Meedoen.Rules.Terms;

namespace Meedoen.Rules.Tests.Golden;

/// <summary>Outcomes about more time.</summary>
internal static class ExtensionAnswers
{
    public static readonly Dictionary<string, Func<GoldenInput, object?>> All = new(StringComparer.Ordinal)
    {
        ["toegewezen"] = given => Extension(given)?.State is FindingState.Yes,
        ["reden"] = given => FineAnswers.Reason(given) ?? Reason(Extension(given)),
        ["dagen"] = given => given.Has("onderbrekingVan") ? TermAnswers.DaysOfInterruption(given) : Days(given),
        ["maanden"] = given => Months(given),
        ["samenMin3Maanden"] = given => Several(given) is { State: FindingState.Yes },
        ["telVanaf"] = given => LateOffer.CountsFrom(given.Must("pip"), given.Route ?? Leerroute.B, LawBook.Standard),
    };

    /// <summary>The new last day, or the old one when there is no more time; null when no ground is given.</summary>
    public static DateOnly? LastDay(GoldenInput given) => Extension(given) is { } found ? found.LastDay ?? given.Day("laatsteDag") : null;

    private static Finding? Extension(GoldenInput given) =>
        given.Has("onderdelenGeexamineerd") ? Ready(given)
        : given.Has("pip") && (given.Day("startLessen") ?? given.Day("startTst")) is { } start ? LateOffer.Compute(given.Must("pip"), given.Route ?? Leerroute.B, start, TermLast(given), LawBook.Standard)
        : given.Has("grond") ? Hindrances.Compute(One(given), TermLast(given), given.Route, LawOf(given), LawBook.Standard)
        : Several(given);

    private static Finding? Several(GoldenInput given) =>
        given.Nested("grond").Select(One).ToList() is { Count: > 0 } several ? Hindrances.Together(several, TermLast(given), LawOf(given), LawBook.Standard) : null;

    private static Hindrance One(GoldenInput given) => new(Ground(given.Text("grond") ?? given.Text("type")), given.Day("van"), given.Day("totEnMet"), given.Count("maanden"));

    private static DateOnly TermLast(GoldenInput given) => given.Day("laatsteDag") ?? GoldenInput.Today;

    private static DateOnly LawOf(GoldenInput given) => given.Day("van") ?? new DateOnly(2024, 1, 1);

    private static int Days(GoldenInput given) => (LastDay(given) ?? TermLast(given)).DayNumber - TermLast(given).DayNumber;

    private static int Months(GoldenInput given)
    {
        var last = LastDay(given) ?? TermLast(given);
        return ((last.Year - TermLast(given).Year) * 12) + last.Month - TermLast(given).Month;
    }

    private static Finding Ready(GoldenInput given)
    {
        var facts = new AlmostReadyFacts(given.Route ?? Leerroute.B, given.GroupOrFamily)
        {
            PartsTried = given.Count("onderdelenGeexamineerd") ?? 0,
            PartsPassed = given.Count("onderdelenBehaald") ?? 0,
            Knm = given.Flag("knm") is true,
            Pvt = given.Flag("pvt") is true,
            Map = given.Flag("map") is true,
            AllLessons = given.Flag("alleLessenGevolgd"),
            LessonHours = given.Count("lesuren") ?? 0,
            NewTerm = given.Text("termijn") is { } term && term.StartsWith("nieuw", StringComparison.Ordinal),
        };
        return AlmostReady.Compute(facts, given.Day("laatsteDag"), LawOf(given), LawBook.Standard);
    }

    private static string? Reason(Finding? found) => found?.Reasons is [{ } first, ..] && found.State is FindingState.No
        ? first.Code switch
        {
            "shorter-than-minimum" => "KORTER_DAN_3_MAANDEN",
            "lesson-hours-short" => "LESUREN_LT_450",
            "lessons-missed" => "NIET_ALLE_LESSEN_GEVOLGD",
            "knm-not-passed" => "KNM_NIET_BEHAALD",
            "pvt-missing" => "PVT_NIET_AFGEROND",
            "map-missing" => "MAP_NIET_AFGEROND",
            "parts-not-passed" => "MINDER_DAN_2_ONDERDELEN",
            "parts-not-tried" => "NIET_ALLE_ONDERDELEN_GEEXAMINEERD",
            "only-b1-route" => "ALLEEN_B1_ROUTE",
            "only-initial-term" => "ALLEEN_INITIELE_TERMIJN",
            "literacy-not-in-z" => "ALFABETISERING_NIET_IN_Z_ROUTE",
            "lessons-in-time" => "OP_TIJD_GESTART",
            var other => other,
        }
        : null;

    private static HindranceGround Ground(string? name) => name switch
    {
        "ziekte" => HindranceGround.Illness,
        "overlijden" => HindranceGround.Death,
        "bevalling" => HindranceGround.Birth,
        "opvang" or "blijf" or "blijf_van_mijn_lijf" => HindranceGround.Shelter,
        "alfabetisering" => HindranceGround.Literacy,
        "dakloos" or "dakloosheid" => HindranceGround.Homelessness,
        "aanbieder" => HindranceGround.Provider,
        "bijzonder" or "bijzondere_omstandigheid" => HindranceGround.Special,
        _ => throw new FormatException($"unknown ground '{name}'"),
    };
}
