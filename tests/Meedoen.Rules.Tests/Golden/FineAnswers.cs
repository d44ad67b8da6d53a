using Meedoen.Rules.Enforcement;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;
using Meedoen.Rules.OldAct;

namespace Meedoen.Rules.Tests.Golden;

/// <summary>Outcomes about fines and what courts leave of them.</summary>
internal static class FineAnswers
{
    public static readonly Dictionary<string, Func<GoldenInput, object?>> All = new(StringComparer.Ordinal)
    {
        ["boete"] = given => Proposal(given).Proposed,
        ["opgelegd"] = given => Proposal(given).Proposed,
        ["tabelBedrag"] = given => Proposal(given).Table,
        ["basis"] = given => Proposal(given).Base,
        ["nieuweTermijnMaxMaanden"] = _ => LawBook.Standard.On(ParameterName.FineIntakeNewTerm, GoldenInput.Today).Value.Duration.Count,
        ["nieuweTermijnUiterlijk"] = given => IntakeFine.NewTermLast(given.Must("boeteBekendgemaakt"), LawBook.Standard, Calendar.Plain),
        ["bijNietNakomen"] = given => IntakeFine.Compute(given.GroupOrFamily, 2, true, false, true, given.Must("boeteBekendgemaakt"), LawBook.Standard).Proposed,
        ["nieuweTermijnMaanden"] = Months,
        ["tabelNieuweTermijnMaanden"] = Months,
        ["nieuweTermijnTot"] = given => RouteFine.NewTermLast(given.Must("bekendmaking"), (int)Months(given)!),
        ["boeteNaJurisprudentie"] = given => OldActRules.Left(given.GroupOrFamily, given.Count("boete") ?? 0, GoldenInput.Today, LawBook.Standard).Proposed,
        ["leningTerug"] = given => OldActRules.PaysLoanBack(given.GroupOrFamily, GoldenInput.Today, LawBook.Standard),
    };

    /// <summary>Why a fine is not what the table says; null when there is no fine in the example.</summary>
    public static string? Reason(GoldenInput given) => !IsFine(given) ? null : Proposal(given).Reasons.Select(reason => reason.Code switch
    {
        "blocked-by-courts" => "GEEN_BOETE_JURISPRUDENTIE",
        "legal-review-first" => "JURIDISCHE_TOETS_VERPLICHT",
        "benefit-was-lowered" => "ART27",
        "not-to-blame" => "NIET_VERWIJTBAAR",
        "over-cap" => "PLAFOND",
        _ => null,
    }).FirstOrDefault(code => code is not null);

    private static bool IsFine(GoldenInput given) =>
        given.Has("berekend") || given.Has("verwijt") || given.Has("oproepen") || given.Has("pogingen") || given.Has("ontbreekt") || (given.Route is Leerroute.Z && given.Has("cursusuren"));

    private static FineProposal Proposal(GoldenInput given)
    {
        var group = given.GroupOrFamily;
        var conduct = new ConductFacts(group, Earlier(given), Blamed(given))
        {
            Imposed = given.Count("reedsOpgelegd") ?? 0,
            BenefitLowered = given.Flag("zelfdeGedragPwMaatregel") is true,
            NewTermMonths = NewTerm(given.Text("termijn")),
        };
        return given switch
        {
            _ when given.Text("regime") == "WI2013" => OldActRules.FineByTable(group, given.Count("uren") ?? 0, given.Count("pogingen") ?? 0, GoldenInput.Today, LawBook.Standard),
            _ when given.Has("oproepen") => IntakeFine.Compute(
                group, given.Count("oproepen") ?? 0, given.Flag("waarschuwing") is true, given.Flag("verschenen") is true, given.Flag("verwijtbaar") is not false, GoldenInput.Today, LawBook.Standard),
            _ when given.Count("berekend") is { } computed => ConductFine.AfterRules(computed, conduct, GoldenInput.Today, LawBook.Standard),
            _ when given.Has("verwijt") => ConductFine.Compute(conduct, GoldenInput.Today, LawBook.Standard),
            _ when given.Has("ontbreekt") => ComponentFine.Compute(group, given.List("ontbreekt").Contains("PVT"), given.List("ontbreekt").Contains("MAP"), GoldenInput.Today, LawBook.Standard),
            _ => RouteFine.Compute(Route(given), GoldenInput.Today, LawBook.Standard),
        };
    }

    private static object? Months(GoldenInput given) => given.Has("nieuweTermijnPvtMapMaanden") || given.Has("nieuweTermijnLeerrouteMaanden")
        ? RouteFine.Longest(GoldenInput.Today, LawBook.Standard, given.Count("nieuweTermijnPvtMapMaanden") ?? 0, given.Count("nieuweTermijnLeerrouteMaanden") ?? 0)
        : Proposal(given).NewTermMonths;

    private static RouteFineFacts Route(GoldenInput given) => new(given.Route ?? throw new FormatException("leerroute"), given.GroupOrFamily)
    {
        Attempts = given.Text("pogingen") switch
        {
            "ALLE_MINSTENS_1X" => ExamAttempts.AllOnce,
            "NIET_BEHAALDE_MINSTENS_2X" => ExamAttempts.FailedTwice,
            null or "NIET_ALLE_MINSTENS_1X" or "NIET_ALLE_1X" or "NIET_ALLE_ONDERDELEN" => ExamAttempts.NotAllOnce,
            var other => throw new FormatException($"unknown attempts '{other}'"),
        },
        Passed = given.Count("behaald") ?? 0,
        Percent = given.Count("pctUren") ?? 0,
        Hours = given.Count("cursusuren") ?? given.Count("uren") ?? 0,
        Participation = given.Count("participatie") ?? 0,
    };

    private static int Earlier(GoldenInput given) =>
        given.Count("eerdereOnherroepelijkBinnen12m") ?? (given.Flag("onherroepelijk") is false ? 0 : given.Count("eerdereBinnen12m") ?? given.Count("eerdereBoetes") ?? 0);

    private static Blame Blamed(GoldenInput given) => given.Text("verwijt") switch
    {
        "opzet" => Blame.Intent,
        "grove_schuld" => Blame.Gross,
        "verminderd" or "verminderde_verwijtbaarheid" => Blame.Reduced,
        "geen" => Blame.None,
        null or "normaal" => Blame.Normal,
        var other => throw new FormatException($"unknown blame '{other}'"),
    };

    /// <summary>Months of a new term: nieuw_6m, 6m, 1j, 1.5j.</summary>
    private static int? NewTerm(string? term)
    {
        if (term is null or "initieel" or "verlengd")
        {
            return null;
        }

        var digits = new string([.. term.Replace("_5", ".5", StringComparison.Ordinal).Replace(',', '.').Where(letter => char.IsDigit(letter) || letter == '.')]).Trim('.');
        return decimal.TryParse(digits, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? (int)(number * (term.Contains('j', StringComparison.Ordinal) ? 12 : 1))
            : throw new FormatException($"unknown term '{term}'");
    }
}
