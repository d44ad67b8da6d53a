using Meedoen.Parties;
using Meedoen.Parties.SignIn;
using Meedoen.Platform.Text;
using Meedoen.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Meedoen.Portals.SignIn;

/// <summary>What the pages of signing in share: the step, the sealed ticket between steps, the form that is carried along.</summary>
public abstract class SignInPage(SignInServices services) : PortalPage
{
    /// <summary>What the page shows now.</summary>
    public SignInView View { get; protected set; } = SignInView.Password;

    /// <summary>Cookie that remembers the organisation in this browser.</summary>
    protected const string OrganisationCookie = "meedoen_organisation";

    /// <summary>Slug of the tenant; remembered in the browser.</summary>
    [BindProperty]
    public string Organisation { get; set; } = string.Empty;

    /// <summary>Name of the account.</summary>
    [BindProperty]
    public string UserName { get; set; } = string.Empty;

    /// <summary>Sealed ticket of the steps so far.</summary>
    [BindProperty]
    public string? Ticket { get; set; }

    /// <summary>Sealed form to send after signing in.</summary>
    [BindProperty(Name = CarriedForms.Field)]
    public string? Carried { get; set; }

    /// <summary>Address to come back to.</summary>
    [BindProperty(Name = SignInFirst.Back, SupportsGet = true)]
    public string? Back { get; set; }

    /// <summary>Code of the authenticator app, or a recovery code.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>The key for the app, while it is being set up.</summary>
    public AppKey? Key { get; private set; }

    /// <summary>Recovery codes, shown once.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    /// <summary>The carried form, to send again.</summary>
    public CarriedForm? Form { get; protected set; }

    /// <summary>Passwords and codes are never shown again.</summary>
    public override IReadOnlyList<string> TypedWords => [];

    /// <summary>What the services of the pages are.</summary>
    protected SignInServices Services { get; } = services;

    /// <summary>Network address of the reader, for the audit.</summary>
    protected string? From => HttpContext.Connection.RemoteIpAddress?.ToString();

    /// <summary>Address of the way through another service, with the page to come back to, or with the invitation that this browser shows.</summary>
    public string ProviderHref(SignInProvider provider, bool invited = false)
    {
        var query = Back is null ? QueryString.Empty : QueryString.Create(SignInFirst.Back, Back);
        return "/sign-in/with/" + Uri.EscapeDataString(provider.Id) + (invited ? query.Add("invited", "true") : query);
    }

    /// <summary>Shows a step.</summary>
    protected PageResult Show(SignInView view, int status = StatusCodes.Status200OK)
    {
        (View, Title) = (view, T[$"{view}.title"]);
        return Again(status);
    }

    /// <summary>Shows how to set up the app.</summary>
    protected async Task<IActionResult> ShowSetUp(int status, CancellationToken cancel)
    {
        var key = await Services.SetUp.Begin(Ticket, From, cancel);
        if (key.IsRefused)
        {
            return StartOver(key.Refusals[0]);
        }

        Key = key.Value;
        return Show(SignInView.SetUp, status);
    }

    /// <summary>Back to the first step, saying why.</summary>
    protected PageResult StartOver(Platform.Acts.Refusal why)
    {
        Refuse(null, Words.Of(why));
        return Show(SignInView.Password, why.Status);
    }

    /// <summary>Enters with a new session: recovery codes first, then the carried form, then the page asked for.</summary>
    protected async Task<IActionResult> Enter(string cookie, IReadOnlyList<string> codes, CancellationToken cancel)
    {
        await Services.Enter.Handle(HttpContext, cookie, cancel);
        (RecoveryCodes, Form) = (codes, Services.Forms.Open(Carried));
        if (codes.Count > 0)
        {
            return Show(SignInView.RecoveryCodes);
        }

        return Form is null ? Redirect(LocalAddress.OrHome(Back)) : Show(SignInView.Resume);
    }
}

/// <summary>What a page of signing in shows.</summary>
public enum SignInView
{
    /// <summary>Organisation, user name, password.</summary>
    Password,

    /// <summary>A code of the app.</summary>
    Code,

    /// <summary>The app is set up.</summary>
    SetUp,

    /// <summary>The recovery codes, once.</summary>
    RecoveryCodes,

    /// <summary>A code that came by mail.</summary>
    MailCode,

    /// <summary>The carried form can be sent again.</summary>
    Resume,
}

/// <summary>The services of the pages of signing in.</summary>
public sealed record SignInServices(CheckPassword Password, SignInWithPasskey Passkey, CheckCode Code, SetUpApp SetUp, EnterSession Enter, CarriedForms Forms);
