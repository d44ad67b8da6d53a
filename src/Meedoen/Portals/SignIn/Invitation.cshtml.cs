using Meedoen.Parties.SignIn;
using Meedoen.Platform.Text;
using Meedoen.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Meedoen.Portals.SignIn;

/// <summary>The link of an invitation: choose a password, set up the app, and be signed in.</summary>
[TextsOf("SignIn")]
[OpenToAll] // The link is what lets somebody in; nobody has an account to sign in with yet.
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class InvitationModel(SignInServices services, AcceptInvitation accept, AskMailCode ask) : SignInPage(services)
{
    /// <summary>Whom the link is for, or null when it does not work any more.</summary>
    public Invited? Invited { get; private set; }

    /// <summary>The new password.</summary>
    [BindProperty]
    public string Password { get; set; } = string.Empty;

    /// <summary>The same again.</summary>
    [BindProperty]
    public string Repeated { get; set; } = string.Empty;

    /// <summary>The page.</summary>
    public Task<IActionResult> OnGetAsync(string link, CancellationToken cancel) => ShowInvitation(link, StatusCodes.Status200OK, cancel);

    /// <summary>Keeps the password and goes on to the app.</summary>
    public async Task<IActionResult> OnPostAsync(string link, CancellationToken cancel)
    {
        var accepted = await accept.Handle(link, Password, Repeated, From, cancel);
        if (!accepted.IsRefused)
        {
            Ticket = accepted.Value;
            return await ShowSetUp(StatusCodes.Status200OK, cancel);
        }

        var why = accepted.Refusals[0];
        Refuse(why.Field, Words.Of(why));
        return await ShowInvitation(link, why.Status, cancel);
    }

    /// <summary>Sends a first code to a participant or an employer, and goes on where it is filled in.</summary>
    public async Task<IActionResult> OnPostMailAsync(string link, CancellationToken cancel)
    {
        var asked = await ask.Handle(link, From, cancel);
        if (!asked.IsRefused)
        {
            Ticket = asked.Value;
            return Show(SignInView.MailCode);
        }

        Refuse(null, Words.Of(asked.Refusals[0]));
        return await ShowInvitation(link, asked.Refusals[0].Status, cancel);
    }

    private async Task<IActionResult> ShowInvitation(string link, int status, CancellationToken cancel)
    {
        var invited = await accept.Look(link, cancel);
        Title = T["invitation.title"];
        if (invited.IsRefused)
        {
            (Title, Invited) = (T["invitation.ended"], null);
            Refuse(null, Words.Of(invited.Refusals[0]));
            return Again(invited.Refusals[0].Status);
        }

        Invited = invited.Value;
        if (Invited.Providers.Count > 0)
        {
            // Beside the address, so that what lets somebody in does not travel on to the next one.
            BrowserCookie.Invitation.Set(HttpContext, Invited.Ticket);
        }

        return Again(status);
    }
}
