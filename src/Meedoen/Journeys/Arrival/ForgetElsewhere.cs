using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Jobs;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>
/// Destroys what is known of people who went to another municipality, once the term has passed,
/// with the records that turned out to be theirs. The act, its event and the audit entry
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
            var done = await current.Do("ForgetPerson", "retention", person, scope => Forget(scope, person, day, cancel), cancel, reason: "term-passed");
            if (!done.IsRefused)
            {
                log.LogInformation("Everything about {Person} at {Tenant} was destroyed: the term has passed", person, current.Tenant.Slug);
            }
        }
    }

    private static async Task<List<Guid>> Due(Current current, DateOnly day, CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        var persons = await db.Set<Enrolment>().Where(e => e.ForgetAfter < day).Select(e => e.PersonId).Distinct().ToListAsync(cancel);
        var leaving = new List<Guid>();
        foreach (var person in persons)
        {
            leaving.AddRange(await Staying.Leaving(db, person, day, cancel));
        }

        return [.. leaving.Distinct()];
    }

    private async Task<Outcome<Done>> Forget(ActScope scope, Guid person, DateOnly day, CancellationToken cancel)
    {
        if (!(await Staying.Leaving(scope.Db, person, day, cancel)).Contains(person))
        {
            return new Refusal("journeys.still-known");
        }

        scope.Record(new PersonForgotten(day), person, category: 0);
        foreach (var record in await Persons.WithMerged(scope.Db, person, cancel))
        {
            foreach (var module in modules)
            {
                await module.Forget(scope, record, cancel);
            }

            await scope.Db.SaveChangesAsync(cancel);
        }

        return Done.Instance;
    }
}
