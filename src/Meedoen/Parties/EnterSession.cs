using Meedoen.Platform.Web;

namespace Meedoen.Parties;

/// <summary>Puts a new session in the place of the one that the browser had: the old one ends, the cookie changes, the rest of the request is its.</summary>
public sealed class EnterSession(Current current, SignOut signOut, Sessions sessions)
{
    /// <summary>Enters with the cookie value of <see cref="OpenSession"/>.</summary>
    public async Task Handle(HttpContext context, string cookie, CancellationToken cancel)
    {
        await signOut.Handle(cancel);
        SessionCookie.Set(context, cookie);
        if (await sessions.Read(cookie) is { } found)
        {
            current.Become(found.Tenant, Gate.ActorOf(context, found.Session), found.Session);
        }
    }
}
