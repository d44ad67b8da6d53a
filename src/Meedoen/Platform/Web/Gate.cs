using Meedoen.Platform.Acts;
using Meedoen.Platform.Audit;
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
/// The response starts only when the audit of what was looked at (or asked for in vain) is on disk.
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
            current.Become(found.Tenant, ActorOf(context, found.Session), found.Session);
        }

        context.Response.OnStarting(static state => ((Current)state).PendingAudit, current);
        if (!CrossSite.IsWelcome(context.Request, endpoint) || !RequestKey.TryTake(context.Request, current))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else if (endpoint.Metadata.GetMetadata<IAdmission>()?.Admits(current.Session?.Role) != true)
        {
            await Refuse(context, endpoint, current);
        }
        else
        {
            await next(context);
        }
    }

    /// <summary>The actor behind a session, with the address the request came from.</summary>
    internal static Actor ActorOf(HttpContext context, SignedIn session) =>
        new(session.Account, session.Role, session.Principals, session.Organisation)
        {
            From = context.Features.Get<IHttpConnectionFeature>()?.RemoteIpAddress?.ToString(),
        };

    private static Task Refuse(HttpContext context, Endpoint endpoint, Current current)
    {
        if (!current.IsSignedIn)
        {
            return SignInFirst.Answer(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        var route = (endpoint as RouteEndpoint)?.RoutePattern.RawText ?? endpoint.DisplayName ?? string.Empty;
        current.Saw($"{context.Request.Method} {route}", "none", [], 0, AuditAction.Refused);
        return Task.CompletedTask;
    }
}
