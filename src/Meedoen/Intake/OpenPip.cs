using Meedoen.Dossiers;
using Meedoen.Law;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Plans;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;
using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;
using Meedoen.Rules.Plans;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Intake;

/// <summary>
/// The PIP of a person: the clock, the draft with everything that still stands in its way, every decided version and what the participant asked. A
/// draft that nobody saved yet is assembled from the file. Only who works on it, and their team lead, see the draft.
/// </summary>
public sealed class OpenPip(Current current, LegalSituations law, DecidedPips versions, SettledGoals goals, PersonKeys keys) : ISlice
{
    /// <summary>A question of the participant.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Number">Number of the version it is about.</param>
    /// <param name="AskedOn">When.</param>
    /// <param name="Words">What was asked.</param>
    /// <param name="AnsweredOn">When it was answered, or null.</param>
    /// <param name="Answer">The answer, or null.</param>
    public sealed record Question(Guid Id, int Number, DateOnly AskedOn, string Words, DateOnly? AnsweredOn, string? Answer);

    /// <summary>A PIP as one reader sees it.</summary>
    /// <param name="Person">Whose.</param>
    /// <param name="Rights">What the reader may do.</param>
    /// <param name="IsAsked">Whether the law asks a plan for this person now.</param>
    /// <param name="Version">For the next change; 0 while there is no PIP.</param>
    public sealed record View(PersonBrief Person, RubricMask Rights, bool IsAsked, int Version)
    {
        /// <summary>The clock of the plan as the rules give it, or null; for who reads about residence and law.</summary>
        public Finding? Clock { get; init; }

        /// <summary>The draft; for others than who works on it empty.</summary>
        public PipText Draft { get; init; } = new();

        /// <summary>When the draft was saved; null: it was assembled from the file just now, or there is none to see.</summary>
        public DateTime? DraftAt { get; init; }

        /// <summary>Name of who saved the draft, or null.</summary>
        public string? DraftBy { get; init; }

        /// <summary>Everything that stands in the way of deciding on the draft.</summary>
        public IReadOnlyList<Refusal> Obstacles { get; init; } = [];

        /// <summary>Decided versions, the newest first.</summary>
        public IReadOnlyList<DecidedPip> Versions { get; init; } = [];

        /// <summary>What the participant asked, the newest first.</summary>
        public IReadOnlyList<Question> Questions { get; init; } = [];

        /// <summary>Goals of the support plan, that go into the PIP.</summary>
        public IReadOnlyList<GoalWords> Goals { get; init; } = [];

        /// <summary>Names of accounts that versions name.</summary>
        public IReadOnlyDictionary<Guid, string> Names { get; init; } = new Dictionary<Guid, string>();

        /// <summary>Conclusion of the intake, or null.</summary>
        public string? Conclusion { get; init; }

        /// <summary>Whether the intake was concluded, or a plan was made before.</summary>
        public bool IntakeDone { get; init; }

        /// <summary>The group that decides on rights and duties, or null when it is not known.</summary>
        public TargetGroup? Group { get; init; }

        /// <summary>Whether the person never had a plan, here or elsewhere.</summary>
        public bool FirstEver { get; init; }

