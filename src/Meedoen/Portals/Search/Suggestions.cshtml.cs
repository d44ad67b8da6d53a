using Meedoen.Parties;
using Meedoen.People;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Search;

/// <summary>The first persons that fit what is typed so far, as a piece of a page.</summary>
[TextsOf("People")]
[ForSignedIn]
[IgnoreAntiforgeryToken]
public sealed class SuggestionsModel(FindPeople find) : PortalPage
{
    private const int Most = 8;

    /// <summary>Who was found.</summary>
    public IReadOnlyList<FindPeople.Found> Persons { get; private set; } = [];

    /// <summary>Without anything typed there is nothing to suggest.</summary>
    public void OnGet() => Persons = [];

    /// <summary>Suggests.</summary>
    public async Task OnPostAsync([FromForm(Name = "q")] string? text) => Persons = [.. (await find.Handle(text)).Persons.Take(Most)];
}
