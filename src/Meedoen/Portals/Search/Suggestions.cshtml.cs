using Meedoen.Parties;
using Meedoen.People;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Search;

/// <summary>Names while somebody types, as a piece of a page.</summary>
[TextsOf("Search")]
[ForSignedIn]
[IgnoreAntiforgeryToken] // Reading only; a foreign site cannot see the answer.
public sealed class SuggestionsModel(FindPeople find) : PortalPage
{
    private const int Most = 8;

    /// <summary>The best matches.</summary>
    public IReadOnlyList<FindPeople.Found> Persons { get; private set; } = [];

    /// <summary>An empty piece.</summary>
    public void OnGet() => Persons = [];

    /// <summary>Those that match what was typed.</summary>
    public async Task OnPostAsync(string? q) => Persons = [.. (await find.Handle(q)).Persons.Take(Most)];
}
