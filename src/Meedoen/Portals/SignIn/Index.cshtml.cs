using Meedoen.Parties.SignIn;
using Meedoen.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Meedoen.Portals.SignIn;

/// <summary>Signing in for staff and partners: password first, then a code of the authenticator app.</summary>
[TextsOf("SignIn")]
[OpenToAll] // Nobody is signed in yet.
[EnableRateLimiting(RateLimits.SignIn)]
public sealed partial class IndexModel(SignInServices services) : SignInPage(services)
{
    /// <summary>The password.</summary>
    [BindProperty]
    public string Password { get; set; } = string.Empty;

    /// <summary>The first step.</summary>
    public void OnGet()
    {
        Organisation = Request.Cookies[OrganisationCookie] ?? string.Empty;
        Show(SignInView.Password);
    }

    /// <summary>Checks the password.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var passed = await Services.Password.Handle(new PasswordRequest(Organisation, UserName, Password), From, cancel);
        if (passed.IsRefused)
        {
            return StartOver(passed.Refusals[0]);
        }

        PreferenceCookie.Set(HttpContext, OrganisationCookie, Organisation.Trim().ToLowerInvariant());
        Ticket = passed.Value.Ticket;
        return passed.Value.Next == SignInStep.SetUpApp ? await ShowSetUp(StatusCodes.Status200OK, cancel) : Show(SignInView.Code);
    }

    /// <summary>Checks the code and enters.</summary>
    public async Task<IActionResult> OnPostCodeAsync(CancellationToken cancel)
    {
        var opened = await Services.Code.Handle(Ticket, Code ?? string.Empty, FormRole(), From, cancel);
        if (!opened.IsRefused)
        {
            return await Enter(opened.Value, [], cancel);
        }

        if (opened.Refusals[0].Code == CheckCode.TooLate.Code)
        {
            return StartOver(opened.Refusals[0]);
        }

        Refuse(nameof(Code), Meedoen.Platform.Text.Words.Of(opened.Refusals[0]));
        return Show(SignInView.Code, opened.Refusals[0].Status);
    }

    /// <summary>Checks the first code of a new app, shows the recovery codes and enters.</summary>
    public async Task<IActionResult> OnPostSetUpAsync(CancellationToken cancel)
    {
        var done = await Services.SetUp.Handle(Ticket, Code ?? string.Empty, From, cancel);
        if (!done.IsRefused)
        {
            return await Enter(done.Value.Cookie, done.Value.RecoveryCodes, cancel);
        }

        if (done.Refusals[0].Field is null)
        {
            return StartOver(done.Refusals[0]);
        }

        Refuse(nameof(Code), Meedoen.Platform.Text.Words.Of(done.Refusals[0]));
        return await ShowSetUp(done.Refusals[0].Status, cancel);
    }

    /// <summary>Goes on to what was asked for, after the recovery codes were read.</summary>
    public IActionResult OnPostGoOn()
    {
        Form = Services.Forms.Open(Carried);
        return Form is null ? Redirect(LocalAddress.OrHome(Back)) : Show(SignInView.Resume);
    }

    /// <summary>The role in which the carried form was made: a form is sent again in the same role, where the account still has it.</summary>
    private Meedoen.Parties.AccessRole? FormRole() => Services.Forms.Open(Carried)?.Author?.Split('|') is [_, _, var role]
        ? Meedoen.Parties.AccessRoles.FromCode(role)
        : null;
}
