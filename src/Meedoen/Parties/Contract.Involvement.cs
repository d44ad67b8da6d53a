using Meedoen.Platform.Acts;

namespace Meedoen.Parties;

/// <summary>Somebody takes part in guiding a person from a day on.</summary>
/// <param name="Involvement">Id of the involvement.</param>
/// <param name="Account">Who.</param>
/// <param name="Role">In which role.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, or null while it runs.</param>
/// <param name="StandsInFor">The involvement it stands in for, or null.</param>
public sealed record SomebodyInvolved(Guid Involvement, Guid Account, AccessRole Role, DateOnly From, DateOnly? To, Guid? StandsInFor = null)
    : IDomainEvent;

/// <summary>An involvement got a last day.</summary>
public sealed record InvolvementEnded(Guid Involvement, Guid Account, AccessRole Role, DateOnly LastDay) : IDomainEvent;

/// <summary>An account may act in a role between two days.</summary>
/// <param name="Account">The account.</param>
/// <param name="Role">The role.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, or null.</param>
public sealed record RoleGiven(Guid Account, AccessRole Role, DateOnly From, DateOnly? To) : IDomainEvent;

/// <summary>A person gets another contact person, or the first.</summary>
/// <param name="From">Who it was, or null at the first.</param>
/// <param name="To">Who it will be.</param>
/// <param name="EffectiveOn">First day of the new one.</param>
/// <param name="TalkOn">Day of the hand-over talk; null at the first contact person.</param>
public sealed record ContactPersonChanged(Guid? From, Guid To, DateOnly EffectiveOn, DateOnly? TalkOn) : IDomainEvent;

/// <summary>A person has become somebody who can sign in.</summary>
public sealed record ParticipantAccountGiven(Guid Account) : IDomainEvent;

/// <summary>Somebody who is, was or will be the contact person of a person.</summary>
/// <param name="Account">Account id.</param>
/// <param name="Name">Name to show.</param>
/// <param name="Phone">Telephone number as written, or null.</param>
/// <param name="HasPhoto">Whether there is a photo at <c>/api/v1/photos/{account}</c>.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, or null while it runs.</param>
/// <param name="TalkOn">Day of the hand-over talk with which it began, or null.</param>
public sealed record ContactPerson(Guid Account, string Name, string? Phone, bool HasPhoto, DateOnly From, DateOnly? To, DateOnly? TalkOn)
{
    /// <summary>Address of the photo, or null.</summary>
    public string? PhotoHref => HasPhoto ? $"/api/v1/photos/{Account}" : null;
}

/// <summary>Somebody in the team around a person.</summary>
/// <param name="Involvement">Id of the involvement.</param>
/// <param name="Account">Account id.</param>
/// <param name="Name">Name to show.</param>
/// <param name="Organisation">Name of the organisation.</param>
/// <param name="Role">Role towards this person.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, or null while it runs.</param>
/// <param name="IsContactPerson">Whether this is the contact person.</param>
/// <param name="StandsInFor">The involvement it stands in for, or null.</param>
public sealed record TeamMember(
    Guid Involvement, Guid Account, string Name, string Organisation, AccessRole Role, DateOnly From, DateOnly? To, bool IsContactPerson,
    Guid? StandsInFor);
