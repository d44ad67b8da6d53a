using Meedoen.Platform.Acts;
using Meedoen.Platform.Text;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.SignIn;

/// <summary>Signing in with a passkey: the script asks for the question, and sends the answer as an ordinary form.</summary>
public sealed partial class IndexModel
{
    /// <summary>What comes back with the answer of the device.</summary>
    [BindProperty]
    public string? Handle { get; set; }

    /// <summary>The answer of the device.</summary>
    [BindProperty]
    public string? Credential { get; set; }

    /// <summary>The question for the browser.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => PasskeyAnswers.Of(await Services.Passkey.Begin(Organisation, HttpContext));

    /// <summary>Checks the answer and enters.</summary>
    public async Task<IActionResult> OnPostPasskeyAsync(CancellationToken cancel)
    {
        var opened = await Services.Passkey.Handle(Handle, Credential, FormRole(), HttpContext, cancel);
        return opened.IsRefused ? StartOver(opened.Refusals[0]) : await Enter(opened.Value, [], cancel);
    }
}

/// <summary>What the script gets: the question, or why there is none.</summary>
internal static class PasskeyAnswers
{
    public static IActionResult Of(Outcome<Parties.SignIn.PasskeyQuestion> question) => question.IsRefused
        ? new JsonResult(new { error = Words.Of(question.Refusals[0]) }) { StatusCode = StatusCodes.Status422UnprocessableEntity }
        : new JsonResult(new { handle = question.Value.Handle, options = question.Value.Options });
}
