namespace Meedoen.Platform.Web;

/// <summary>
/// What somebody gets who is not signed in, or no longer. A program gets 401; a reader is sent to sign in and comes back; a form that
/// was sent is carried along, so that nothing typed is lost.
/// </summary>
internal static class SignInFirst
{
    /// <summary>Name of the field and query parameter with the address to come back to.</summary>
    public const string Back = "back";

    public static async Task Answer(HttpContext context)
    {
        var request = context.Request;
        if (!WantsPage(request))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else if (HttpMethods.IsGet(request.Method))
        {
            var start = context.RequestServices.GetRequiredService<ServerOptions>().SignInPath;
            context.Response.Redirect($"{start}?{Back}={Uri.EscapeDataString(request.PathBase + request.Path + request.QueryString)}");
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            await context.RequestServices.GetRequiredService<CarriedForms>().Carry(context, CarryReason.NoSession);
        }
    }

    /// <summary>Whether this is a reader with a browser, and not a program.</summary>
    public static bool WantsPage(HttpRequest request) => !request.Path.StartsWithSegments("/api")
        && !request.Headers.Accept.ToString().Contains("json", StringComparison.OrdinalIgnoreCase)
        && (request.HasFormContentType || HttpMethods.IsGet(request.Method));
}