        /// <summary>Route of the plan that holds, or null.</summary>
        public Leerroute? RouteNow { get; init; }
    }

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/persons/{person:guid}/pip", async (Guid person, OpenPip slice, CancellationToken cancel) =>
            (await slice.Handle(person, cancel)).ToResult(view => Results.Ok(PipBody.Of(view))))
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

        current.Saw("/persons/{person}/pip", "plan", [person], 1L << PipBook.Category);
        var now = await law.Of(current.Tenant, db, person, current.Today, cancel);
        var view = new View(brief, mask, LegalSituations.AsksIntake(now), 0)
        {
            Clock = mask.CanRead(Rubric.R2) ? PipDeadline.Of(now) : null,
            Versions = await versions.Of(current.Tenant, db, person, cancel),
            Questions = await Questions(db, person, cancel),
            FirstEver = now.FirstPip is null,
            Group = now.TargetGroup,
            RouteNow = now.Route,
        };
        view = current.Actor.Role == AccessRole.CaseOwner.Code() || current.Actor.Role == AccessRole.TeamLead.Code() ? await WithDraft(view, now, db, cancel) : view;
        return view with { Names = await PartiesDirectory.Names(db, [.. view.Versions.Select(v => v.DecidedBy).Distinct()], cancel) };
    }

    private async Task<View> WithDraft(View view, Situation now, MeedoenDb db, CancellationToken cancel)
    {
        var person = view.Person.Id;
        var file = await db.Set<PipFile>().AsNoTracking().FirstOrDefaultAsync(p => p.PersonId == person, cancel);
        var intake = await db.Set<BroadIntake>().AsNoTracking().FirstOrDefaultAsync(i => i.PersonId == person, cancel);
        var cipher = await keys.For(current.Tenant, person);
        var draft = file?.Draft is { } sealedDraft && cipher is not null ? cipher.Open<PipText>(sealedDraft, file.Id) : PipDrafts.From(now, view.Versions);
        var context = new PipContext(now) { HasYoungChildren = intake?.HasYoungChildren is true, Decided = [.. view.Versions.Select(v => v.Dated)] };
        return view with
        {
            Version = file?.Version ?? 0,
            Draft = draft,
            DraftAt = file?.DraftAt,
            DraftBy = file?.DraftBy is { } by ? (await PartiesDirectory.Names(db, [by], cancel)).GetValueOrDefault(by) : null,
            Obstacles = PipChecks.Of(draft, context, null),
            Goals = await goals.Of(current.Tenant, db, person, cancel),
            Conclusion = intake is not null && cipher is not null && intake.CompletedOn is not null ? cipher.WordsOf(intake).Conclusion : null,
            IntakeDone = intake?.CompletedOn is not null || now.FirstPip is not null,
        };
    }

    private async Task<IReadOnlyList<Question>> Questions(MeedoenDb db, Guid person, CancellationToken cancel)
    {
        var rows = await db.Set<PipQuestion>().AsNoTracking().Where(q => q.PersonId == person).OrderByDescending(q => q.AskedOn).ThenByDescending(q => q.Id).ToListAsync(cancel);
        return rows.Count > 0 && await keys.For(current.Tenant, person) is { } cipher
            ? rows.ConvertAll(q => new Question(q.Id, q.Number, q.AskedOn, cipher.OpenText(q.Words, q.Id), q.AnsweredOn, q.Answer is { } answer ? cipher.OpenText(answer, q.Id) : null))
            : [];
    }
}

/// <summary>Makes the draft that is shown before anybody saved one. Pure.</summary>
internal static class PipDrafts
{
    /// <summary>From the newest version, or else from what the file, the law and the policy of the municipality say.</summary>
    public static PipText From(Situation now, IReadOnlyList<DecidedPip> versions) => versions is [var newest, ..]
        ? newest.Text with { Special = null, Effort = null, OutOfReach = null }
        : new PipText
        {
            Route = now.Route,
            Hours = now.TargetGroup is TargetGroup.FamilyOrOther ? null : now.Facts.RouteIntensity,
            PvtHours = (int)now.Law.On(ParameterName.PvtHours, now.On).Value.Number,
            MapHours = now.Route is Leerroute.O ? null : (int)now.Law.On(ParameterName.MapHours, now.On).Value.Number,
            ProgressTalks = ProgressTalkPolicy.Of(now),
        };
}

/// <summary>How the API shows a PIP.</summary>
internal static class PipBody
{
    public static object Of(OpenPip.View view) => new
    {
        view.IsAsked,
        view.Version,
        Deadline = view.Clock?.RulingLastDay,
        view.Draft,
        view.DraftAt,
        Obstacles = view.Obstacles.Select(one => new { one.Code, one.Field, Text = Platform.Text.Words.Of(one) }),
        Versions = view.Versions.Select(v => new { v.Number, v.Dated, v.KnownOn, v.ObjectionUntil, v.ChangeReason, v.Text, v.Goals }),
        view.Questions,
    };
}
