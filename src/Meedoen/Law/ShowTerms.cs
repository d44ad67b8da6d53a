using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Web;
using Meedoen.Rules.Duty;
using Meedoen.Rules.Evaluating;
using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Signals;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Law;

/// <summary>
/// Everything the law says about one person today, with how each day came about. Who has the short form of a rubric sees until when and
/// where it stands of what has to be done by a day, and not why.
/// </summary>
public sealed class ShowTerms(Current current, LegalFiles files) : ISlice
{
    /// <summary>What the rules answered to one question.</summary>
    /// <param name="Finding">The answer; without steps and reasons in the short form.</param>
    /// <param name="Rubric">Rubric it belongs to.</param>
    /// <param name="Brief">Whether only the short form is seen.</param>
    public sealed record Item(Finding Finding, Rubric Rubric, bool Brief)
    {
        /// <summary>Code of what it is about.</summary>
        public string Code => Finding.Kind.Code;

        /// <summary>Whether it was not done in time.</summary>
        public bool IsMissed => TermRows.IsMissed(Code, Finding.State) && Finding.RulingLastDay is not null;

        /// <summary>Why it was missed, when somebody said so.</summary>
        public MissCause? Cause { get; init; }
    }

    /// <summary>Something that was recorded for the law.</summary>
    /// <param name="Id">Id.</param>
    /// <param name="Kind">What happened.</param>
    /// <param name="On">The day.</param>
    /// <param name="Details">What exactly.</param>
    /// <param name="Source">Who said so.</param>
    public sealed record Noted(Guid Id, LegalEventKind Kind, DateOnly On, EventDetails Details, FactSource Source);

    /// <summary>The terms of a person.</summary>
    /// <param name="Person">Whose.</param>
    /// <param name="Rights">What the reader may do.</param>
    /// <param name="On">The day for which it was computed.</param>
    /// <param name="Items">What the rules answered, in the order of the rules.</param>
    public sealed record View(PersonBrief Person, RubricMask Rights, DateOnly On, IReadOnlyList<Item> Items)
    {
        /// <summary>The attention signals, for who reads what they rest on; empty when the 2021 act does not bind the person.</summary>
        public IReadOnlyList<DuoSignal> Signals { get; init; } = [];

        /// <summary>What was recorded, newest first, for who reads its rubric in full.</summary>
        public IReadOnlyList<Noted> Events { get; init; } = [];

        /// <summary>Whether the act of 2021 asks a broad intake and a plan for the person now.</summary>
        public bool AsksIntake { get; init; }

        /// <summary>Whether an act of which terms are computed binds the person.</summary>
        public bool IsUnderLaw { get; init; }
    }

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/persons/{person:guid}/terms", async (Guid person, ShowTerms slice, CancellationToken cancel) =>
            (await slice.Handle(person, cancel)).ToResult(view => Results.Ok(TermsBody.Of(view))))
        .ForSignedIn();

    /// <summary>Computes them; not found for who is not involved, forbidden for who may not know of residence and law.</summary>
    public async Task<Outcome<View>> Handle(Guid person, CancellationToken cancel)
    {
        if (await current.RightsOn(person) is not { } rights)
        {
            return Refusal.NotFound;
        }

        var mask = RubricMasks.Of(rights, current.Actor.Role);
        if (TermSights.Of(mask, Rubric.R2) == TermSight.Nothing)
        {
            return Refusal.Forbidden;
        }

        await using var db = current.Tenant.OpenForReading();
        if (await Persons.Brief(db, person, cancel) is not { } brief)
        {
            return Refusal.NotFound;
        }

        current.Saw("/persons/{person}/terms", "guidance", [person], Seen(mask));
        var file = await files.Read(current.Tenant, db, person, cancel);
        return file.IsUnderLaw
            ? await Make(db, brief, mask, file, cancel)
            : new View(brief, mask, current.Today, []) { Events = Events(file, mask) };
    }

    private async Task<View> Make(MeedoenDb db, PersonBrief person, RubricMask mask, LegalFile file, CancellationToken cancel)
    {
        var now = file.On(current.Today);
        var causes = await db.Set<MissedTerm>().Where(m => m.PersonId == person.Id).ToListAsync(cancel);
        var items = TermRows.Told(LegalPosition.Evaluate(now)).Select(finding => One(finding, mask)).OfType<Item>()
            .Select(item => item with { Cause = causes.Find(m => m.Code == item.Code && m.LastDay == item.Finding.RulingLastDay)?.Cause });
        return new View(person, mask, current.Today, [.. items])
        {
            Signals = mask.CanRead(Rubric.R2) && now.IsUnderWi2021 && !Obligation.IsOver(now) ? [.. DuoSignals.Of(now).Where(signal => mask.CanRead(RubricOf(signal)))] : [],
            Events = Events(file, mask),
            IsUnderLaw = true,
            AsksIntake = LegalSituations.AsksIntake(now),
        };
    }

    private static Item? One(Finding finding, RubricMask mask)
    {
        var kind = TermKinds.Of(finding.Kind.Code);
        return TermSights.Of(mask, kind) switch
        {
            TermSight.Whole => new Item(finding, kind.Rubric, false),
            TermSight.Brief => new Item(Brief(finding), kind.Rubric, true),
            _ => null,
        };
    }

    /// <summary>A signal is seen by who may see what it rests on.</summary>
    private static Rubric RubricOf(DuoSignal signal) => signal.Code switch
    {
        "SS132" or "SS133" or "SS135" or "SS136" => EventKinds.Of(LegalEventKind.Contract).Rubric,
        "SS140" => EventKinds.Of(LegalEventKind.DispensationRequested).Rubric,
        "SS141" => Rubric.R11,
        "SS142" => EventKinds.Of(LegalEventKind.Education).Rubric,
        _ => Rubric.R2,
    };

    /// <summary>Until when and where it stands. What it counts and why is not in it.</summary>
    private static Finding Brief(Finding finding) => new(finding.Kind, finding.State)
    {
        LastDay = finding.RulingLastDay,
        LawOf = finding.LawOf,
    };

    private static IReadOnlyList<Noted> Events(LegalFile file, RubricMask mask) =>
        [.. file.Noted.Where(one => mask.CanRead(EventKinds.Of(one.Row.Kind).Rubric))
            .Select(one => new Noted(one.Row.Id, one.Row.Kind, one.Row.On, one.Details, one.Row.Source))];

    private static long Seen(RubricMask mask) => EventKinds.Rubrics.Where(rubric => TermSights.Of(mask, rubric) != TermSight.Nothing)
        .Aggregate(0L, (seen, rubric) => seen | (1L << (int)rubric));
}
