using Meedoen.Parties.SignIn;
using Meedoen.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.SignIn;

/// <summary>Goes to another sign-in service.</summary>
[TextsOf("SignIn")]
[OpenToAll] // Nobody is signed in yet.
public sealed class ProviderModel(SignInServices services, SignInWithProvider slice) : SignInPage(services)
{
    /// <summary>Goes there, or says that it is not there; with the invitation that this browser has just shown, when it is asked to take that.</summary>
    public async Task<IActionResult> OnGetAsync(string provider, bool invited, CancellationToken cancel)
    {
        Title = T["provider.title"];
        var redirect = $"{BehindProxy.Site(Request)}/sign-in/returned";
        var begun = await slice.Begin(provider, invited, invited ? BrowserCookie.Invitation.Take(HttpContext) : null, Back, redirect, cancel);
        if (begun.IsRefused)
        {
            return Refused(begun.Refusals);
        }

        BrowserCookie.Provider.Set(HttpContext, begun.Value.Secret);
        return Redirect(begun.Value.Address);
    }
}
