using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;

namespace Meedoen.Assessments;

/// <summary>The measuring moments of a person, the newest first, each with who measured, when and why.</summary>
public sealed class OpenMeasuringMoments(Current current, PersonKeys keys) : ISlice
{
    private const int Most = 50;

    /// <summary>One measuring moment.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="On">Day.</param>
    /// <param name="Speed">What came out.</param>
    /// <param name="Reason">Why, or null when the key of the person is gone.</param>
    /// <param name="By">Name of the assessor.</param>
    /// <param name="IsMove">Whether something else came out the time before.</param>
    public sealed record Moment(Guid Id, DateOnly On, JobSpeed Speed, string? Reason, string By, bool IsMove);

    /// <summary>What a reader sees.</summary>
    /// <param name="Person">About whom.</param>
    /// <param name="Rights">What the reader may do.</param>
    /// <param name="Moments">The newest first.</param>
    public sealed record View(PersonBrief Person, RubricMask Rights, IReadOnlyList<Moment> Moments);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/persons/{person:guid}/measuring-moments", async (Guid person, OpenMeasuringMoments slice, CancellationToken cancel) =>
            (await slice.Handle(person, cancel)).ToResult(view => Results.Ok(view.Moments)))
        .For(AccessRole.CaseOwner, AccessRole.TeamLead, AccessRole.WorkConsultant, AccessRole.JobLanguageCoach);

    /// <summary>Opens them; not found for who is not involved, forbidden for who may not read the rubric.</summary>
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

        current.Saw("/persons/{person}/measuring-moment", "placement", [person], 1L << (int)Rubric.R6);
        var rows = await db.NewestFirst<MeasuringMoment>(person, Most, cancel);
        var names = await PartiesDirectory.Names(db, [.. rows.Select(row => row.AccountId).Distinct()], cancel);
        var cipher = rows.Count > 0 ? await keys.For(current.Tenant, person) : null;
        return new View(brief, mask, [.. rows.Select((row, at) => new Moment(
            row.Id, row.On, row.Speed, row.Said<string>(cipher), names.GetValueOrDefault(row.AccountId, string.Empty),
            at + 1 < rows.Count && rows[at + 1].Speed != row.Speed))]);
    }
}
