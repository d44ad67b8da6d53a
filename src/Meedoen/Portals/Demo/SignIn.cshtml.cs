using Meedoen.Demo;
using Meedoen.Platform.Text;
using Meedoen.Platform.Web;
using Meedoen.Portals.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Demo;

/// <summary>Signs in as a persona of the demo. Outside the demo it is not there.</summary>
[TextsOf("SignIn")]
[OpenToAll] // A loopback server with fictitious people; without a form token, so that a script can use it too.
[IgnoreAntiforgeryToken]
public sealed class SignInModel(SignInServices services, DemoSignIn signIn, ServerOptions options) : SignInPage(services)
{
    /// <summary>Only the form of the demo page leads here.</summary>
    public IActionResult OnGet() => options.Demo ? Redirect("/demo") : NotFound();

    /// <summary>Signs in.</summary>
    public async Task<IActionResult> OnPostAsync(string? persona, string? role, CancellationToken cancel)
    {
        if (!options.Demo)
        {
            return NotFound();
        }

        var opened = await signIn.Handle(Organisation, persona ?? string.Empty, role ?? string.Empty, From, cancel);
        return opened.IsRefused
            ? new ContentResult { Content = Words.Of(opened.Refusals[0]), ContentType = "text/plain; charset=utf-8", StatusCode = opened.Refusals[0].Status }
            : await Enter(opened.Value, [], cancel);
    }
}
