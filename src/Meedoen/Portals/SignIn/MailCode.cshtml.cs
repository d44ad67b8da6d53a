using Meedoen.Parties.SignIn;
using Meedoen.Platform.Text;
using Meedoen.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Meedoen.Portals.SignIn;

/// <summary>Signing in for participants and employers: a code by mail.</summary>
[TextsOf("SignIn")]
[OpenToAll] // Nobody is signed in yet.
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class MailCodeModel(SignInServices services, AskMailCode ask, CheckMailCode check) : SignInPage(services)
{
    /// <summary>Asks where to send the code.</summary>
    public void OnGet()
    {
        Organisation = Request.Cookies[OrganisationCookie] ?? string.Empty;
        Show(SignInView.Password);
        Title = T["mail.title"];
    }

    /// <summary>Sends a code, if there is such an account.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Ticket = await ask.Handle(Organisation, UserName, From, cancel);
        PreferenceCookie.Set(HttpContext, OrganisationCookie, Organisation.Trim().ToLowerInvariant());
        return Show(SignInView.MailCode);
    }

    /// <summary>Takes the code and enters.</summary>
    public async Task<IActionResult> OnPostGiveAsync(CancellationToken cancel)
    {
        var opened = await check.Handle(Ticket, Code, From, cancel);
        if (!opened.IsRefused)
        {
            return await Enter(opened.Value, [], cancel);
        }

        Refuse(opened.Refusals[0].Field, Words.Of(opened.Refusals[0]));
        var shown = Show(opened.Refusals[0].Field is null ? SignInView.Password : SignInView.MailCode, opened.Refusals[0].Status);
        Title = View == SignInView.Password ? T["mail.title"] : Title;
        return shown;
    }
}
