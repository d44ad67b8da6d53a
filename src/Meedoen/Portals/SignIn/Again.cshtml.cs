using Meedoen.Demo;
using Meedoen.Parties;
using Meedoen.Platform.Data;
using Meedoen.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.SignIn;

/// <summary>
/// Shown in the place of the answer to a form that could not be taken, because the session had ended or the page was too old: sign in
/// (or just send it again), and nothing typed is lost.
/// </summary>
[TextsOf("SignIn")]
[OpenToAll] // The session may have ended.
public sealed class AgainModel(SignInServices services, Current current, ServerOptions options, Tenants tenants) : SignInPage(services)
{
    /// <summary>Key of the text that says what happened.</summary>
    public string What { get; private set; } = "again.session";

    /// <summary>Whether the session is that of the form's author, so that it can be sent at once.</summary>
    public bool MaySendNow { get; private set; }

    /// <summary>In the demo: whom the form was made for.</summary>
    public FormPersona? Persona { get; private set; }

    /// <summary>The page.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (HttpContext.Features.Get<CarriedHere>() is not { } here)
        {
            return Redirect(options.SignInPath);
        }

        Form = here.Form;
        Carried = Form is null ? null : Services.Forms.Seal(Form);
        Organisation = Request.Cookies[OrganisationCookie] ?? string.Empty;
        MaySendNow = Form is not null && current.IsSignedIn && (Form.Author is null || AuthorIsHere(Form.Author));
        What = (Form, MaySendNow, here.Reason) switch
        {
            (null, _, _) => "again.lost",
            (_, true, _) => "again.old-page",
            (_, false, CarryReason.OldPage) when current.IsSignedIn => "again.other-person",
            _ => "again.session",
        };
        Title = T["again.title"];
        Persona = options.Demo ? await Find(Form?.Author, cancel) : null;
        return Page();
    }

    private bool AuthorIsHere(string author) => author.Split('|') is [var tenant, var account, _]
        && tenant == current.Tenant.Slug && account == current.Actor.Id.ToString("N");

    private async Task<FormPersona?> Find(string? author, CancellationToken cancel)
    {
        if (author?.Split('|') is not [var slug, var account, var role] || tenants.Find(slug) is not { } tenant)
        {
            return null;
        }

        await using var db = tenant.OpenForReading();
        return await PartiesDirectory.Account(db, Guid.ParseExact(account, "N"), cancel) is { } card
            ? new FormPersona(slug, DemoPersonas.SlugOf(card.UserName), card.Name, role)
            : null;
    }
}

/// <summary>A persona of the demo for whom a form was made.</summary>
/// <param name="Tenant">Slug of the tenant.</param>
/// <param name="Slug">Slug of the persona.</param>
/// <param name="Name">Name to show.</param>
/// <param name="Role">Two-letter code.</param>
public sealed record FormPersona(string Tenant, string Slug, string Name, string Role);
