using Meedoen.Parties;
using Meedoen.Platform.Text;

namespace Meedoen.Programmes;

/// <summary>State of a gate.</summary>
public enum GateState
{
    /// <summary>Not enough is known to say whether it applies.</summary>
    Unknown,

    /// <summary>Applies; what it holds up has not been held up yet.</summary>
    Asked,

    /// <summary>Holds something up.</summary>
    Blocks,

    /// <summary>Only warns.</summary>
    Warns,

    /// <summary>Arranged, not needed, or lifted with a reason.</summary>
    Clear,
}

/// <summary>A precondition that holds up a phase or step.</summary>
/// <param name="Precondition">Id of the precondition.</param>
/// <param name="State">State on the day.</param>
/// <param name="Phase">Phase it holds up, or null.</param>
/// <param name="Step">Step it holds up, or null.</param>
/// <param name="Owner">Who arranges it.</param>
/// <param name="LiftedOn">When it was lifted, or null.</param>
public sealed record GateView(
    string Precondition, GateState State, string? Phase, string? Step, OrganisationKind Owner, DateOnly? LiftedOn);

/// <summary>State of a decision moment.</summary>
public enum DecisionState
{
    /// <summary>Its step is not open yet.</summary>
    Planned,

    /// <summary>Open; somebody's word is missing.</summary>
    Incomplete,

    /// <summary>Open; everybody's word is there.</summary>
    Complete,

    /// <summary>Taken.</summary>
    Taken,
}

/// <summary>A decision moment on the day.</summary>
/// <param name="Id">Id.</param>
/// <param name="Title">What is decided.</param>
/// <param name="State">State.</param>
/// <param name="Missing">Roles whose word is missing.</param>
/// <param name="Words">Whose word was given, with the advice if any.</param>
/// <param name="Options">What can be chosen.</param>
/// <param name="Chosen">What was chosen, in order; empty while not taken.</param>
/// <param name="TakenOn">When, or null.</param>
public sealed record DecisionView(
    string Id, Localized Title, DecisionState State, IReadOnlyList<string> Missing, IReadOnlyList<DecisionWord> Words, IReadOnlyList<Titled> Options,
    IReadOnlyList<string> Chosen, DateOnly? TakenOn);

/// <summary>Somebody's word for a decision.</summary>
/// <param name="Role">Role of the template, or <c>participant</c>.</param>
/// <param name="On">When.</param>
/// <param name="InWriting">Whether in writing instead of at the table.</param>
/// <param name="Option">The option advised, or null.</param>
/// <param name="ActId">The act; the words themselves are found by it.</param>
public sealed record DecisionWord(string Role, DateOnly On, bool InWriting, string? Option, Guid ActId);
