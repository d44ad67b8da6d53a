using Meedoen.People;
using Meedoen.Platform.Access;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties;

/// <summary>Gives a participant an account of their own, so that they see their contact person, route and appointments.</summary>
public sealed class GiveParticipantAccount(Current current) : ISlice
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/persons/{person:guid}/account", async (Guid person, GiveParticipantAccount slice, CancellationToken cancel) =>
            (await slice.Handle(person, cancel)).ToResult())
            .For(AccessRole.CaseOwner);

    /// <summary>Gives it, and answers the account. Asked again, it answers the same account.</summary>
    public Task<Outcome<Guid>> Handle(Guid person, CancellationToken cancel) =>
        current.Do(nameof(GiveParticipantAccount), "guidance", person, scope => Decide(scope, person, cancel), cancel);

    private async Task<Outcome<Guid>> Decide(ActScope scope, Guid person, CancellationToken cancel)
    {
        if (await current.RightsOn(scope, person, cancel) is null || await Persons.Brief(scope.Db, person, cancel) is not { } brief)
        {
            return Refusal.NotFound;
        }

        var existing = await scope.Db.Set<Account>().Where(a => a.PersonId == person).Select(a => (Guid?)a.Id).FirstOrDefaultAsync(cancel);
        return existing ?? await Give(scope, brief, cancel);
    }

    private async Task<Guid> Give(ActScope scope, PersonBrief person, CancellationToken cancel)
    {
        var organisation = await scope.Db.Set<Organisation>().FirstAsync(o => o.RunsTenant, cancel);
        var name = await UserNames.Free(scope.Db, person.Name, current.Tenant.Slug, cancel);
        var account = new Account
        {
            Id = Ids.New(),
            Name = person.Name,
            UserName = name,
            NormalizedUserName = name.ToUpperInvariant(),
            OrganisationId = organisation.Id,
            PersonId = person.Id,
            LockoutEnabled = true,
            SecurityStamp = Ids.New().ToString("N"),
        };
        scope.Db.Add(account);
        scope.Db.Add(new AccountRole { AccountId = account.Id, Role = AccessRole.Participant });
        scope.Db.Add(Own(scope, account.Id, person.Id));
        scope.Record(new ParticipantAccountGiven(account.Id), person.Id, category: 1);
        return account.Id;
    }

    private static AccessRow Own(ActScope scope, Guid account, Guid person) => new()
    {
        Id = Ids.New(),
        Principal = account,
        PersonId = person,
        Role = AccessRole.Participant.Code(),
        Kind = AccessKind.Personal,
        From = scope.Today,
        Source = account,
    };
}
