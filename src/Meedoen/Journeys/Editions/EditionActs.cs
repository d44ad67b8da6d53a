using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>Does an act on one edition: finds it, asks the decision, keeps the new state.</summary>
public sealed class EditionActs(Current current, TemplateShelf shelf)
{
    /// <summary>Does it; <paramref name="after"/> writes what belongs to it besides the state.</summary>
    public Task<Outcome<Done>> Do(
        string name, Guid edition, Func<ActScope, Edition, Template, Task<Outcome<Edition>>> decide, CancellationToken cancel, string? key = null,
        Action<ActScope, EditionRow>? after = null) =>
        current.Do(name, "administration", null, scope => Decide(scope, edition, decide, after, cancel), cancel, key);

    /// <summary>A version on the shelf, or null.</summary>
    public ValueTask<Template?> Template(ActScope scope, string template, int version, CancellationToken cancel) =>
        shelf.Find(scope.Db, current.Tenant.Slug, template, version, cancel);

    private async Task<Outcome<Done>> Decide(
        ActScope scope, Guid edition, Func<ActScope, Edition, Template, Task<Outcome<Edition>>> decide, Action<ActScope, EditionRow>? after, CancellationToken cancel)
    {
        if (await scope.Db.Set<EditionRow>().FirstOrDefaultAsync(e => e.Id == edition, cancel) is not { } row)
        {
            return Refusal.NotFound;
        }

        var decided = await decide(scope, row.ToEdition(), (await Template(scope, row.TemplateId, row.TemplateVersion, cancel))!);
        if (decided.IsRefused)
        {
            return decided.Refuse<Done>();
        }

        if (row.State != decided.Value.State)
        {
            (row.State, row.Version) = (decided.Value.State, row.Version + 1);
            scope.Record(new EditionChanged(row.Id, row.State), null, category: 0);
        }

        after?.Invoke(scope, row);
        return Done.Instance;
    }
}
