using Meedoen.Dossiers;
using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Programmes;

namespace Meedoen.Preconditions;

/// <summary>
/// Records how things stand on the list: who arranges what, by when. The case owner fills the whole list; a party with own contributions
/// changes the status and the day of what it arranges itself. All or nothing: every error comes back at once.
/// </summary>
public sealed class FillChecklist(Current current, RouteWork route) : ISlice
{
    /// <summary>One thing.</summary>
    /// <param name="Kind">Id in the template.</param>
    /// <param name="State">Status.</param>
    /// <param name="Owner">Account that arranges it; somebody of the team.</param>
    /// <param name="DueOn">By when; asked while it is not arranged.</param>
    /// <param name="Version">Version that the form showed; 0 for what was not recorded before.</param>
    public sealed record Item(string Kind, PreconditionState State, Guid? Owner = null, DateOnly? DueOn = null, int Version = 0);

    /// <summary>The list.</summary>
    /// <param name="Items">What was filled in; what is unknown and has no owner and no day is left as it is.</param>
    public sealed record Request(IReadOnlyList<Item>? Items);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/persons/{person:guid}/preconditions", async (Guid person, Request request, FillChecklist slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(person, request, http.Request.Headers["Idempotency-Key"], cancel)).ToResult(_ => Results.NoContent()))
        .For(AccessRole.CaseOwner, AccessRole.Volunteer, AccessRole.WorkConsultant);

    /// <summary>Saves it.</summary>
    public Task<Outcome<Done>> Handle(Guid person, Request request, string? key, CancellationToken cancel) =>
        current.Do(nameof(FillChecklist), "guidance", person, scope => Decide(scope, person, request.Items ?? [], cancel), cancel, key);

    private async Task<Outcome<Done>> Decide(ActScope scope, Guid person, IReadOnlyList<Item> sent, CancellationToken cancel)
    {
        if (await current.RightsOn(scope, person, cancel) is not { } rights || await Persons.Brief(scope.Db, person, cancel) is not { } brief)
        {
            return Refusal.NotFound;
        }

        var mask = RubricMasks.Of(rights, scope.Act.Actor.Role);
        if (!mask.CanContribute(Rubric.R9))
        {
            return Refusal.Forbidden;
        }

        var rules = Checklist.Rules(await route.Templates(scope.Db, current.Tenant, person, cancel)).ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        var rows = await Checklist.Rows(scope.Db, brief, cancel);
        var me = scope.Act.Actor.Id;
        var filled = sent.Select((item, at) => (At: at, Item: item, Row: rows.GetValueOrDefault(item.Kind)))
            .Where(f => rules.ContainsKey(f.Item.Kind) && (mask.CanWrite(Rubric.R9) ? IsFilled(f.Item, f.Row) : f.Row?.OwnerAccount == me))
            .Select(f => mask.CanWrite(Rubric.R9) ? f : f with { Item = f.Item with { Owner = me } })
            .ToList();
        var team = (await ClientTeam.Members(scope.Db, person, scope.Today, cancel)).Select(member => member.Account).ToHashSet();
        var wrong = ChecklistRules.Check(filled, team).ToList();
        if (wrong.Count > 0)
        {
            return wrong;
        }

        foreach (var (_, item, row) in filled)
        {
            Write(scope, brief, item, row ?? Begin(scope, rules[item.Kind], brief));
        }

        return Done.Instance;
    }

    private static bool IsFilled(Item item, Precondition? row) =>
        row is not null || item.State != PreconditionState.Unknown || item.DueOn is not null;

    private static Precondition Begin(ActScope scope, PreconditionRule rule, PersonBrief person)
    {
        var row = Checklist.Begin(rule, person, scope.Today);
        scope.Db.Add(row);
        return row;
    }

    private static void Write(ActScope scope, PersonBrief person, Item item, Precondition row)
    {
        var due = Checklist.IsOpen(item.State) ? item.DueOn : null;
        if (row.Version > 0 && (row.State, row.OwnerAccount, row.DueOn) == (item.State, item.Owner, due))
        {
            return;
        }

        row.Since = row.State == item.State ? row.Since : scope.Today;
        (row.State, row.OwnerAccount, row.DueOn) = (item.State, item.Owner, due);
        row.Version++;
        scope.Record(new PreconditionChanged(row.Id, row.Kind, row.State, row.DueOn), person.Id, (int)Rubric.R9);
    }
}
