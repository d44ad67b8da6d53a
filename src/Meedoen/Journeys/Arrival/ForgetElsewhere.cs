using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Jobs;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>
/// Destroys what is known of people who went to another municipality, once the term has passed. The act, its event and the audit entry
/// stay as the line in the log: they hold an id that leads to nobody any more.
/// </summary>
internal sealed class ForgetElsewhere(IEnumerable<IForgetPersons> modules, ILogger<ForgetElsewhere> log) : IDailyJob
{
    /// <inheritdoc />
    public string Name => "forget-elsewhere";

    /// <inheritdoc />
    public async Task Run(Current current, DateOnly day, CancellationToken cancel)
    {
        foreach (var person in await Due(current, day, cancel))
        {
            await current.Do("ForgetPerson", "retention", person, scope => Forget(scope, person, day, cancel), cancel, reason: "term-passed");
            log.LogInformation("Everything about {Person} at {Tenant} was destroyed: the term has passed", person, current.Tenant.Slug);
        }
    }

    private static async Task<List<Guid>> Due(Current current, DateOnly day, CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        var persons = await db.Set<Enrolment>().Where(e => e.ForgetAfter < day).Select(e => e.PersonId).Distinct().ToListAsync(cancel);
        var households = new List<Guid>();
        foreach (var person in persons)
        {
            households.AddRange((await Persons.Household(db, person, cancel)).Select(member => member.Id));
        }

        return [.. persons.Concat(households).Distinct()];
    }

    private async Task<Outcome<Done>> Forget(ActScope scope, Guid person, DateOnly day, CancellationToken cancel)
    {
        var stays = await scope.Db.Set<Enrolment>().AnyAsync(e => e.PersonId == person && (e.ForgetAfter == null || e.ForgetAfter >= day), cancel);
        if (stays)
        {
            return new Refusal("journeys.still-known");
        }

        scope.Record(new PersonForgotten(day), person, category: 0);
        foreach (var module in modules)
        {
            await module.Forget(scope, person, cancel);
        }

        return Done.Instance;
    }
}
