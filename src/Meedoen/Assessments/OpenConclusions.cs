using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;

namespace Meedoen.Assessments;

/// <summary>What was concluded that somebody really needs, the newest first.</summary>
public sealed class OpenConclusions(Current current, PersonKeys keys) : ISlice
{
    private const int Most = 20;

    /// <summary>A conclusion.</summary>
    /// <param name="On">When.</param>
    /// <param name="Directions">The directions, in order.</param>
    /// <param name="OwnView">What the participant thinks.</param>
    /// <param name="Present">Who took part: titles of their roles.</param>
    /// <param name="By">Name of who recorded it.</param>
    public sealed record Concluded(DateOnly On, IReadOnlyList<ChosenDirection> Directions, string OwnView, IReadOnlyList<string> Present, string By);

    /// <summary>What a reader sees.</summary>
    /// <param name="Person">About whom.</param>
    /// <param name="Rights">What the reader may do.</param>
    /// <param name="Conclusions">The newest first.</param>
    public sealed record View(PersonBrief Person, RubricMask Rights, IReadOnlyList<Concluded> Conclusions);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/persons/{person:guid}/conclusions", async (Guid person, OpenConclusions slice, CancellationToken cancel) =>
            (await slice.Handle(person, cancel)).ToResult(view => Results.Ok(view.Conclusions)))
        .ForSignedIn();

    /// <summary>Opens them; not found for who is not involved, forbidden for who may not read decisions.</summary>
    public async Task<Outcome<View>> Handle(Guid person, CancellationToken cancel)
    {
        if (await current.RightsOn(person) is not { } rights)
        {
            return Refusal.NotFound;
        }

        var mask = RubricMasks.Of(rights, current.Actor.Role);
        await using var db = current.Tenant.OpenForReading();
        if (!mask.CanRead(Rubric.R16) || await Persons.Brief(db, person, cancel) is not { } brief)
        {
            return mask.CanRead(Rubric.R16) ? Refusal.NotFound : Refusal.Forbidden;
        }

        current.Saw("/persons/{person}/conclusion", "guidance", [person], 1L << (int)Rubric.R16);
        var rows = await db.NewestFirst<Conclusion>(person, Most, cancel);
        var names = await PartiesDirectory.Names(db, [.. rows.Select(row => row.AccountId).Distinct()], cancel);
        var cipher = rows.Count > 0 ? await keys.For(current.Tenant, person) : null;
        return new View(brief, mask, [.. rows.Select(row => (Row: row, Words: row.Said<ConclusionWords>(cipher))).Where(one => one.Words is not null)
            .Select(one => new Concluded(one.Row.On, one.Words!.Directions, one.Words.OwnView, one.Words.Present, names.GetValueOrDefault(one.Row.AccountId, string.Empty)))]);
    }
}
