using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;

namespace Meedoen.Assessments;

/// <summary>Whether somebody has the strength now: the signals, the newest first. For who keeps health only.</summary>
public sealed class OpenCapacity(Current current, PersonKeys keys) : ISlice
{
    private const int Most = 20;

    /// <summary>One signal.</summary>
    /// <param name="Since">Since when.</param>
    /// <param name="OwnWords">In the person's own words.</param>
    /// <param name="ReviewOn">When it is looked at again.</param>
    /// <param name="EndedOn">Since when the strength is there again, or null.</param>
    /// <param name="By">Name of who recorded it.</param>
    public sealed record Signal(DateOnly Since, string? OwnWords, DateOnly ReviewOn, DateOnly? EndedOn, string By);

    /// <summary>What a reader sees.</summary>
    /// <param name="Person">About whom.</param>
    /// <param name="Rights">What the reader may do.</param>
    /// <param name="Signals">The newest first.</param>
    public sealed record View(PersonBrief Person, RubricMask Rights, IReadOnlyList<Signal> Signals)
    {
        /// <summary>The signal that is on, or null.</summary>
        public Signal? Now => Signals.FirstOrDefault(signal => signal.EndedOn is null);
    }

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/persons/{person:guid}/capacity", async (Guid person, OpenCapacity slice, CancellationToken cancel) =>
            (await slice.Handle(person, cancel)).ToResult(view => Results.Ok(view.Signals)))
        .For(AccessRole.CaseOwner);

    /// <summary>Opens them; not found for who is not involved, forbidden for who may not read health.</summary>
    public async Task<Outcome<View>> Handle(Guid person, CancellationToken cancel)
    {
        if (await current.RightsOn(person) is not { } rights)
        {
            return Refusal.NotFound;
        }

        var mask = RubricMasks.Of(rights, current.Actor.Role);
        await using var db = current.Tenant.OpenForReading();
        if (!mask.CanRead(Rubric.R7) || await Persons.Brief(db, person, cancel) is not { } brief)
        {
            return mask.CanRead(Rubric.R7) ? Refusal.NotFound : Refusal.Forbidden;
        }

        current.Saw("/persons/{person}/capacity", "guidance", [person], 1L << (int)Rubric.R7);
        var rows = await db.NewestFirst<CapacitySignal>(person, Most, cancel);
        var names = await PartiesDirectory.Names(db, [.. rows.Select(row => row.AccountId).Distinct()], cancel);
        var cipher = rows.Count > 0 ? await keys.For(current.Tenant, person) : null;
        return new View(brief, mask, rows.ConvertAll(row => new Signal(
            row.On, row.Said<string>(cipher), row.ReviewOn, row.EndedOn, names.GetValueOrDefault(row.AccountId, string.Empty))));
    }
}
