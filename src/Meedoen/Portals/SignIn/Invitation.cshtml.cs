using Meedoen.Parties.SignIn;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Text;
using Meedoen.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Meedoen.Portals.SignIn;

/// <summary>An invitation: choose a password, set up the app, and be signed in.</summary>
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

    /// <summary>
    /// The mailed link: from there on the browser keeps it sealed, so that no page, history or address holds what lets somebody in.
    /// Without a link: the invitation that this browser opened.
    /// </summary>
    public async Task<IActionResult> OnGetAsync(string? link, CancellationToken cancel)
    {
        if (link is null)
        {
            return await With(BrowserCookie.Invitation.Look(HttpContext), opened => ShowInvitation(opened, StatusCodes.Status200OK, cancel));
        }

        var invited = await accept.Look(link, cancel);
        if (invited.IsRefused)
        {
            return Ended(invited.Refusals[0], T["invitation.ended"]);
        }

        BrowserCookie.Invitation.Set(HttpContext, invited.Value.Ticket);
        return Redirect("/invitation");
    }

    /// <summary>Keeps the password and goes on to the app.</summary>
    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => With(Ticket, link => Accept(link, cancel));

    /// <summary>Sends a first code to a participant or an employer, and goes on where it is filled in.</summary>
    public Task<IActionResult> OnPostMailAsync(CancellationToken cancel) => With(Ticket, link => SendCode(link, cancel));

    private async Task<IActionResult> Accept(string link, CancellationToken cancel)
    {
        var accepted = await accept.Handle(link, Password, Repeated, From, cancel);
        if (!accepted.IsRefused)
        {
            BrowserCookie.Invitation.Take(HttpContext);
            Ticket = accepted.Value;
            return await ShowSetUp(StatusCodes.Status200OK, cancel);
        }

        var why = accepted.Refusals[0];
        Refuse(why.Field, Words.Of(why));
        return await ShowInvitation(link, why.Status, cancel);
    }

    private async Task<IActionResult> SendCode(string link, CancellationToken cancel)
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

    /// <summary>Goes on with the link in a ticket; a form brings its own, so that two invitations in one browser do not mix.</summary>
    private async Task<IActionResult> With(string? ticket, Func<string, Task<IActionResult>> next)
    {
        var link = accept.LinkIn(ticket);
        return link.IsRefused ? Ended(link.Refusals[0], T["invitation.again"]) : await next(link.Value);
    }

    private async Task<IActionResult> ShowInvitation(string link, int status, CancellationToken cancel)
    {
        var invited = await accept.Look(link, cancel);
        if (invited.IsRefused)
        {
            return Ended(invited.Refusals[0], T["invitation.ended"]);
        }

        (Title, Invited, Ticket) = (T["invitation.title"], invited.Value, invited.Value.Ticket);
        BrowserCookie.Invitation.Set(HttpContext, Ticket);
        return Again(status);
    }

    private PageResult Ended(Refusal why, string title)
    {
        Title = title;
        Refuse(null, Words.Of(why));
        return Again(why.Status);
    }
}
