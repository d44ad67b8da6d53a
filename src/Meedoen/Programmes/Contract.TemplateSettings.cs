using Meedoen.Platform.Text;

namespace Meedoen.Programmes;

/// <summary>Details by kind of step; only the part of the step's own kind is filled.</summary>
public sealed record StepSettings
{
    /// <summary>For a conversation.</summary>
    public ConversationSettings? Conversation { get; init; }

    /// <summary>For a measurement.</summary>
    public MeasurementSettings? Measurement { get; init; }

    /// <summary>For a plan: horizons (<c>weeks</c>, <c>months</c>, <c>years</c>).</summary>
    public IReadOnlyList<string> Horizons { get; init; } = [];

    /// <summary>For a match.</summary>
    public MatchSettings? Match { get; init; }

    /// <summary>For a group activity.</summary>
    public GroupSettings? Group { get; init; }

    /// <summary>For an offer.</summary>
    public OfferSettings? Offer { get; init; }

    /// <summary>For a placement.</summary>
    public PlacementSettings? Placement { get; init; }

    /// <summary>For an observation: least average days a week, or null.</summary>
    public int? MinAverageDays { get; init; }

    /// <summary>For attendance: what counts as rhythm.</summary>
    public Condition.Rhythm? Rhythm { get; init; }

    /// <summary>For a referral, crossing, hand-over or feedback.</summary>
    public ReplySettings? Reply { get; init; }

    /// <summary>For a checklist.</summary>
    public ChecklistSettings? Checklist { get; init; }

    /// <summary>For a decision: id of the decision moment.</summary>
    public string? Decision { get; init; }
}

/// <summary>Details of a conversation.</summary>
/// <param name="Place">Kind of place: <c>azc</c>, <c>home</c>, <c>town_hall</c>, <c>participation_house</c>, or null.</param>
/// <param name="Interpreter">Whether an interpreter is proposed when the person needs one.</param>
/// <param name="Discusses">Steps whose result is talked about.</param>
/// <param name="ShowsPreconditions">Whether the list of preconditions is gone through.</param>
public sealed record ConversationSettings(
    string? Place, bool Interpreter, IReadOnlyList<string> Discusses, bool ShowsPreconditions);

/// <summary>Details of a measurement.</summary>
/// <param name="Place">Kind of place, or null.</param>
/// <param name="Options">Values to choose from, or empty.</param>
/// <param name="Scale">Lowest and highest score, or null.</param>
/// <param name="JointWith">Role that fills it in as well, or null.</param>
public sealed record MeasurementSettings(string? Place, IReadOnlyList<string> Options, IntRange? Scale, string? JointWith);

/// <summary>Details of a match.</summary>
/// <param name="Role">Role that is looked for.</param>
/// <param name="FallbackRole">Who helps while nobody is free, or null.</param>
public sealed record MatchSettings(string Role, string? FallbackRole);

/// <summary>Details of a group activity.</summary>
/// <param name="Content">What it is about (ids).</param>
/// <param name="Modules">Modules that can be followed apart (ids).</param>
/// <param name="Meetings">Number of meetings, or null.</param>
public sealed record GroupSettings(IReadOnlyList<string> Content, IReadOnlyList<string> Modules, int? Meetings);

/// <summary>Details of an offer.</summary>
/// <param name="MinOptions">Least number of options.</param>
/// <param name="RefusalNeedsReason">Whether a no must be explained.</param>
/// <param name="RankBy">What the order rests on, or null.</param>
/// <param name="FromRole">Role whose parties are offered, or null.</param>
public sealed record OfferSettings(int MinOptions, bool RefusalNeedsReason, string? RankBy, string? FromRole);

/// <summary>Details of a placement.</summary>
/// <param name="Kinds">Kinds of place.</param>
/// <param name="LanguageGoal">Whether a goal for the language is asked.</param>
/// <param name="ContactsPerPerson">Whether the number of coaching contacts is agreed per person.</param>
/// <param name="AsksCv">Whether a cv or letter may be asked.</param>
public sealed record PlacementSettings(
    IReadOnlyList<PlacementKind> Kinds, bool LanguageGoal, bool ContactsPerPerson, bool AsksCv);

/// <summary>Kinds of place.</summary>
public enum PlacementKind
{
    Paid, WorkExperience, Volunteer, Study, DayActivity,
}

/// <summary>Details of something another party has to answer.</summary>
/// <param name="Within">How long the other party has.</param>
/// <param name="ConfirmedBy">Role that confirms, or null.</param>
/// <param name="MinimumData">Whether only the least possible goes along.</param>
public sealed record ReplySettings(Rules.Duration? Within, string? ConfirmedBy, bool MinimumData);

/// <summary>Details of a checklist.</summary>
/// <param name="Items">Number of items, or null when it is the list of preconditions.</param>
/// <param name="WhoDoes">Who can do an item: <c>participant</c>, <c>together</c>, <c>volunteer</c>.</param>
public sealed record ChecklistSettings(int? Items, IReadOnlyList<string> WhoDoes);

/// <summary>The participant's own view in a decision.</summary>
public enum OwnView
{
    /// <summary>Not asked.</summary>
    None,

    /// <summary>A field that may stay empty.</summary>
    Optional,

    /// <summary>A field that must be filled.</summary>
    Required,
}

/// <summary>A decision moment.</summary>
public sealed record DecisionRule
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>What is decided, on screen.</summary>
    public required Localized Title { get; init; }

    /// <summary>Roles whose word is needed; may hold <c>participant</c>.</summary>
    public IReadOnlyList<string> Participants { get; init; } = [];

    /// <summary>Whether the participant's own view is a field of the decision, and whether it must be filled.</summary>
    public OwnView OwnView { get; init; }

    /// <summary>Role that decides.</summary>
    public required string Decider { get; init; }

    /// <summary>What can be chosen; empty when the options are the routes.</summary>
    public IReadOnlyList<Titled> Options { get; init; } = [];

    /// <summary>Whether the options are the routes of the template.</summary>
    public bool ChoosesRoute { get; init; }

    /// <summary>Whether more than one may be chosen, in order.</summary>
    public bool Multiple { get; init; }

    /// <summary>Whether a reason is asked.</summary>
    public bool NeedsReason { get; init; }

    /// <summary>Whether a written contribution counts as present.</summary>
    public bool WrittenCounts { get; init; }
}
