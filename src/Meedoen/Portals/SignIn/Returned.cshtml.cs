using Meedoen.Parties.SignIn;
using Meedoen.Platform.Text;
using Meedoen.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.SignIn;

/// <summary>Comes back from another sign-in service.</summary>
[TextsOf("SignIn")]
[OpenToAll] // Nobody is signed in yet; state, cookie and token decide.
public sealed class ReturnedModel(SignInServices services, SignInWithProvider slice) : SignInPage(services)
{
    /// <summary>Enters, or says why not.</summary>
    public async Task<IActionResult> OnGetAsync(string? state, string? code, string? iss, CancellationToken cancel)
    {
        var ended = await slice.Handle(new ProviderAnswer(state, code, iss), BrowserCookie.Provider.Take(HttpContext), From, cancel);
        if (ended.IsRefused)
        {
            Title = T["provider.title"];
            Refuse(null, Words.Of(ended.Refusals[0]));
            return Again(ended.Refusals[0].Status);
        }

        Back = ended.Value.Back;
        return await Enter(ended.Value.Cookie, [], cancel);
    }
}
