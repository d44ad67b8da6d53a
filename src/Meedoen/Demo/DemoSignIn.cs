using Meedoen.Parties;
using Meedoen.Platform.Data;
using Meedoen.Platform.Text;
using Meedoen.Platform.Web;

namespace Meedoen.Demo;

/// <summary>Signs in as a persona, without a password. Exists in the demo only.</summary>
internal static class DemoSignIn
{
    // Open to all: the demo is a loopback server with fictitious people; the form needs no token so that a script can use it too.
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/demo/sign-in", Handle).DisableAntiforgery().OpenToAll();

    private static async Task<IResult> Handle(
        HttpContext context, Tenants tenants, DemoPersonas personas, OpenSession open, CancellationToken cancel)
    {
        var form = await context.Request.ReadFormAsync(cancel);
        var tenant = tenants.Find(form["organisation"].ToString());
        var account = tenant is null ? null : await personas.Find(tenant, form["persona"].ToString(), cancel);
        if (account is null)
        {
            return Results.Text(Words.Get("Demo", "no-such-persona"), statusCode: StatusCodes.Status404NotFound);
        }

        var role = AccessRoles.FromCode(form["role"].ToString());
        var cookie = await open.Handle(tenant!, account.Value, role, context.Connection.RemoteIpAddress?.ToString(), cancel);
        if (cookie.IsRefused)
        {
            return cookie.ToResult();
        }

        SessionCookie.Set(context, cookie.Value);
        return Results.Redirect("/");
    }
}
