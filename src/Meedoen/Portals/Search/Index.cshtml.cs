using Meedoen.Parties;
using Meedoen.People;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Search;

/// <summary>
/// Finds a person by name, among those the reader is involved with. What is typed comes in the body of a request, never in an address.
/// Reading only, so it needs no token: a foreign site cannot see the answer.
/// </summary>
[TextsOf("Search")]
[ForSignedIn]
[IgnoreAntiforgeryToken]
public sealed class IndexModel(FindPeople find) : PortalPage
{
    /// <summary>What was typed.</summary>
    [BindProperty]
    public string? Q { get; set; }

    /// <summary>Who was found; null before anything was typed.</summary>
    public FindPeople.Answer? Found { get; private set; }

    /// <summary>The empty page.</summary>
    public void OnGet() => Title = T["search.title"];

    /// <summary>The page with who was found.</summary>
    public async Task OnPostAsync()
    {
        Title = T["search.title"];
        Found = await find.Handle(Q);
    }
}
