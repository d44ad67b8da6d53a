using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Merging;

/// <summary>Records that may be one person, side by side, with why; the case owner says what they are. A merge can be undone here.</summary>
[TextsOf("People")]
[ForRoles(AccessRole.CaseOwner, AccessRole.TeamLead)]
public sealed class IndexModel(ListMergeProposals list, MergePersons merge, KeepPersonsApart apart, UndoMerge undo) : PortalPage
{
    /// <summary>What waits, and what was merged.</summary>
    public ListMergeProposals.Answer Lists { get; private set; } = new([], []);

    /// <summary>Why two records were proposed, in words.</summary>
    public string ReasonText(DuplicateReason reason) => T["reason." + reason];

    /// <summary>Birth date in words, or that it is not known.</summary>
    public string Born(ListMergeProposals.Side side) => side.BirthDate is { } born ? T["search.born", born] : T["merge.birth-date-unknown"];

    /// <summary>Shows them.</summary>
    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    /// <summary>They are one person.</summary>
    public Task<IActionResult> OnPostMergeAsync(Guid keep, Guid gone, CancellationToken cancel) =>
        Then(() => merge.Handle(new MergePersons.Request(keep, gone), cancel), "merged", cancel);

    /// <summary>They are two persons.</summary>
    public Task<IActionResult> OnPostApartAsync(Guid proposal, CancellationToken cancel) =>
        Then(() => apart.Handle(proposal, cancel), "apart", cancel);

    /// <summary>A merge was wrong.</summary>
    public Task<IActionResult> OnPostUndoAsync(Guid merged, CancellationToken cancel) =>
        Then(() => undo.Handle(merged, cancel), "undone", cancel);

    private async Task<IActionResult> Then<T>(Func<Task<Outcome<T>>> act, string said, CancellationToken cancel) =>
        await Answer(await act(), _ => Say("/merge-proposals", said), () => Load(cancel));

    private async Task Load(CancellationToken cancel)
    {
        Title = T["merge.title"];
        Lists = await list.Handle(cancel);
    }
}
