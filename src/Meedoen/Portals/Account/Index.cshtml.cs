using Meedoen.Parties;
using Meedoen.Parties.SignIn;
using Meedoen.Portals.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using RateLimits = Meedoen.Platform.Web.RateLimits;

namespace Meedoen.Portals.Account;

/// <summary>One's own account, its photo and its passkeys. Participants and employers come in with a code by mail and have none.</summary>
[TextsOf("Account")]
[ForRoles(
    AccessRole.CaseOwner, AccessRole.TeamLead, AccessRole.IncomeConsultant, AccessRole.WorkConsultant, AccessRole.Supporter,
    AccessRole.ExpertByExperience, AccessRole.Volunteer, AccessRole.LanguageProvider, AccessRole.JobLanguageCoach, AccessRole.CarePartner,
    AccessRole.AsylumCentre, AccessRole.PolicyOfficer, AccessRole.FunctionalAdministrator, AccessRole.PrivacyOfficer, AccessRole.MunicipalOfficial)]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class IndexModel(ShowMyAccount show, GivePhoto photos, RegisterPasskey register, RemovePasskey remove) : PortalPage
{
    /// <summary>The account.</summary>
    public MyAccount Mine { get; private set; } = null!;

    /// <summary>Address of the photo as it is now, or null; another one gets another address.</summary>
    public string? PhotoHref => Mine.Card.Photo is { } photo ? $"/api/v1/photos/{Mine.Card.Id}?of={photo}" : null;

    /// <summary>The page.</summary>
    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    /// <summary>Gives the photo.</summary>
    public async Task<IActionResult> OnPostPhotoAsync(IFormFile? photo, CancellationToken cancel)
    {
        await using var sent = photo?.OpenReadStream() ?? Stream.Null;
        return await Answer(await photos.Handle(await GivePhoto.Read(sent, cancel), cancel), _ => Say("/account", "photo-given"), () => Load(cancel));
    }

    /// <summary>Takes the photo away.</summary>
    public async Task<IActionResult> OnPostRemovePhotoAsync(CancellationToken cancel) =>
        await Answer(await photos.Handle(null, cancel), _ => Say("/account", "photo-removed"), () => Load(cancel));

    /// <summary>The question for the browser that makes a passkey.</summary>
    public async Task<IActionResult> OnPostOptionsAsync(string? name, string? code, CancellationToken cancel) =>
        PasskeyAnswers.Of(await register.Begin(name, code, HttpContext, cancel));

    /// <summary>Keeps the passkey.</summary>
    public async Task<IActionResult> OnPostAddAsync(string? handle, string? credential, string? name, CancellationToken cancel) =>
        await Answer(await register.Handle(handle, credential, name, HttpContext, cancel), _ => Say("/account", "passkey-added"), () => Load(cancel));

    /// <summary>Takes a passkey away.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(string? passkey, CancellationToken cancel) =>
        await Answer(await remove.Handle(passkey, cancel), _ => Say("/account", "passkey-removed"), () => Load(cancel));

    private async Task Load(CancellationToken cancel)
    {
        Title = T["title"];
        Mine = await show.Handle(cancel);
    }
}
