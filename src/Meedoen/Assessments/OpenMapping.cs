using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;

namespace Meedoen.Assessments;

/// <summary>How somebody was mapped, by which party and when, the newest first.</summary>
public sealed class OpenMapping(Current current, PersonKeys keys) : ISlice
{
    private const int Most = 50;

    /// <summary>One mapping.</summary>
    /// <param name="On">Day.</param>
    /// <param name="Party">Which party.</param>
    /// <param name="Situation">Personal situation, 1 to 5.</param>
    /// <param name="Potential">Labour potential, 1 to 5.</param>
    /// <param name="Note">The note, or null.</param>
    /// <param name="By">Name of who did it.</param>
    public sealed record Mapped(DateOnly On, MappingParty Party, int Situation, int Potential, string? Note, string By);

    /// <summary>What a reader sees.</summary>
    /// <param name="Person">About whom.</param>
    /// <param name="Rights">What the reader may do.</param>
    /// <param name="Mappings">The newest first.</param>
    public sealed record View(PersonBrief Person, RubricMask Rights, IReadOnlyList<Mapped> Mappings)
    {
        /// <summary>Whether both parties mapped.</summary>
        public bool IsTogether => Mappings.Select(one => one.Party).Distinct().Count() == 2;
    }

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/persons/{person:guid}/mapping", async (Guid person, OpenMapping slice, CancellationToken cancel) =>
            (await slice.Handle(person, cancel)).ToResult(view => Results.Ok(new { view.IsTogether, view.Mappings })))
        .For(AccessRole.CaseOwner, AccessRole.TeamLead, AccessRole.WorkConsultant);

    /// <summary>Opens it; not found for who is not involved, forbidden for who may not read the rubric.</summary>
    public async Task<Outcome<View>> Handle(Guid person, CancellationToken cancel)
    {
        if (await current.RightsOn(person) is not { } rights)
        {
            return Refusal.NotFound;
        }

        var mask = RubricMasks.Of(rights, current.Actor.Role);
        await using var db = current.Tenant.OpenForReading();
        if (!mask.CanRead(Rubric.R6) || await Persons.Brief(db, person, cancel) is not { } brief)
        {
            return mask.CanRead(Rubric.R6) ? Refusal.NotFound : Refusal.Forbidden;
        }

        current.Saw("/persons/{person}/mapping", "placement", [person], 1L << (int)Rubric.R6);
        var rows = await db.NewestFirst<Mapping>(person, Most, cancel);
        var names = await PartiesDirectory.Names(db, [.. rows.Select(row => row.AccountId).Distinct()], cancel);
        var cipher = rows.Count > 0 ? await keys.For(current.Tenant, person) : null;
        return new View(brief, mask, rows.ConvertAll(row => new Mapped(
            row.On, row.Party, row.Situation, row.Potential, row.Said<string>(cipher), names.GetValueOrDefault(row.AccountId, string.Empty))));
    }
}
