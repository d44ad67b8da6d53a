using Microsoft.AspNetCore.Identity;

namespace Meedoen.Parties;

/// <summary>Somebody who can sign in: staff, partner, participant. One account, one organisation, one or more roles; a session uses one.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>Longest name.</summary>
    public const int NameMaxLength = 120;

    /// <summary>Longest mail address.</summary>
    public const int EmailMaxLength = 254;

    /// <summary>Name as colleagues and participants see it.</summary>
    public required string Name { get; set; }

    public required Guid OrganisationId { get; set; }

    public Guid? TeamId { get; set; }

    /// <summary>The person this account belongs to, for participants.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>Document with the photo, if one was given.</summary>
    public Guid? PhotoId { get; set; }

    /// <summary>What somebody knows most about, in a few words, or null.</summary>
    public string? Specialisms { get; set; }

    /// <summary>Business day on which the mail server refused the mail address for good, or null while mail arrives.</summary>
    public DateOnly? MailRefusedOn { get; set; }

    /// <summary>Last day of service, or null. After it no session opens.</summary>
    public DateOnly? LastDay { get; set; }
}

/// <summary>That an account may act in a role.</summary>
public sealed class AccountRole
{
    public required Guid AccountId { get; init; }

    public required AccessRole Role { get; init; }

    /// <summary>Place among the roles of the account, from 0; a session opens in the first unless another is asked for.</summary>
    public int Position { get; init; }

    /// <summary>First day of the role.</summary>
    public DateOnly From { get; set; } = DateOnly.MinValue;

    /// <summary>Last day of the role, or null.</summary>
    public DateOnly? To { get; set; }

    /// <summary>For <see cref="AccessRole.MunicipalOfficial"/>: the municipality.</summary>
    public Guid? MunicipalityId { get; init; }

    /// <summary>For <see cref="AccessRole.CaseOwner"/>: whether new arrivals come to this account first.</summary>
    public bool ReceivesArrivals { get; set; }
}
