using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;

namespace Meedoen.Parties;

/// <summary>
/// Goes on in another role of the same account. A session has one role, so this opens a new one with a new token; entering it ends the old one:
/// rights are never added up.
/// </summary>
public sealed class SwitchRole(Current current, OpenSession open) : ISlice
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        // A page's button, not a part of the interface for programs.
    }

    /// <summary>Answers the new cookie value, to enter with.</summary>
    public Task<Outcome<string>> Handle(AccessRole role, CancellationToken cancel) =>
        open.Handle(current.Tenant, current.Actor.Id, role, current.Actor.From, cancel);
}
