using System.Globalization;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.Facts;

/// <summary>A fact whose value could not be read.</summary>
/// <param name="Key">Key in the data dictionary.</param>
/// <param name="Value">The value.</param>
public sealed record UnreadableFact(string Key, string Value);

/// <summary>Makes <see cref="PersonFacts"/> from dictionary keys and their values as text (ISO dates, codes, whole numbers).</summary>
public sealed class FactReader
{
    private readonly IReadOnlyDictionary<string, string> values;
    private readonly List<UnreadableFact> unreadable = [];

    private FactReader(IReadOnlyDictionary<string, string> values) => this.values = values;

    /// <summary>The keys of the data dictionary that the law asks about.</summary>
    public static IReadOnlyList<string> Keys { get; } =
    [
        "birth-date", "nationality", "residence-permit-kind", "residence-permit-from", "legal-regime", "duo-target-group", "integration-duty",
        "integration-duty-from", "integration-duty-until", "duo-notified-on", "integration-term-from", "integration-term-until", "linked-on",
        "settled-on", "home-offered-on", "learnability-test-on", "learnability-result", "exemption", "dispensation", "sensory-limit",
        "learning-route", "route-intensity", "pip-signed-on", "participation-declaration-on", "map-final-talk-on", "hours-course",
        "hours-participation", "hours-intake-language", "lesson-registered-on", "lesson-start", "benefit-applied-on", "benefit-kind",
        "benefit-from", "benefit-until", "integration-completed-on",
    ];

    /// <summary>The facts. Keys that the law does not ask about are left out; values that cannot be read are reported and count as unknown.</summary>
    public static PersonFacts Read(IReadOnlyDictionary<string, string> values, ICollection<UnreadableFact> unreadable)
    {
        var reader = new FactReader(values);
        var facts = reader.Plan(reader.Residence(new PersonFacts()));
        reader.unreadable.ForEach(unreadable.Add);
        return facts;
    }

    private PersonFacts Residence(PersonFacts facts) => facts with
    {
        BirthDate = Day("birth-date"),
        Nationality = Text("nationality"),
        PermitKind = Text("residence-permit-kind"),
        PermitFrom = Day("residence-permit-from"),
        Regime = Choice<LegalRegime>("legal-regime"),
        DuoTargetGroup = Text("duo-target-group"),
        Duty = YesNo("integration-duty"),
        DutyFrom = Day("integration-duty-from"),
        DutyUntil = Day("integration-duty-until"),
        NotifiedOn = Day("duo-notified-on"),
        DuoTermFrom = Day("integration-term-from"),
        DuoTermUntil = Day("integration-term-until"),
        LinkedOn = Day("linked-on"),
        SettledOn = Day("settled-on"),
        HomeOfferedOn = Day("home-offered-on"),
        Exemption = Text("exemption"),
        Dispensation = Text("dispensation"),
        BenefitAppliedOn = Day("benefit-applied-on"),
        BenefitKind = Text("benefit-kind"),
        BenefitFrom = Day("benefit-from"),
        BenefitUntil = Day("benefit-until"),
    };

    private PersonFacts Plan(PersonFacts facts) => facts with
    {
        LearnabilityTestOn = Day("learnability-test-on"),
        LearnabilityResult = Text("learnability-result"),
        SensoryLimits = Text("sensory-limit")?.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries) ?? [],
        Route = Choice<Leerroute>("learning-route"),
        RouteIntensity = Count("route-intensity"),
        PipSignedOn = Day("pip-signed-on"),
        PvtOn = Day("participation-declaration-on"),
        MapOn = Day("map-final-talk-on"),
        HoursCourse = Count("hours-course"),
        HoursParticipation = Count("hours-participation"),
        HoursIntakeLanguage = Count("hours-intake-language"),
        LessonRegisteredOn = Day("lesson-registered-on"),
        LessonStart = Day("lesson-start"),
        CompletedOn = Day("integration-completed-on"),
    };

    private string? Text(string key) => values.TryGetValue(key, out var value) && value.Length > 0 ? value : null;

    private DateOnly? Day(string key) => Read<DateOnly>(key, text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null);

    private int? Count(string key) => Read<int>(key, text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null);

    private bool? YesNo(string key) => Read<bool>(key, text => text switch { "yes" => true, "no" => false, _ => null });

    private T? Choice<T>(string key)
        where T : struct, Enum => Read<T>(key, text => Codes.Find<T>(text));

    private T? Read<T>(string key, Func<string, T?> read)
        where T : struct
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        var value = read(text);
        if (value is null)
        {
            unreadable.Add(new(key, text));
        }

        return value;
    }
}
