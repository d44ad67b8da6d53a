using Meedoen.Dossiers;
using Meedoen.Law;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;
using Meedoen.Rules.Intake;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Intake;

/// <summary>
/// The broad intake of a person: the calls and what became of them, every topic of the law with what is still to be asked, the test and the
/// conclusion. Somebody whom the law asks no intake has none, and the page says so.
/// </summary>
public sealed class OpenIntake(Current current, LegalSituations law, FactBook facts, DictionaryInForce dictionaries, PersonKeys keys) : ISlice
{
    /// <summary>A call.</summary>
    /// <param name="Number">From 1.</param>
    /// <param name="CalledOn">Day of the letter.</param>
    /// <param name="Until">Last day of the term.</param>
    /// <param name="WarnedOn">Day of the warning, or null.</param>
    /// <param name="Outcome">What became of it, or null.</param>
    /// <param name="OutcomeOn">The day of that, or null.</param>
    /// <param name="Reason">Why not, or null.</param>
    /// <param name="Words">Why not, in words, or null.</param>
    public sealed record Call(
        int Number, DateOnly CalledOn, DateOnly Until, DateOnly? WarnedOn, CallOutcome? Outcome, DateOnly? OutcomeOn, CallReason? Reason, string? Words);

    /// <summary>An intake as one reader sees it.</summary>
    /// <param name="Person">Whose.</param>
    /// <param name="Rights">What the reader may do.</param>
    /// <param name="IsAsked">Whether the law asks an intake for this person now.</param>
    /// <param name="State">Where it stands.</param>
    /// <param name="Version">For the next change; 0 while there is none.</param>
    public sealed record View(PersonBrief Person, RubricMask Rights, bool IsAsked, IntakeState State, int Version)
    {
        /// <summary>The calls, the first first.</summary>
        public IReadOnlyList<Call> Calls { get; init; } = [];

        /// <summary>The topics of the law, with what each misses.</summary>
        public IReadOnlyList<IntakeTopic> Topics { get; init; } = [];

        /// <summary>What the law asks to do next about calling.</summary>
        public IntakeAction Next { get; init; }

        /// <summary>Day on which the right to talk alone was told, or null.</summary>
        public DateOnly? AloneToldOn { get; init; }

        /// <summary>Day of the test, or null.</summary>
        public DateOnly? TestOn { get; init; }

        /// <summary>Code of the result, or null.</summary>
        public string? TestResult { get; init; }

        /// <summary>Day on which was dispensed from the test, or null.</summary>
        public DateOnly? TestDispensedOn { get; init; }

        /// <summary>Code of the ground of the dispensation, for who may read about health.</summary>
        public string? TestGround { get; init; }

        /// <summary>Whether there are children under six, as it was said at the conclusion.</summary>
        public bool? HasYoungChildren { get; init; }

        /// <summary>What came out of it, for who may read the plan; null while it is not concluded.</summary>
        public string? Conclusion { get; init; }

        /// <summary>Day of the conclusion, or null.</summary>
        public DateOnly? CompletedOn { get; init; }

        /// <summary>Name of who concluded it, or null.</summary>
        public string? CompletedBy { get; init; }

        /// <summary>Whether it is done, with or without the person.</summary>
        public bool IsConcluded => State is IntakeState.Completed or IntakeState.CompletedInAbsence;

