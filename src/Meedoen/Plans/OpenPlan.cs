using Meedoen.Agenda;
using Meedoen.Assessments;
using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Plans;

/// <summary>
/// The plan of a person: the goals as they are now, every settled version, and which topics of the diagnostic interview were not discussed.
/// Health stays in its own rubric: nothing of it is read here but the name of the topic, for who may read it.
/// </summary>
public sealed class OpenPlan(Current current, PersonKeys keys, FactBook book, DictionaryInForce dictionaries, IAgenda agenda, LessonOffers offers) : ISlice
{
    /// <summary>A settled version.</summary>
    /// <param name="Number">From 1.</param>
    /// <param name="SettledOn">When.</param>
    /// <param name="SettledBy">Name of who settled it.</param>
    /// <param name="Content">What it says.</param>
    /// <param name="Answer">What the participant said, or null.</param>
    /// <param name="AnsweredOn">When, or null.</param>
    /// <param name="Remark">The remark, or null.</param>
    public sealed record Settled(
        int Number, DateOnly SettledOn, string SettledBy, PlanContent Content, PlanAnswer? Answer, DateOnly? AnsweredOn, string? Remark);

    /// <summary>A plan as one reader sees it.</summary>
    /// <param name="Person">Whose plan.</param>
    /// <param name="Rights">What the reader may do.</param>
    /// <param name="State">Where it stands.</param>
    /// <param name="Version">For the next change; 0 while there is no plan.</param>
    public sealed record View(PersonBrief Person, RubricMask Rights, PlanState State, int Version)
    {
        /// <summary>The goals as they are now, by horizon and day.</summary>
        public IReadOnlyList<GoalLine> Goals { get; init; } = [];

        /// <summary>Settled versions, the newest first.</summary>
        public IReadOnlyList<Settled> Versions { get; init; } = [];

        /// <summary>Topics of the diagnostic interview.</summary>
        public IReadOnlyList<InterviewTopic> Topics { get; init; } = [];

        /// <summary>Day of the first diagnostic interview that was held, or null.</summary>
        public DateOnly? TalkOn { get; init; }

        /// <summary>Who may see to a goal.</summary>
        public IReadOnlyList<TeamMember> Team { get; init; } = [];

        /// <summary>Names of accounts that goals name.</summary>
        public IReadOnlyDictionary<Guid, string> Names { get; init; } = new Dictionary<Guid, string>();

        /// <summary>The offer of language lessons, where the municipality decides on it and the reader may see that; else null.</summary>
        public LessonOffer? Lessons { get; init; }

        /// <summary>Topics that were not discussed.</summary>
        public IEnumerable<InterviewTopic> NotDiscussed => Topics.Where(topic => !topic.IsDiscussed);

        /// <summary>Who sees to a goal, by name; null: the participant.</summary>
        public string? OwnerOf(GoalLine goal) => goal.Owner is { } owner ? Names.GetValueOrDefault(owner, string.Empty) : null;
    }

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/persons/{person:guid}/plan", async (Guid person, OpenPlan slice, CancellationToken cancel) =>
            (await slice.Handle(person, cancel)).ToResult(view => Results.Ok(PlanBody.Of(view))))
        .ForSignedIn();

    /// <summary>Opens it; not found for who is not involved, forbidden for who may not read plans.</summary>
    public async Task<Outcome<View>> Handle(Guid person, CancellationToken cancel)
    {
        if (await current.RightsOn(person) is not { } rights)
        {
            return Refusal.NotFound;
        }

        var mask = RubricMasks.Of(rights, current.Actor.Role);
        if (!mask.CanRead(Rubric.R10))
        {
            return Refusal.Forbidden;
        }

        await using var db = current.Tenant.OpenForReading();
        if (await Persons.Brief(db, person, cancel) is not { } brief)
        {
            return Refusal.NotFound;
        }

        current.Saw("/persons/{person}/plan", "plan", [person], 1L << PlanBook.Category);
        var plan = await db.Set<SupportPlan>().OrderBy(p => p.Id).FirstOrDefaultAsync(p => p.PersonId == person, cancel);
        var view = new View(brief, mask, plan?.State ?? PlanState.Draft, plan?.Version ?? 0) { Team = await ClientTeam.Members(db, person, current.Today, cancel) };
        return await WithTopics(await WithGoals(view, plan, db, cancel), db, cancel);
    }

    private async Task<View> WithGoals(View view, SupportPlan? plan, MeedoenDb db, CancellationToken cancel)
    {
        if (plan is null || await keys.For(current.Tenant, plan.PersonId) is not { } cipher)
        {
            return view;
        }

        var goals = await db.Set<PlanGoal>().Where(g => g.PlanId == plan.Id).ToListAsync(cancel);
        var versions = await db.Set<PlanVersion>().Where(v => v.PlanId == plan.Id).OrderByDescending(v => v.Number).ToListAsync(cancel);
        var contents = versions.ConvertAll(v => cipher.Open<PlanContent>(v.Content, v.Id));
        var accounts = goals.Select(g => g.OwnerAccount).Concat(goals.Select(g => (Guid?)g.ChangedBy)).Concat(versions.Select(v => (Guid?)v.SettledBy))
            .Concat(contents.SelectMany(c => c.Goals).Select(g => g.Owner)).OfType<Guid>().Distinct().ToList();
        var names = await PartiesDirectory.Names(db, accounts, cancel);
        return view with
        {
            Goals = goals.Select(cipher.Line).InOrder(),
            Versions = [.. versions.Zip(contents, (v, content) => new Settled(
                v.Number, v.SettledOn, names.GetValueOrDefault(v.SettledBy, string.Empty), content, v.Answer, v.AnsweredOn,
                v.Remark is { } remark ? cipher.OpenText(remark, v.Id) : null))],
            Names = names,
        };
    }

    private async Task<View> WithTopics(View view, MeedoenDb db, CancellationToken cancel)
    {
        var person = view.Person.Id;
        var talks = (await agenda.Of(current.Tenant, person)).Where(c => c is { Kind: ConversationKind.Diagnosis, State: ConversationState.Held }).ToList();
        DateOnly? talk = talks.Count == 0 ? null : talks.Min(c => c.On);
        var dictionary = dictionaries.Of(current.Tenant);
        var facts = (await book.Current(current.Tenant, person, view.Rights)).Where(f => dictionary.Find(f.Key) is { } key && view.Rights.CanRead(key.Rubric));
        var ticked = await db.Set<DiscussedTopic>().Where(t => t.PersonId == person).Select(t => t.Topic).ToHashSetAsync(cancel);
        var local = await db.Set<LocalTopic>().ToListAsync(cancel);
        return view with
        {
            TalkOn = talk,
            Topics = Topics.For(dictionary, view.Rights, [.. facts], ticked, local, talk),
            Lessons = view.Rights.CanRead(Rubric.R4) ? await offers.Of(db, current.Tenant, person, facts.ToLookup(f => f.Key, f => f.Value, StringComparer.Ordinal), cancel) : null,
        };
    }
}
