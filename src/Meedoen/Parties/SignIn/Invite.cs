using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties.SignIn;

/// <summary>Makes the link by which somebody takes an account into use, or again after losing every way in. An earlier link stops working.</summary>
public sealed class Invite(Current current, Invitations invitations) : ISlice
{
    /// <summary>How long a link works.</summary>
    public static TimeSpan Worth => Invitations.Worth;

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        // Used by Administration and by commands.
    }

    /// <summary>Answers the last part of the link: <c>slug.token</c>. It is not stored and cannot be shown again.</summary>
    public Task<Outcome<string>> Handle(Guid account, CancellationToken cancel) => Administrators.Check(current) is { } no
        ? Task.FromResult<Outcome<string>>(no)
        : current.Do("Invite", Administrators.Purpose, null, scope => Decide(scope, account, cancel), cancel, repeatable: false);

    private async Task<Outcome<string>> Decide(ActScope scope, Guid account, CancellationToken cancel)
    {
        var found = await scope.Db.Set<Account>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == account, cancel);
        if (found is null || found.PersonId is not null || found.LastDay < scope.Today)
        {
            return new Refusal("parties.cannot-invite");
        }

        return $"{current.Tenant.Slug}.{(await invitations.Make(scope, account, cancel)).Token}";
    }
}
