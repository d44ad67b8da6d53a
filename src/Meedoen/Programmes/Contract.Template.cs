using Meedoen.Parties;
using Meedoen.Platform.Text;

namespace Meedoen.Programmes;

/// <summary>How much a template asks.</summary>
public enum TemplateMode
{
    /// <summary>Phases, plan and steps as written.</summary>
    Full,

    /// <summary>A plan is never required and steps may be added at any time.</summary>
    Light,
}

/// <summary>One version of a municipal approach. Data: read from YAML, checked, never changed once a journey runs on it.</summary>
public sealed record Template
{
    /// <summary>Stable id, kebab-case: <c>har-klantreis</c>.</summary>
    public required string Id { get; init; }

    /// <summary>1 and up.</summary>
    public required int Version { get; init; }

    /// <summary>Name on screen.</summary>
    public required Localized Title { get; init; }

    /// <summary>How much it asks.</summary>
    public TemplateMode Mode { get; init; }

    /// <summary>Kind of organisation that keeps the direction.</summary>
    public OrganisationKind DirectedBy { get; init; }

    /// <summary>Kinds of organisation that take part.</summary>
    public IReadOnlyList<OrganisationKind> Partners { get; init; } = [];

    /// <summary>Which work theme belongs to which kind of organisation.</summary>
    public IReadOnlyList<Responsibility> Responsibilities { get; init; } = [];

    /// <summary>For whom; declared once, used by conditions and funding.</summary>
    public IReadOnlyList<Titled> TargetGroups { get; init; } = [];

    /// <summary>Acts under which people in this programme may fall.</summary>
    public IReadOnlyList<string> LegalRegimes { get; init; } = [];

    /// <summary>What the person guided is called on screen.</summary>
    public required Localized ParticipantTerm { get; init; }

    /// <summary>What the case owner is called on screen.</summary>
    public required Localized CaseOwnerTerm { get; init; }

    /// <summary>Who may start, or null when anybody may.</summary>
    public EntryRule? Entry { get; init; }

    /// <summary>What starts an enrolment or opens a step.</summary>
    public IReadOnlyList<Trigger> Triggers { get; init; } = [];

    /// <summary>Who takes part, by role of this template.</summary>
    public IReadOnlyList<TemplateRole> Roles { get; init; } = [];

    /// <summary>Chapters that talks and agreements are about.</summary>
    public IReadOnlyList<Titled> Themes { get; init; } = [];

    /// <summary>What must be arranged, by whom.</summary>
    public IReadOnlyList<PreconditionRule> Preconditions { get; init; } = [];

    /// <summary>Paths through the phases.</summary>
    public IReadOnlyList<RouteRule> Routes { get; init; } = [];

    /// <summary>Parts of the journey, in order.</summary>
    public IReadOnlyList<PhaseRule> Phases { get; init; } = [];

    /// <summary>Decision moments.</summary>
    public IReadOnlyList<DecisionRule> Decisions { get; init; } = [];

    /// <summary>What may come out of it.</summary>
    public IReadOnlyList<OutcomeRule> Outcomes { get; init; } = [];

    /// <summary>What the participant must do by law, or null when nothing.</summary>
    public Obligation? Obligation { get; init; }

    /// <summary>Contacts after the outcome, or null.</summary>
    public AftercareRule? Aftercare { get; init; }

    /// <summary>How pilots run, or null when the template has no editions.</summary>
    public EditionRule? Edition { get; init; }

    /// <summary>The rest: what reports, offers and money need.</summary>
    public TemplateExtras Extras { get; init; } = new();

    /// <summary>Id of the sharing profile.</summary>
    public string SharingProfile { get; init; } = "standaard";

    /// <summary>Figures that this programme is followed by; ids.</summary>
    public IReadOnlyList<string> Indicators { get; init; } = [];

    /// <summary>Every step of every phase, in order.</summary>
    public IEnumerable<StepRule> Steps => Phases.SelectMany(phase => phase.Steps);

    /// <summary>The step, or null.</summary>
    public StepRule? Step(string id) => Steps.FirstOrDefault(step => step.Id == id);

    /// <summary>The decision, or null.</summary>
    public DecisionRule? Decision(string id) => Decisions.FirstOrDefault(decision => decision.Id == id);

    /// <summary>The role, or null.</summary>
    public TemplateRole? Role(string id) => Roles.FirstOrDefault(role => role.Id == id);
}

/// <summary>An id with a name per language.</summary>
public sealed record Titled(string Id, Localized Title);

/// <summary>Work themes that belong to a kind of organisation.</summary>
public sealed record Responsibility(OrganisationKind Kind, IReadOnlyList<string> Themes);

/// <summary>Who may start.</summary>
/// <param name="When">The rule.</param>
/// <param name="OverrideBy">Role that may lift the rule with a reason, or null when nobody may.</param>
public sealed record EntryRule(Condition When, string? OverrideBy);

/// <summary>What starts an enrolment or opens a step.</summary>
/// <param name="Event">Name of the event.</param>
/// <param name="Opens">Step that opens at once.</param>
/// <param name="State">State in which an enrolment starts or to which it moves.</param>
/// <param name="Due">When the step is due, or null for the step's own timing.</param>
public sealed record Trigger(string Event, string Opens, Journeys.EnrolmentState State, Timing? Due);

/// <summary>A path through the phases.</summary>
/// <param name="Id">Id.</param>
/// <param name="Title">Name on screen.</param>
/// <param name="Preferred">Whether it is proposed first.</param>
/// <param name="FreeDirection">Whether the direction may change at any time with a reason.</param>
/// <param name="When">Who may take it, or null for everybody.</param>
public sealed record RouteRule(string Id, Localized Title, bool Preferred, bool FreeDirection, Condition? When);

/// <summary>What the participant must do, on which ground.</summary>
/// <param name="Title">In words.</param>
/// <param name="Rule">Reference to the legal rule; never a copy of its numbers.</param>
/// <param name="Phases">Phases it is about.</param>
/// <param name="ExceptionNeedsReason">Whether an exception must be explained.</param>
public sealed record Obligation(Localized Title, string Rule, IReadOnlyList<string> Phases, bool ExceptionNeedsReason);
