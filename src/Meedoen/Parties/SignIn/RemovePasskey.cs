using System.Buffers.Text;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties.SignIn;

/// <summary>Takes away one of one's own passkeys; the password with the app stays.</summary>
public sealed class RemovePasskey(Current current) : ISlice
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        // A page's button.
    }

    /// <summary>Takes it away.</summary>
    /// <param name="id">Id of the passkey, in base64url.</param>
    /// <param name="cancel">Stops before it is gone.</param>
    public Task<Outcome<Done>> Handle(string? id, CancellationToken cancel) =>
        id is not { Length: > 0 } || !Base64Url.IsValid(id)
            ? Task.FromResult<Outcome<Done>>(Refusal.NotFound)
            : current.Do("RemovePasskey", Administrators.Purpose, null, scope => Remove(scope, Base64Url.DecodeFromChars(id), cancel), cancel);

    private async Task<Outcome<Done>> Remove(ActScope scope, byte[] id, CancellationToken cancel)
    {
        var found = await scope.Db.Set<IdentityUserPasskey<Guid>>().FirstOrDefaultAsync(p => p.UserId == current.Actor.Id && p.CredentialId == id, cancel);
        if (found is null)
        {
            return Refusal.NotFound;
        }

        scope.Db.Remove(found);
        scope.Record(new PasskeyRemoved(current.Actor.Id), null, 0);
        return Done.Instance;
    }
}

/// <summary>A passkey opens nothing any more.</summary>
public sealed record PasskeyRemoved(Guid Account) : IDomainEvent;
