using System.Net.Mail;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties;

/// <summary>Gives somebody an account: name, organisation, roles. Signing in comes later, by invitation.</summary>
public sealed class RegisterAccount(Current current) : ISlice
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        // A page; also used by the demo and by commands.
    }

    /// <summary>Makes the account and answers its id.</summary>
    public Task<Outcome<Guid>> Handle(NewAccount wanted, CancellationToken cancel) => Administrators.Check(current) is { } no
        ? Task.FromResult<Outcome<Guid>>(no)
        : current.Do<Guid>("RegisterAccount", Administrators.Purpose, wanted.Person, scope => Decide(scope, wanted, cancel), cancel);

    private static async Task<Outcome<Guid>> Decide(ActScope scope, NewAccount wanted, CancellationToken cancel)
    {
        var refusals = Problems(wanted).ToList();
        var normalized = wanted.UserName.Trim().ToUpperInvariant();
        if (await scope.Db.Set<Account>().AnyAsync(a => a.NormalizedUserName == normalized, cancel))
        {
            refusals.Add(new Refusal("parties.user-name-taken", nameof(wanted.UserName)));
        }

        if (!await scope.Db.Set<Organisation>().AnyAsync(o => o.Id == wanted.Organisation, cancel))
        {
            refusals.Add(new Refusal("parties.no-such-organisation", nameof(wanted.Organisation)));
        }

        if (await Teams.Problem(scope.Db, wanted.Organisation, wanted.Team, cancel) is { } team)
        {
            refusals.Add(team);
        }

        return refusals.Count > 0 ? refusals : Add(scope, wanted);
    }

    private static IEnumerable<Refusal> Problems(NewAccount wanted)
    {
        if (wanted.Name.Trim().Length is 0 or > Account.NameMaxLength)
        {
            yield return new Refusal("parties.account-name", nameof(wanted.Name)).With(Account.NameMaxLength);
        }

        if (wanted.UserName.Trim().Length is < 3 or > 200)
        {
            yield return new Refusal("parties.user-name", nameof(wanted.UserName));
        }

        if (wanted.Email is { } email && (email.Length > Account.EmailMaxLength || !MailAddress.TryCreate(email, out _)))
        {
            yield return new Refusal("parties.mail-address", nameof(wanted.UserName));
        }

        if (wanted.Roles.Count == 0 || wanted.Roles.Distinct().Count() != wanted.Roles.Count)
        {
            yield return new Refusal("parties.roles-needed", nameof(wanted.Roles));
        }

        if (wanted.Roles.Contains(AccessRole.MunicipalOfficial) && wanted.Municipality is null)
        {
            yield return new Refusal("parties.municipality-needed", nameof(wanted.Municipality));
        }

        if (wanted.Roles.Contains(AccessRole.Participant) != (wanted.Person is not null) || (wanted.Person is not null && wanted.Roles.Count > 1))
        {
            yield return new Refusal("parties.participant-alone", nameof(wanted.Roles));
        }
    }

    private static Guid Add(ActScope scope, NewAccount wanted)
    {
        var name = wanted.UserName.Trim();
        var account = new Account
        {
            Id = Ids.New(),
            Name = wanted.Name.Trim(),
            UserName = name,
            NormalizedUserName = name.ToUpperInvariant(),
            Email = wanted.Email?.Trim(),
            NormalizedEmail = wanted.Email?.Trim().ToUpperInvariant(),
            PhoneNumber = wanted.Phone,
            OrganisationId = wanted.Organisation,
            TeamId = wanted.Team,
            PersonId = wanted.Person,
            LockoutEnabled = true,
            SecurityStamp = Ids.New().ToString("N"),
        };
        scope.Db.Add(account);
        scope.Db.AddRange(wanted.Roles.Select((role, position) => new AccountRole
        {
            AccountId = account.Id,
            Role = role,
            Position = position,
            MunicipalityId = role == AccessRole.MunicipalOfficial ? wanted.Municipality : null,
        }));
        scope.Record(new AccountRegistered(account.Id, [.. wanted.Roles]), wanted.Person, 0);
        return account.Id;
    }
}

/// <summary>What is asked for a new account.</summary>
/// <param name="Name">Name as colleagues and participants see it, at most 120 characters.</param>
/// <param name="UserName">To sign in with: 3 to 200 characters, unique in the tenant.</param>
/// <param name="Organisation">Organisation it belongs to.</param>
/// <param name="Roles">At least one; the first is the one a session opens in.</param>
public sealed record NewAccount(string Name, string UserName, Guid Organisation, IReadOnlyList<AccessRole> Roles)
{
    /// <summary>Address for invitations.</summary>
    public string? Email { get; init; }

    /// <summary>Telephone number as written.</summary>
    public string? Phone { get; init; }

    /// <summary>Team, for staff of the organisation that runs the tenant.</summary>
    public Guid? Team { get; init; }

    /// <summary>For an official of one municipality: which.</summary>
    public Guid? Municipality { get; init; }

    /// <summary>For a participant: the person; such an account has no other role.</summary>
    public Guid? Person { get; init; }
}

/// <summary>Somebody got an account in these roles.</summary>
public sealed record AccountRegistered(Guid Account, IReadOnlyList<AccessRole> Roles) : IDomainEvent;
