using Microsoft.AspNetCore.Http.Features;

namespace Meedoen.Platform.Web;

/// <summary>Who may come to an endpoint. An endpoint that does not say so lets nobody in.</summary>
public interface IAdmission
{
    /// <summary>Whether a visitor with this role (null: not signed in) may come in.</summary>
    bool Admits(string? role);
}

/// <summary>Open to everybody, signed in or not. Say why in a comment.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OpenToAllAttribute : Attribute, IAdmission
{
    /// <inheritdoc />
    public bool Admits(string? role) => true;
}

/// <summary>
/// Stands at the door: finds the session, sets who acts, and lets through only who the endpoint admits.
/// The response starts only when the audit of what was looked at is on disk.
/// </summary>
internal sealed class Gate(RequestDelegate next)
{
    public async Task Invoke(HttpContext context, Sessions sessions, Current current)
    {
        var endpoint = context.GetEndpoint();
        if (endpoint is null)
        {
            await next(context);
            return;
        }

        if (await sessions.Read(context.Request.Cookies[SessionCookie.Name(context.Request)]) is { } found)
        {
            current.Become(found.Tenant, Actor(context, found.Session), found.Session);
        }

        var admission = endpoint.Metadata.GetMetadata<IAdmission>();
        if (admission?.Admits(current.Session?.Role) != true)
        {
            context.Response.StatusCode = current.IsSignedIn ? StatusCodes.Status403Forbidden : StatusCodes.Status401Unauthorized;
            return;
        }

        context.Response.OnStarting(static state => ((Current)state).PendingAudit, current);
        await next(context);
    }

    private static Acts.Actor Actor(HttpContext context, SignedIn session) =>
        new(session.Account, session.Role, session.Principals, session.Organisation)
        {
            From = context.Features.Get<IHttpConnectionFeature>()?.RemoteIpAddress?.ToString(),
        };
}