        /// <summary>Topics of which something is missing.</summary>
        public IEnumerable<IntakeTopic> Open => Topics.Where(topic => !topic.IsCovered);
    }

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/persons/{person:guid}/intake", async (Guid person, OpenIntake slice, CancellationToken cancel) =>
            (await slice.Handle(person, cancel)).ToResult(view => Results.Ok(IntakeBody.Of(view))))
        .For(AccessRole.CaseOwner, AccessRole.TeamLead);

    /// <summary>Opens it; not found for who is not involved, forbidden for who may not read about residence and law.</summary>
    public async Task<Outcome<View>> Handle(Guid person, CancellationToken cancel)
    {
        if (await current.RightsOn(person) is not { } rights)
        {
            return Refusal.NotFound;
        }

        var mask = RubricMasks.Of(rights, current.Actor.Role);
        if (!mask.CanRead(Rubric.R2))
        {
            return Refusal.Forbidden;
        }

        await using var db = current.Tenant.OpenForReading();
        if (await Persons.Brief(db, person, cancel) is not { } brief)
        {
            return Refusal.NotFound;
        }

        current.Saw("/persons/{person}/intake", "intake", [person], 1L << IntakeBook.Category | 1L << (int)Rubric.R7 | 1L << (int)Rubric.R10);
        var now = await law.Of(current.Tenant, db, person, current.Today, cancel);
        var intake = await db.Set<BroadIntake>().AsNoTracking().FirstOrDefaultAsync(i => i.PersonId == person, cancel);
        var view = new View(brief, mask, LegalSituations.AsksIntake(now), intake?.State ?? IntakeState.ToCall, intake?.Version ?? 0)
        {
            TestOn = now.Facts.LearnabilityTestOn,
            TestResult = now.Facts.LearnabilityResult,
        };
        view = await WithTopics(view, intake, cancel);
        return intake is null ? view with { Next = IntakeAction.Call } : await WithIntake(view, intake, now, db, cancel);
    }

    private async Task<View> WithTopics(View view, BroadIntake? intake, CancellationToken cancel)
    {
        var stated = await facts.Current(current.Tenant, view.Person.Id, view.Rights);
        cancel.ThrowIfCancellationRequested();
        var known = stated.Select(fact => fact.Key).ToHashSet(StringComparer.Ordinal);
        var hasChildren = intake?.HasYoungChildren ?? stated.Any(fact => fact is { Key: "children-at-home", Value: not "0" });
        var topics = IntakeTopics.Of(dictionaries.Of(current.Tenant), known, view.Rights, intake, hasChildren, view.IsConcluded);
        return view with { Topics = [.. topics.Where(topic => topic.Code != IntakeTopics.InWriting)] };
    }

    private async Task<View> WithIntake(View view, BroadIntake intake, Rules.Facts.Situation now, MeedoenDb db, CancellationToken cancel)
    {
        var calls = await db.Set<IntakeCall>().AsNoTracking().Where(c => c.IntakeId == intake.Id).OrderBy(c => c.Number).ToListAsync(cancel);
        var cipher = await keys.For(current.Tenant, intake.PersonId);
        var words = cipher?.WordsOf(intake);
        var came = view.State is IntakeState.Running || view.IsConcluded;
        return view with
        {
            Calls = calls.ConvertAll(call => Shown(call, cipher)),
            Next = IntakeCalls.Next(calls.Count, came, current.Today, now.Law),
            AloneToldOn = intake.AloneToldOn,
            TestDispensedOn = intake.TestDispensedOn,
            TestGround = view.Rights.CanRead(Rubric.R7) ? words?.TestGround : null,
            HasYoungChildren = intake.HasYoungChildren,
            Conclusion = view.Rights.CanRead(Rubric.R10) ? words?.Conclusion : null,
            CompletedOn = intake.CompletedOn,
            CompletedBy = intake.CompletedBy is { } by ? (await PartiesDirectory.Names(db, [by], cancel)).GetValueOrDefault(by) : null,
        };
    }

    private static Call Shown(IntakeCall call, PersonCipher? cipher)
    {
        var why = call.Why is { } words && cipher is not null ? cipher.Open<CallWords>(words, call.Id) : null;
        return new Call(call.Number, call.CalledOn, call.Until, call.WarnedOn, call.Outcome, call.OutcomeOn, why?.Reason, why?.Words);
    }
}

/// <summary>How the API shows an intake.</summary>
internal static class IntakeBody
{
    public static object Of(OpenIntake.View view) => new
    {
        view.IsAsked,
        view.State,
        view.Version,
        view.Next,
        view.Calls,
        Topics = view.Topics.Select(topic => new { topic.Code, topic.IsCovered, Missing = topic.Missing.Select(item => new { item.Key.Key, item.Form }) }),
        view.AloneToldOn,
        view.TestOn,
        view.TestResult,
        view.TestDispensedOn,
        view.HasYoungChildren,
        view.Conclusion,
        view.CompletedOn,
    };
}
