using System.Collections.Frozen;
using Meedoen.Dossiers;
using Meedoen.Platform.Acts;
using Meedoen.Rules.Facts;

namespace Meedoen.Law;

/// <summary>What is asked about an event.</summary>
[Flags]
public enum EventField
{
    /// <summary>Only the day.</summary>
    None = 0,

    /// <summary>Last day.</summary>
    Until = 1,

    /// <summary>Which one.</summary>
    Code = 2,

    /// <summary>Language level.</summary>
    Level = 4,

    /// <summary>With which result.</summary>
    Reason = 8,

    /// <summary>Euros or days.</summary>
    Number = 16,
}

/// <summary>An event that somebody can record for the law.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Rubric">Rubric that decides who may see and record it.</param>
/// <param name="Source">Where it usually comes from.</param>
/// <param name="Asks">What is asked besides the day.</param>
public sealed record EventKind(LegalEventKind Kind, Rubric Rubric, FactSource Source = FactSource.Colleague, EventField Asks = EventField.None)
{
    /// <summary>What <see cref="EventField.Code"/> can be.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>What <see cref="EventField.Level"/> can be.</summary>
    public IReadOnlyList<string> Levels { get; init; } = [];

    /// <summary>What <see cref="EventField.Reason"/> can be.</summary>
    public IReadOnlyList<string> Results { get; init; } = [];

    /// <summary>Fields that may not be left blank.</summary>
    public EventField Needs { get; init; }

    /// <summary>
    /// Last part of the address of the page on which alone it is recorded, because there it is checked; null: on the page for anything that
    /// happened.
    /// </summary>
    public string? Place { get; init; }

    /// <summary>Which of <see cref="Options"/> are recorded on a page of their own: last part of its address by option.</summary>
    public IReadOnlyDictionary<string, string> Places { get; init; } = new Dictionary<string, string>();

    /// <summary>The page on which alone it is recorded with a code; null: on the page for anything that happened.</summary>
    public string? PlaceOf(string? code) => Place ?? (code is null ? null : Places.GetValueOrDefault(code));
}

/// <summary>Every event that can be recorded. What a key of the dictionary or a step of the route holds already is not asked here.</summary>
public static class EventKinds
{
    private const string Intake = "intake";
    private const string Pip = "pip";
    private static readonly string[] CourseLevels = ["a1", "a2", "b1", "b2"];
    private static readonly string[] Grounds = ["illness", "death", "birth", "shelter", "literacy", "homelessness", "provider", "special"];

    /// <summary>In the order in which they are offered.</summary>
    public static IReadOnlyList<EventKind> All { get; } =
    [
        new(LegalEventKind.IntakeCall, Rubric.R2, Asks: EventField.Until) { Needs = EventField.Until, Place = Intake },
        new(LegalEventKind.IntakeAttended, Rubric.R2) { Place = Intake },
        new(LegalEventKind.IntakeNoShow, Rubric.R2) { Place = Intake },
        new(LegalEventKind.IntakeWarning, Rubric.R2) { Place = Intake },
        new(LegalEventKind.AloneRightTold, Rubric.R2) { Place = Intake },
        new(LegalEventKind.IntakeCompleted, Rubric.R2) { Place = Intake },
        new(LegalEventKind.InformationAsked, Rubric.R2),
        new(LegalEventKind.InformationReceived, Rubric.R2),
        new(LegalEventKind.Pip, Rubric.R10, Asks: EventField.Code | EventField.Level)
        {
            Options = ["b", "o", "z"], Levels = ["a2", "b1"], Needs = EventField.Code, Place = Pip,
        },
        new(LegalEventKind.MovedIn, Rubric.R2),
        new(LegalEventKind.ExtensionRequested, Rubric.R2, FactSource.Duo),
        new(LegalEventKind.ExtensionGranted, Rubric.R2, FactSource.Duo, EventField.Until) { Needs = EventField.Until },
        new(LegalEventKind.ExtensionRefused, Rubric.R2, FactSource.Duo),
        new(LegalEventKind.Interruption, Rubric.R2, FactSource.Duo, EventField.Code | EventField.Until) { Options = ["abroad", "no-permit"], Needs = EventField.Code },
        new(LegalEventKind.Education, Rubric.R4, FactSource.Duo, EventField.Code | EventField.Until)
        {
            Options = ["practical-school", "special-school", "entry-level", "mbo2", "mbo3", "mbo4", "hbo", "wo"], Needs = EventField.Code,
        },
        new(LegalEventKind.ExemptionRequested, Rubric.R2, FactSource.Duo),
        new(LegalEventKind.DispensationRequested, Rubric.R7, FactSource.Duo, EventField.Code) { Options = ["medical", "special"], Needs = EventField.Code },
        new(LegalEventKind.Exam, Rubric.R4, FactSource.Duo, EventField.Code | EventField.Level | EventField.Reason)
        {
            Options = ["le", "lu", "sc", "sp", "knm"], Levels = ["a2", "b1", "b2"], Results = ["passed", "failed", "none"], Needs = EventField.Code | EventField.Reason,
        },
        new(LegalEventKind.FinalTalk, Rubric.R2),
        new(LegalEventKind.Contract, Rubric.R4, FactSource.Duo, EventField.Level | EventField.Code) { Levels = CourseLevels, Options = ["education-route"], Needs = EventField.Level },
        new(LegalEventKind.Hindrance, Rubric.R7, Asks: EventField.Code | EventField.Until) { Options = Grounds, Needs = EventField.Code },
        new(LegalEventKind.Decision, Rubric.R16, Asks: EventField.Code)
        {
            Options = ["pip", "exemption", "dispensation", "objection", "benefit", "benefit-plan", "fine"], Needs = EventField.Code,
            Places = new Dictionary<string, string> { ["pip"] = Pip },
        },
        new(LegalEventKind.Objection, Rubric.R16),
        new(LegalEventKind.ObjectionAdjourned, Rubric.R16),
        new(LegalEventKind.Fine, Rubric.R16, FactSource.Duo, EventField.Code | EventField.Number | EventField.Until)
        {
            Options = ["22", "23", "24", "25"], Needs = EventField.Code | EventField.Number,
        },
        new(LegalEventKind.BenefitReported, Rubric.R8),
    ];

    private static readonly FrozenDictionary<LegalEventKind, EventKind> ByKind = All.ToFrozenDictionary(kind => kind.Kind);

    /// <summary>Every rubric in which terms or events are.</summary>
    internal static IReadOnlyList<Rubric> Rubrics { get; } =
        [Rubric.R2, Rubric.R4, Rubric.R7, Rubric.R8, Rubric.R10, Rubric.R11, Rubric.R12, Rubric.R16];

    /// <summary>Why something cannot be recorded or taken back on the page for anything that happened.</summary>
    internal static Refusal OnOwnPage(string place) => new(place == Pip ? "terms.own-page-pip" : "terms.own-page-intake", "Kind");

    /// <summary>What is known of a kind; one that cannot be recorded belongs to residence and law, and how far to blame to decisions.</summary>
    public static EventKind Of(LegalEventKind kind) => ByKind.GetValueOrDefault(kind) ?? new(kind, kind is LegalEventKind.Conduct ? Rubric.R16 : Rubric.R2);
}
