using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;

namespace Meedoen.Parties;

/// <summary>Ends the session at once; the cookie that stays behind in another window opens nothing any more.</summary>
public sealed class SignOut(Current current) : ISlice
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        // A page's button, not a part of the interface for programs.
    }

    /// <summary>Ends the session of the request, if there is one.</summary>
    public async Task Handle(CancellationToken cancel)
    {
        if (current.Session is not { } session)
        {
            return;
        }

        await current.Do<Done>(
            "SignOut",
            Administrators.Purpose,
            null,
            async scope =>
            {
                await Sessions.End(scope.Db, session.TokenHash, cancel);
                scope.Record(new SignedOut(session.Account), null, 0);
                return Done.Instance;
            },
            cancel);
    }
}

/// <summary>Somebody signed out.</summary>
public sealed record SignedOut(Guid Account) : IDomainEvent;
