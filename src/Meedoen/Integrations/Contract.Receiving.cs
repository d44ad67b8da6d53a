using Meedoen.Platform.Acts;

namespace Meedoen.Integrations;

/// <summary>How a klantprofiel came in.</summary>
public enum ProfileChannel
{
    /// <summary>By mail, into the mailbox of the organisation.</summary>
    Mail,

    /// <summary>A colleague put the file on the page.</summary>
    Page,

    /// <summary>By the command <c>import klantprofiel</c>.</summary>
    Command,
}

/// <summary>What became of a file.</summary>
public enum ProfileOutcome
{
    /// <summary>A household is expected that was not known.</summary>
    Created,

    /// <summary>The household was known already.</summary>
    Updated,

    /// <summary>No person was recognised.</summary>
    Refused,
}

/// <summary>A klantprofiel came in about a household that was not known.</summary>
/// <param name="Profile">Id of the profile.</param>
/// <param name="Household">The new household.</param>
/// <param name="Members">Number of its members.</param>
/// <param name="Channel">How it came in.</param>
public sealed record KlantprofielReceived(Guid Profile, Guid Household, int Members, ProfileChannel Channel) : IDomainEvent;

/// <summary>A klantprofiel came in about a household that was known.</summary>
/// <param name="Profile">Id of the profile.</param>
/// <param name="Household">The household.</param>
/// <param name="Proposals">Number of new proposals.</param>
/// <param name="Channel">How it came in.</param>
public sealed record KlantprofielUpdated(Guid Profile, Guid Household, int Proposals, ProfileChannel Channel) : IDomainEvent;

/// <summary>A klantprofiel was refused: no person was recognised.</summary>
/// <param name="Profile">Id under which the reasons are kept.</param>
/// <param name="ReasonCode">Code of the first reason.</param>
/// <param name="Channel">How it came in.</param>
public sealed record KlantprofielRefused(Guid Profile, string ReasonCode, ProfileChannel Channel) : IDomainEvent;

/// <summary>What became of a proposal.</summary>
public enum ProposalState
{
    /// <summary>Waits for the case owner.</summary>
    Open,

    /// <summary>Taken over as it was.</summary>
    Confirmed,

    /// <summary>Taken over in other words.</summary>
    Adjusted,

    /// <summary>Not taken over.</summary>
    Rejected,

    /// <summary>A later profile says something else, before anybody decided.</summary>
    Replaced,
}

/// <summary>The case owner decided on something that a klantprofiel proposed.</summary>
/// <param name="Proposal">Id of the proposal; its value lives there.</param>
/// <param name="Key">Key of the dictionary.</param>
/// <param name="Became">What became of it.</param>
public sealed record ProposalDecided(Guid Proposal, string Key, ProposalState Became) : IDomainEvent;

/// <summary>One household out of a file.</summary>
/// <param name="Profile">Id of the profile.</param>
/// <param name="Household">Household.</param>
/// <param name="Outcome">Created or updated.</param>
/// <param name="Persons">Its members, the main person first.</param>
/// <param name="Proposals">Number of proposals that wait for the case owner, out of this file.</param>
public sealed record ReceivedHousehold(Guid Profile, Guid Household, ProfileOutcome Outcome, IReadOnlyList<Guid> Persons, int Proposals);

/// <summary>The answer to a file.</summary>
/// <param name="Outcome">Created when any household is new, refused when there is none.</param>
/// <param name="Households">The households.</param>
/// <param name="Problems">What was wrong, also when it was received.</param>
public sealed record ReceiveAnswer(ProfileOutcome Outcome, IReadOnlyList<ReceivedHousehold> Households, IReadOnlyList<ProfileProblem> Problems);
