using System.Globalization;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.Tests.Golden;

/// <summary>The facts of an example, by the names that lawyers gave them.</summary>
public sealed class GoldenInput(IReadOnlyDictionary<string, object?> cells)
{
    /// <summary>The day of looking, when an example names none.</summary>
    public static readonly DateOnly Today = new(2026, 11, 22);

    /// <summary>Every name that means something.</summary>
    public static readonly IReadOnlySet<string> Known = new HashSet<string>(
        ("aanvraag alleLessenGevolgd aowLeeftijd basisDeadline behaald bekendmaking berekend bereid bereidVerklaard bewijsTaal boete boeteBekendgemaakt boeteOp brpHuisvestingsgemeente "
        + "brpInschrijving brpNieuweGemeente cursusuren dagtekeningEerstePip dagtekeningNieuwPip doelgroep eerdereBinnen12m eerdereBoetes eerdereOnherroepelijkBinnen12m eerstePip "
        + "eindePlicht geboren grond grondA grondB grondC grondD grondE grondF grondG grondH grondI ingeschreven inspanning b1NietHaalbaar jarenBrp jarenWerk kennisgeving knm koppeling laatsteDag "
        + "laatsteDagTermijn leeftijd leerroute leerrouteOud leningVoldaanOp lesuren loonwaardeVastgesteld maanden map mapEindgesprek melding naar nationaliteit nieuweTermijnLeerrouteMaanden "
        + "nieuweTermijnPvtMapMaanden niveau onderbrekingTot onderbrekingVan onderdelenBehaald onderdelenGeexamineerd onherroepelijk ontbreekt ontvangen opleiding oproepen overlijden "
        + "participatie participatieInclPvtMap pctUren pip pipAanwezig pips plichtigOp plichtigSinds pogingen proefplaatsStart pvt pvtGetekend rechtOpBijstandVanaf reedsOpgelegd regime "
        + "registratieDatum schakelDatum start startDienstverband startLessen startTst termijn termijnStart termijnVerlengdTot tijdelijk totEnMet uren urenAlfabetisering urenKnm urenNt2 "
        + "urenNt2TijdensIntake van verblijfsdoel vergunning vergunningAsiel verhuizing verschenen verwijt verwijtbaar verzoekOntvangen voldaan voortgang waarschuwing wachtOpDerde "
        + "werkurenPerMaand zEindgesprek zelfdeGedragPwMaatregel").Split(' '),
        StringComparer.Ordinal);

    public IEnumerable<string> Keys => cells.Keys;

    /// <summary>The group, by name or by permit.</summary>
    public TargetGroup? Group => (Text("doelgroep") ?? Text("vergunning")) switch
    {
        null => Flag("vergunningAsiel") is true ? TargetGroup.Asylum : null,
        "asiel" or "asielstatushouder" or "asiel_bepaald" or "regulier_gezinslid_van_asiel" => TargetGroup.Asylum,
        _ => TargetGroup.FamilyOrOther,
    };

    public TargetGroup GroupOrFamily => Group ?? TargetGroup.FamilyOrOther;

    public bool AsylumPermit => Flag("vergunningAsiel") ?? Text("vergunning") is "asiel_bepaald" || (!Has("vergunning") && Text("doelgroep") == "asiel");

    public Leerroute? Route => RouteAt("leerroute");

    public bool Has(string key) => cells.ContainsKey(key);

    public object? Raw(string key) => cells.GetValueOrDefault(key);

    public string? Text(string key) => cells.GetValueOrDefault(key) as string;

    public DateOnly? Day(string key) => DateOnly.TryParseExact(Text(key), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public DateOnly Must(string key) => Day(key) ?? throw new FormatException($"no day in '{key}'");

    public int? Count(string key) => Text(key) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    public bool? Flag(string key) => Text(key)?.ToLowerInvariant() switch { "true" or "ja" => true, "false" or "nee" => false, _ => null };

    public Leerroute? RouteAt(string key) => Codes.Find<Leerroute>(Text(key)?.ToLowerInvariant());

    public IReadOnlyList<string> List(string key) => cells.GetValueOrDefault(key) is List<object?> list ? [.. list.OfType<string>()] : [];

    /// <summary>Nested groups of facts: grounds, plans.</summary>
    public IEnumerable<GoldenInput> Nested(string start) => cells.Where(cell => cell.Key.StartsWith(start, StringComparison.Ordinal))
        .SelectMany(cell => cell.Value switch
        {
            Dictionary<string, object?> one => [one],
            List<object?> many => many.OfType<Dictionary<string, object?>>(),
            _ => Enumerable.Empty<Dictionary<string, object?>>(),
        })
        .Select(one => new GoldenInput(one));
}
