using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Assessments;

/// <summary>
/// How somebody takes part at a place: what was planned and seen per week, what was noted, from when a conclusion may be drawn. Who may only
/// contribute sees the own notes; the short form is that there is a period, and its days.
/// </summary>
public sealed class OpenObservation(Current current, PersonKeys keys) : ISlice
{
    private const int Most = 200;

    /// <summary>The newest period.</summary>
    /// <param name="From">First day.</param>
    /// <param name="Days">Planned days of the week.</param>
    /// <param name="ConclusionFrom">First day on which a conclusion may be drawn.</param>
    /// <param name="ConclusionBy">Last day for it.</param>
    /// <param name="EndedOn">Last day, or null while it runs.</param>
    /// <param name="LeastAverage">Least days a week, on average, that must have been seen.</param>
    public sealed record Period(DateOnly From, IReadOnlyList<DayOfWeek> Days, DateOnly ConclusionFrom, DateOnly ConclusionBy, DateOnly? EndedOn, int LeastAverage)
    {
        /// <summary>Where; null for who reads only the short form.</summary>
        public string? Place { get; init; }

        /// <summary>Why more or fewer days than usual, or null.</summary>
        public string? Reason { get; init; }

        /// <summary>What was planned and seen, the oldest week first.</summary>
        public IReadOnlyList<ObservationWeek> Weeks { get; init; } = [];

        /// <summary>Days there a week, on average.</summary>
        public decimal Average { get; init; }
    }

    /// <summary>Something that was seen.</summary>
    /// <param name="On">When.</param>
    /// <param name="Situation">What was going on.</param>
    /// <param name="Behaviour">What the person did.</param>
    /// <param name="By">Name of who saw it.</param>
    public sealed record Note(DateOnly On, string Situation, string Behaviour, string By);

    /// <summary>What a reader sees.</summary>
    /// <param name="Person">About whom.</param>
    /// <param name="Rights">What the reader may do.</param>
    /// <param name="Newest">The newest period, or null.</param>
    /// <param name="Notes">The newest first.</param>
    public sealed record View(PersonBrief Person, RubricMask Rights, Period? Newest, IReadOnlyList<Note> Notes)
    {
        /// <summary>Whether the reader sees only what the reader wrote.</summary>
        public bool IsOwnOnly => !Rights.CanRead(Rubric.R14) && RubricMask.Has(Rights.Own, Rubric.R14);
    }

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/persons/{person:guid}/observation", async (Guid person, OpenObservation slice, CancellationToken cancel) =>
            (await slice.Handle(person, cancel)).ToResult(view => Results.Ok(new { Period = view.Newest, view.Notes })))
        .ForSignedIn();

    /// <summary>Opens it; not found for who is not involved, forbidden for who has nothing to do with it.</summary>
    public async Task<Outcome<View>> Handle(Guid person, CancellationToken cancel)
    {
        if (await current.RightsOn(person) is not { } rights)
        {
            return Refusal.NotFound;
        }

        var mask = RubricMasks.Of(rights, current.Actor.Role);
        if (!RubricMask.Has(mask.Visible, Rubric.R14))
        {
            return Refusal.Forbidden;
        }

        await using var db = current.Tenant.OpenForReading();
        if (await Persons.Brief(db, person, cancel) is not { } brief)
        {
            return Refusal.NotFound;
        }

        current.Saw("/persons/{person}/observation", "placement", [person], 1L << (int)Rubric.R14 | 1L << (int)Rubric.R11);
        var cipher = await keys.For(current.Tenant, person);
        return new View(brief.For(mask), mask, await Newest(db, person, mask, cipher, cancel), await Notes(db, person, mask, cipher, cancel));
    }

    private async Task<Period?> Newest(MeedoenDb db, Guid person, RubricMask mask, PersonCipher? cipher, CancellationToken cancel)
    {
        if (await db.Set<ObservationPeriod>().Where(p => p.PersonId == person).OrderByDescending(p => p.On).ThenByDescending(p => p.Id).FirstOrDefaultAsync(cancel) is not { } row)
        {
            return null;
        }

        var period = new Period(row.On, row.Days, row.ConclusionFrom, row.ConclusionBy, row.EndedOn, row.LeastAverage);
        if (!mask.CanRead(Rubric.R14))
        {
            return period;
        }

        var words = row.Said<PeriodWords>(cipher);
        var weeks = mask.CanRead(Rubric.R11) ? await ObservedDays.Of(db, row, current.Today, cancel) : [];
        return period with { Place = words?.Place, Reason = words?.Reason, Weeks = weeks, Average = ObservationRules.Average(weeks, current.Today) };
    }

    private async Task<IReadOnlyList<Note>> Notes(MeedoenDb db, Guid person, RubricMask mask, PersonCipher? cipher, CancellationToken cancel)
    {
        var (me, all, own) = (current.Actor.Id, mask.CanRead(Rubric.R14), RubricMask.Has(mask.Own, Rubric.R14));
        var rows = await db.Set<ObservationNote>().Where(n => n.PersonId == person && (all || (own && n.AccountId == me)))
            .OrderByDescending(n => n.On).ThenByDescending(n => n.Id).Take(Most).ToListAsync(cancel);
        var names = await PartiesDirectory.Names(db, [.. rows.Select(row => row.AccountId).Distinct()], cancel);
        return [.. rows.Select(row => (Row: row, Words: row.Said<NoteWords>(cipher))).Where(one => one.Words is not null)
            .Select(one => new Note(one.Row.On, one.Words!.Situation, one.Words.Behaviour, names.GetValueOrDefault(one.Row.AccountId, string.Empty)))];
    }
}
