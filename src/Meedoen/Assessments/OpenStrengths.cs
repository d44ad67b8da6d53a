using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Assessments;

/// <summary>What somebody is good at, as it came up in talks: each with example, source, day and answer. Who may only contribute sees the own lines.</summary>
public sealed class OpenStrengths(Current current, PersonKeys keys) : ISlice
{
    private const int Most = 100;

    /// <summary>A quality.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="On">Day of the talk.</param>
    /// <param name="Text">The quality.</param>
    /// <param name="Example">What happened, or null.</param>
    /// <param name="By">Name of who wrote it down.</param>
    /// <param name="Answer">What the participant said of it, or null.</param>
    /// <param name="AnsweredOn">When, or null.</param>
    /// <param name="Before">What stood there before the participant changed it, or null.</param>
    /// <param name="IsOwn">Whether the reader wrote it.</param>
    /// <param name="Version">For the answer.</param>
    public sealed record Quality(
        Guid Id, DateOnly On, string Text, string? Example, string By, StrengthAnswer? Answer, DateOnly? AnsweredOn, string? Before, bool IsOwn, int Version);

    /// <summary>What a reader sees.</summary>
    /// <param name="Person">About whom.</param>
    /// <param name="Rights">What the reader may do.</param>
    /// <param name="Qualities">The newest first.</param>
    public sealed record View(PersonBrief Person, RubricMask Rights, IReadOnlyList<Quality> Qualities)
    {
        /// <summary>Whether the reader sees only what the reader wrote.</summary>
        public bool IsOwnOnly => !Rights.CanRead(Rubric.R6);
    }

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/persons/{person:guid}/strengths", async (Guid person, OpenStrengths slice, CancellationToken cancel) =>
            (await slice.Handle(person, cancel)).ToResult(view => Results.Ok(view.Qualities)))
        .ForSignedIn();

    /// <summary>Opens them; not found for who is not involved, forbidden for who has nothing to do with it.</summary>
    public async Task<Outcome<View>> Handle(Guid person, CancellationToken cancel)
    {
        if (await current.RightsOn(person) is not { } rights)
        {
            return Refusal.NotFound;
        }

        var mask = RubricMasks.Of(rights, current.Actor.Role);
        if (!mask.CanRead(Rubric.R6) && !RubricMask.Has(mask.Own, Rubric.R6))
        {
            return Refusal.Forbidden;
        }

        await using var db = current.Tenant.OpenForReading();
        if (await Persons.Brief(db, person, cancel) is not { } brief)
        {
            return Refusal.NotFound;
        }

        current.Saw("/persons/{person}/strengths", "placement", [person], 1L << (int)Rubric.R6);
        var (me, all) = (current.Actor.Id, mask.CanRead(Rubric.R6));
        var rows = await db.Set<Strength>().Where(s => s.PersonId == person && (all || s.AccountId == me))
            .OrderByDescending(s => s.On).ThenByDescending(s => s.Id).Take(Most).ToListAsync(cancel);
        var names = await PartiesDirectory.Names(db, [.. rows.Select(row => row.AccountId).Distinct()], cancel);
        var cipher = rows.Count > 0 ? await keys.For(current.Tenant, person) : null;
        return new View(brief.For(mask), mask, [.. rows.Select(row => (Row: row, Words: row.Said<StrengthWords>(cipher))).Where(one => one.Words is not null)
            .Select(one => new Quality(
                one.Row.Id, one.Row.On, one.Words!.Text, one.Words.Example, names.GetValueOrDefault(one.Row.AccountId, string.Empty), one.Row.Answer,
                one.Row.AnsweredOn, one.Words.Before, one.Row.AccountId == me, one.Row.Version))]);
    }
}
