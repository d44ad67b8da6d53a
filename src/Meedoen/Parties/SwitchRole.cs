using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;

namespace Meedoen.Parties;

/// <summary>
/// Goes on in another role of the same account. A session has one role, so this ends it and opens a new one with a new token:
/// rights are never added up.
/// </summary>
public sealed class SwitchRole(Current current, OpenSession open, SignOut signOut) : ISlice
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        // A page's button, not a part of the interface for programs.
    }

    /// <summary>Answers the new cookie value.</summary>
    public async Task<Outcome<string>> Handle(AccessRole role, CancellationToken cancel)
    {
        var opened = await open.Handle(current.Tenant, current.Actor.Id, role, current.Actor.From, cancel);
        if (!opened.IsRefused)
        {
            await signOut.Handle(cancel);
        }

        return opened;
    }
}
