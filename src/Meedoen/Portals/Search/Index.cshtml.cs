using Meedoen.Parties;
using Meedoen.People;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Search;

/// <summary>Searches a person from the bar on every page. What is typed comes in the body, never in an address; nothing is changed by it.</summary>
[TextsOf("People")]
[ForSignedIn]
[IgnoreAntiforgeryToken]
public sealed class IndexModel(FindPeople find) : PortalPage
{
    /// <summary>What was typed.</summary>
    [BindProperty(Name = "q")]
    public string? Text { get; set; }

    /// <summary>Who was found, or null before anything was asked.</summary>
    public FindPeople.Answer? Found { get; private set; }

    /// <summary>Shows the empty form.</summary>
    public void OnGet() => Title = T["search.title"];

    /// <summary>Searches.</summary>
    public async Task OnPostAsync()
    {
        Title = T["search.title"];
        Found = await find.Handle(Text);
    }
}
