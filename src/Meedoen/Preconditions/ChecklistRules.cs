using Meedoen.Platform.Acts;

namespace Meedoen.Preconditions;

/// <summary>What a filled-in list must be. Pure, all errors at once.</summary>
internal static class ChecklistRules
{
    /// <summary>Everything that is wrong with the items that are to be saved, by their place in the request.</summary>
    public static IEnumerable<Refusal> Check(IEnumerable<(int At, FillChecklist.Item Item, Precondition? Row)> items, IReadOnlySet<Guid> team)
    {
        foreach (var (at, item, row) in items)
        {
            if (row is not null && row.Version != item.Version)
            {
                yield return new Refusal("preconditions.changed-meanwhile", $"Items[{at}].State") { Status = 409 };
            }

            if (item.Owner is not { } owner || !team.Contains(owner))
            {
                yield return new Refusal("preconditions.owner-missing", $"Items[{at}].Owner");
            }

            if (Checklist.IsOpen(item.State) && item.DueOn is null)
            {
                yield return new Refusal("preconditions.due-missing", $"Items[{at}].DueOn");
            }
        }
    }
}
