using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Access;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Learning;

/// <summary>
/// The register of a day: everybody for whom the reader may write down whether they were there, with what the reader wrote. Names only;
/// what others wrote is not here.
/// </summary>
public sealed class OpenRegister(Current current, PersonKeys keys) : ISlice
{
    private const int Most = 200;
    private const long Shown = 1L << (int)Rubric.R1 | 1L << (int)Rubric.R11;

    /// <summary>Somebody in the register.</summary>
    /// <param name="Person">Who.</param>
    /// <param name="Name">Name.</param>
    /// <param name="Status">What the reader wrote, or null.</param>
    /// <param name="Minutes">How long, or null.</param>
    /// <param name="Practised">What was practised, or null.</param>
    /// <param name="Version">For the next change; 0 while nothing was written.</param>
    public sealed record Line(Guid Person, string Name, AttendanceStatus? Status, int? Minutes, string? Practised, int Version);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/attendance", async (DateOnly? on, OpenRegister slice, CancellationToken cancel) => Results.Ok(await slice.Handle(on, cancel)))
        .For(
            AccessRole.WorkConsultant, AccessRole.LanguageProvider, AccessRole.JobLanguageCoach, AccessRole.Volunteer, AccessRole.Supporter,
            AccessRole.ExpertByExperience, AccessRole.Employer);

    /// <summary>Opens the register of a day; today when none is said.</summary>
    public async Task<IReadOnlyList<Line>> Handle(DateOnly? day, CancellationToken cancel)
    {
        var (me, on) = (current.Actor.Id, day ?? current.Today);
        await using var db = current.Tenant.OpenForReading();
        var rights = (await current.RightsOnAll()).ToDictionary(one => one.Key, one => RubricMasks.Of(one.Value, current.Actor.Role));
        var people = (await Persons.Briefs(db, Access.Scope(db, current.Actor, current.Today)).Take(Most).ToListAsync(cancel))
            .FindAll(person => rights.TryGetValue(person.Id, out var mask) && mask.CanContribute(Rubric.R11));
        var ids = people.ConvertAll(person => person.Id);
        var written = await db.Set<AttendanceDay>().Where(a => a.AccountId == me && a.On == on && ids.Contains(a.PersonId)).ToDictionaryAsync(a => a.PersonId, cancel);
        var lines = new List<Line>();
        foreach (var person in people)
        {
            lines.Add(await LineOf(person.For(rights[person.Id]), written.GetValueOrDefault(person.Id)));
        }

        current.Saw("/attendance", "lessons", ids, Shown);
        return lines;
    }

    private async Task<Line> LineOf(PersonBrief person, AttendanceDay? row)
    {
        var cipher = row?.Practised is null ? null : await keys.For(current.Tenant, person.Id);
        return new Line(person.Id, person.Name, row?.Status, row?.Minutes, row?.Words(cipher), row?.Version ?? 0);
    }
}
