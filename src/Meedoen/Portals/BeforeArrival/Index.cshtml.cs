using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.Platform.Web;
using Meedoen.Portals.Caseload;

namespace Meedoen.Portals.BeforeArrival;

/// <summary>Who is expected, and who went elsewhere.</summary>
[TextsOf("Journeys")]
[ForRoles(AccessRole.CaseOwner, AccessRole.TeamLead)]
public sealed class IndexModel(Current current, ListExpected list) : PortalPage
{
    /// <summary>Those who are expected.</summary>
    public IReadOnlyList<ListExpected.Item> Expected { get; private set; } = [];

    /// <summary>Those who went elsewhere and are still known.</summary>
    public IReadOnlyList<ListExpected.Item> Elsewhere { get; private set; } = [];

    /// <summary>Whether the reader decides where somebody goes.</summary>
    public bool MayDecide => current.Actor.Role == AccessRole.CaseOwner.Code();

    /// <summary>Name of the language somebody speaks.</summary>
    public string? LanguageOf(ListExpected.Item item) => item.Language is { } code ? LanguageNames.Of(code) : null;

    /// <summary>The page.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        Title = T["expected.title"];
        var items = await list.Handle(cancel);
        Expected = [.. items.Where(item => item.ForgetAfter is null)];
        Elsewhere = [.. items.Where(item => item.ForgetAfter is not null)];
    }
}
