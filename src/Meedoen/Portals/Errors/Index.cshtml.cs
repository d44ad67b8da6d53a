using System.Diagnostics;
using Meedoen.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Errors;

/// <summary>
/// What went wrong, what it means and what to do now, for every status that a reader can meet. Shown in the place of the
/// page by status code pages, so the status stays as it is.
/// </summary>
[OpenToAll] // It says what happened, to whoever it happened to.
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class IndexModel : PortalPage
{
    private static readonly int[] Known = [400, 401, 403, 404, 405, 409, 413, 429, 440, 500, 503];

    /// <summary>What happened.</summary>
    public string What { get; private set; } = string.Empty;

    /// <summary>What to do now.</summary>
    public string Do { get; private set; } = string.Empty;

    /// <summary>Whether signing in is the way on.</summary>
    public bool MustSignIn { get; private set; }

    /// <summary>Number by which an administrator finds it; only where something broke.</summary>
    public string? Reference { get; private set; }

    /// <summary>The page, for the first request.</summary>
    public void OnGet(int status = 500) => Show(status);

    /// <summary>The page, in the place of the answer to a form.</summary>
    public void OnPost(int status = 500) => Show(status);

    private void Show(int status)
    {
        var shown = Array.IndexOf(Known, status) >= 0 ? status : status >= 500 ? 500 : 400;
        Title = T[$"error.{shown}.title"];
        What = T[$"error.{shown}.what"];
        Do = T[$"error.{shown}.do"];
        MustSignIn = shown is 401 or 440;
        Reference = shown >= 500 ? Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier : null;
        Response.StatusCode = status is >= 400 and < 600 ? status : StatusCodes.Status400BadRequest;
    }
}
