using Meedoen.Dossiers;
using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Text;
using Meedoen.Platform.Web;
using Meedoen.Programmes;

namespace Meedoen.Preconditions;

/// <summary>
/// What has to be arranged for somebody, and who does it. Who writes own contributions sees only what that reader arranges; who has the
/// short form sees the status and no names or days.
/// </summary>
public sealed class OpenChecklist(Current current, RouteWork route, FactBook book) : ISlice
{
    /// <summary>One thing on the list.</summary>
    /// <param name="Kind">Id in the template.</param>
    /// <param name="Title">Name.</param>
    /// <param name="State">Status.</param>
    /// <param name="ForHousehold">Whether it is arranged once for the household.</param>
    public sealed record Item(string Kind, Localized Title, PreconditionState State, bool ForHousehold)
    {
        /// <summary>Account that arranges it, or null.</summary>
        public Guid? Owner { get; init; }

        /// <summary>Name and organisation of who arranges it, or null.</summary>
        public string? OwnerName { get; init; }

        /// <summary>By when, or null.</summary>
        public DateOnly? DueOn { get; init; }

        /// <summary>Since when the status holds; null for the short form.</summary>
        public DateOnly? Since { get; init; }

        /// <summary>Whether the diagnostic interview has been and it is still unknown.</summary>
        public bool IsAlarm { get; init; }

        /// <summary>For the next change.</summary>
        public int Version { get; init; }
    }

    /// <summary>The list.</summary>
    /// <param name="Person">About whom.</param>
    /// <param name="Rights">What the reader may do.</param>
    /// <param name="Items">What has to be arranged, in the order of the template.</param>
    /// <param name="Team">Who may be named to arrange something, by account.</param>
    public sealed record View(PersonBrief Person, RubricMask Rights, IReadOnlyList<Item> Items, IReadOnlyList<TeamMember> Team)
    {
        /// <summary>Day on which the language test was discussed, as it is stored, or null; only for who reads R4.</summary>
        public string? TestDiscussedOn { get; init; }

        /// <summary>Whether the competence report has not come in; null for who may not know.</summary>
        public bool? ReportMissing { get; init; }

        /// <summary>Whether there are language lessons; null for who may not know.</summary>
        public bool? HasLessons { get; init; }
    }

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/persons/{person:guid}/preconditions", async (Guid person, OpenChecklist slice, CancellationToken cancel) =>
            (await slice.Handle(person, cancel)).ToResult(view => Results.Ok(ChecklistBody.Of(view))))
        .ForSignedIn();

    /// <summary>Opens it; not found for who is not involved, forbidden for who has nothing to do with it.</summary>
    public async Task<Outcome<View>> Handle(Guid person, CancellationToken cancel)
    {
        if (await current.RightsOn(person) is not { } rights)
        {
            return Refusal.NotFound;
        }

        var mask = RubricMasks.Of(rights, current.Actor.Role);
        if (!RubricMask.Has(mask.Visible, Rubric.R9))
        {
            return Refusal.Forbidden;
        }

        await using var db = current.Tenant.OpenForReading();
        if (await Persons.Brief(db, person, cancel) is not { } brief)
        {
            return Refusal.NotFound;
        }

        current.Saw("/persons/{person}/preconditions", "guidance", [person], 1L << (int)Rubric.R9);
        var team = await ClientTeam.Members(db, person, current.Today, cancel);
        return await WithFacts(new View(brief, mask, await Items(db, brief, mask, team, cancel), team));
    }

    private async Task<IReadOnlyList<Item>> Items(
        MeedoenDb db, PersonBrief person, RubricMask mask, IReadOnlyList<TeamMember> team, CancellationToken cancel)
    {
        var rows = await Checklist.Rows(db, person, cancel);
        var rules = Checklist.Rules(await route.Templates(db, current.Tenant, person.Id, cancel));
        var names = await PartiesDirectory.Names(db, [.. rows.Values.Select(r => r.OwnerAccount).OfType<Guid>().Distinct()], cancel);
        var items = rules.Select(rule => One(rule, rows.GetValueOrDefault(rule.Id), names, team));
        return mask.CanRead(Rubric.R9) ? [.. items]
            : RubricMask.Has(mask.Own, Rubric.R9) ? [.. items.Where(item => item.Owner == current.Actor.Id)]
            : [.. items.Select(item => new Item(item.Kind, item.Title, item.State, item.ForHousehold))];
    }

    private static Item One(PreconditionRule rule, Precondition? row, Dictionary<Guid, string> names, IReadOnlyList<TeamMember> team)
    {
        var title = new Item(rule.Id, rule.Title, row?.State ?? PreconditionState.Unknown, rule.ForHousehold);
        return row is null ? title : title with
        {
            Owner = row.OwnerAccount,
            OwnerName = row.OwnerAccount is { } owner ? OwnerName(owner, names, team) : null,
            DueOn = row.DueOn,
            Since = row.Since,
            IsAlarm = row is { State: PreconditionState.Unknown, AlarmSince: not null },
            Version = row.Version,
        };
    }

    private static string OwnerName(Guid owner, Dictionary<Guid, string> names, IReadOnlyList<TeamMember> team) =>
        team.FirstOrDefault(member => member.Account == owner) is { } member ? $"{member.Name}, {member.Organisation}" : names.GetValueOrDefault(owner) ?? string.Empty;

    private async Task<View> WithFacts(View view)
    {
        var mask = view.Rights;
        var known = (await book.Current(current.Tenant, view.Person.Id, mask)).ToLookup(fact => fact.Key, fact => fact.Value);
        return view with
        {
            TestDiscussedOn = mask.CanRead(Rubric.R4) ? known["language-test-discussed-on"].FirstOrDefault() : null,
            ReportMissing = mask.CanRead(Rubric.R6) ? !Report.Any(known.Contains) : null,
            HasLessons = RubricMask.Has(mask.Visible, Rubric.R4) ? Lessons.Any(known.Contains) : null,
        };
    }

    private static readonly string[] Report = ["competence-done", "competence-can", "competence-hard"];

    private static readonly string[] Lessons = ["lesson-start", "lesson-registered-on"];
}
