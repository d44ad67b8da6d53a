using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Learning;

/// <summary>When somebody was there, the newest day first. Who may only contribute sees the own lines.</summary>
public sealed class OpenAttendance(Current current, PersonKeys keys) : ISlice
{
    private const int Most = 120;

    /// <summary>One line.</summary>
    /// <param name="On">Day.</param>
    /// <param name="Status">Whether the person was there.</param>
    /// <param name="Minutes">How long, or null.</param>
    /// <param name="Practised">What was practised, or null.</param>
    /// <param name="By">Name of who wrote it.</param>
    public sealed record Day(DateOnly On, AttendanceStatus Status, int? Minutes, string? Practised, string By);

    /// <summary>What a reader sees.</summary>
    /// <param name="Person">About whom.</param>
    /// <param name="Rights">What the reader may do.</param>
    /// <param name="Days">The last days, the newest first.</param>
    /// <param name="Was">On how many of these lines the person was there.</param>
    public sealed record View(PersonBrief Person, RubricMask Rights, IReadOnlyList<Day> Days, int Was)
    {
        /// <summary>Whether the reader sees only what the reader wrote.</summary>
        public bool IsOwnOnly => !Rights.CanRead(Rubric.R11);
    }

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/persons/{person:guid}/attendance", async (Guid person, OpenAttendance slice, CancellationToken cancel) =>
            (await slice.Handle(person, cancel)).ToResult(view => Results.Ok(new { view.Was, view.Days })))
        .ForSignedIn();

    /// <summary>Opens it; not found for who is not involved, forbidden for who has nothing to do with it.</summary>
    public async Task<Outcome<View>> Handle(Guid person, CancellationToken cancel)
    {
        if (await current.RightsOn(person) is not { } rights)
        {
            return Refusal.NotFound;
        }

        var mask = RubricMasks.Of(rights, current.Actor.Role);
        if (!mask.CanRead(Rubric.R11) && !RubricMask.Has(mask.Own, Rubric.R11))
        {
            return Refusal.Forbidden;
        }

        await using var db = current.Tenant.OpenForReading();
        if (await Persons.Brief(db, person, cancel) is not { } brief)
        {
            return Refusal.NotFound;
        }

        current.Saw("/persons/{person}/attendance", "lessons", [person], 1L << (int)Rubric.R11);
        var (me, all) = (current.Actor.Id, mask.CanRead(Rubric.R11));
        var rows = await db.Set<AttendanceDay>().Where(a => a.PersonId == person && (all || a.AccountId == me))
            .OrderByDescending(a => a.On).ThenByDescending(a => a.Id).Take(Most).ToListAsync(cancel);
        var names = await PartiesDirectory.Names(db, [.. rows.Select(row => row.AccountId).Distinct()], cancel);
        var cipher = await keys.For(current.Tenant, person);
        var days = rows.ConvertAll(row => new Day(row.On, row.Status, row.Minutes, row.Words(cipher), names.GetValueOrDefault(row.AccountId, string.Empty)));
        return new View(brief.For(mask), mask, days, days.Count(day => day.Status == AttendanceStatus.Present));
    }
}
