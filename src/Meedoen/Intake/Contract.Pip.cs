using Meedoen.Platform.Acts;
using Meedoen.Rules.Facts;

namespace Meedoen.Intake;

/// <summary>
/// What a plan for integration and participation (PIP) says: what the law wants in it and what it rests on (Wet inburgering 2021 art. 15; Besluit
/// art. 5.3). Empty text is not said.
/// </summary>
public sealed record PipText
{
    /// <summary>The learning route; null while nobody chose.</summary>
    public Leerroute? Route { get; init; }

    /// <summary>Code of the level: <c>a2</c>, <c>b1</c>, or empty for what goes with the route.</summary>
    public string Level { get; init; } = "";

    /// <summary>Hours of the route; only for an asylum status holder.</summary>
    public int? Hours { get; init; }

    /// <summary>Lessons in reading and writing, as DUO codes them: <c>a</c>, <c>aa</c> or <c>nvt</c>.</summary>
    public string Literacy { get; init; } = "nvt";

    /// <summary>Whether an education that was begun may be finished first.</summary>
    public bool MayFinishEducation { get; init; }

    /// <summary>In the Z-route: exams that the person wants to try (<c>a2</c>, <c>knm</c>).</summary>
    public IReadOnlyList<string> Exams { get; init; } = [];

    /// <summary>Support and guidance.</summary>
    public string Support { get; init; } = "";

    /// <summary>How the participation statement (PVT) is filled in.</summary>
    public string Pvt { get; init; } = "";

    /// <summary>Hours of PVT.</summary>
    public int? PvtHours { get; init; }

    /// <summary>How the module on work and participation (MAP) is filled in.</summary>
    public string Map { get; init; } = "";

    /// <summary>Hours of MAP.</summary>
    public int? MapHours { get; init; }

    /// <summary>How many progress talks there will be.</summary>
    public int? ProgressTalks { get; init; }

    /// <summary>Agreements on paying fixed costs from the benefit, or that it does not apply.</summary>
    public string Unburdening { get; init; } = "";

    /// <summary>Agreements on early education of young children.</summary>
    public string EarlyEducation { get; init; } = "";

    /// <summary>Which decisions on benefit belong to it.</summary>
    public string BenefitDecisions { get; init; } = "";

    /// <summary>Why this route.</summary>
    public string Reasons { get; init; } = "";

    /// <summary>Why not the other routes.</summary>
    public string OtherRoutes { get; init; } = "";

    /// <summary>The plan in short, in the language of the participant.</summary>
    public string OwnLanguage { get; init; } = "";

    /// <summary>The municipality finds the case special, so that the route may change after the window; null when nobody judged.</summary>
    public bool? Special { get; init; }

    /// <summary>Sufficient effort in the lessons, for going down to A2; null when nobody judged.</summary>
    public bool? Effort { get; init; }

    /// <summary>B1 is out of reach in the term, for going down to A2; null when nobody judged.</summary>
    public bool? OutOfReach { get; init; }
}

/// <summary>A goal of the support plan as it stood when the PIP was decided.</summary>
/// <param name="Text">The goal, in plain Dutch.</param>
/// <param name="OwnLanguage">The goal in the language of the participant, or null.</param>
public sealed record PipGoal(string Text, string? OwnLanguage);

/// <summary>A decided version of a PIP: a decision (beschikking) that can be objected to.</summary>
/// <param name="Id">Id of the version.</param>
/// <param name="Person">Whose.</param>
/// <param name="Number">From 1.</param>
/// <param name="Dated">The date on the plan.</param>
/// <param name="KnownOn">Day on which it was made known; the term to object runs from the day after.</param>
/// <param name="DecidedBy">Account that decided.</param>
public sealed record DecidedPip(Guid Id, Guid Person, int Number, DateOnly Dated, DateOnly KnownOn, Guid DecidedBy)
{
    /// <summary>What it says.</summary>
    public required PipText Text { get; init; }

    /// <summary>The goals that belong to it.</summary>
    public IReadOnlyList<PipGoal> Goals { get; init; } = [];

    /// <summary>Why it was changed; null for the first.</summary>
    public string? ChangeReason { get; init; }

    /// <summary>Last day to object.</summary>
    public DateOnly ObjectionUntil { get; init; }
}

/// <summary>A PIP was decided and made known; what it says lives in the version.</summary>
/// <param name="Version">Id of the version.</param>
/// <param name="Number">Number of the version, from 1.</param>
/// <param name="Dated">The date on the plan.</param>
/// <param name="Route">The learning route.</param>
public sealed record PipDecided(Guid Version, int Number, DateOnly Dated, Leerroute Route) : IDomainEvent;

/// <summary>A draft of a PIP was saved.</summary>
/// <param name="Pip">Id of the PIP.</param>
public sealed record PipDraftSaved(Guid Pip) : IDomainEvent;

/// <summary>The participant asked or remarked something about the PIP; the words live with the PIP.</summary>
/// <param name="Question">Id of the question.</param>
/// <param name="Number">Number of the version it is about.</param>
public sealed record PipQuestionAsked(Guid Question, int Number) : IDomainEvent;

/// <summary>A question about the PIP was answered.</summary>
/// <param name="Question">Id of the question.</param>
public sealed record PipQuestionAnswered(Guid Question) : IDomainEvent;
