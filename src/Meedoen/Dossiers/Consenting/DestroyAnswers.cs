using System.Text.Json;
using Meedoen.Dossiers.Documents;
using Meedoen.Dossiers.Facts;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Jobs;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Dossiers.Consenting;

/// <summary>
/// Destroys the answers on well-being, network and ladder once the consent for them has ended and the days to put a mistake right have
/// passed: what was stated and corrected, what lies in unfinished forms, documents, and that of records that were merged. That something
/// was answered and when stays in the log, and so does who said yes or no (AVG art. 7 lid 1).
/// </summary>
internal sealed class DestroyAnswers(PersonKeys keys, DictionaryInForce dictionaries, ILogger<DestroyAnswers> log) : IDailyJob
{
    private static readonly int Rubric = (int)Consents.Rubric;

    /// <inheritdoc />
    public string Name => "destroy-answers";

    /// <inheritdoc />
    public async Task Run(Current current, DateOnly day, CancellationToken cancel)
    {
        foreach (var person in await Due(current, day, cancel))
        {
            var done = await current.Do(nameof(DestroyAnswers), "retention", person, scope => Destroy(scope, person, day, dictionaries.WithComing(current.Tenant), cancel), cancel, reason: "consent-ended");
            if (!done.IsRefused)
            {
                log.LogInformation("The answers of {Person} at {Tenant} were destroyed: the consent has ended", person, current.Tenant.Slug);
            }
        }
    }

    private static async Task<List<Guid>> Due(Current current, DateOnly day, CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        return await db.Set<AnswersEnding>().Where(e => e.ForgetAfter < day).Select(e => e.PersonId).Distinct().ToListAsync(cancel);
    }

    private async Task<Outcome<Done>> Destroy(ActScope scope, Guid person, DateOnly day, DataDictionary dictionary, CancellationToken cancel)
    {
        if (await scope.Db.Set<AnswersEnding>().Where(e => e.PersonId == person && e.ForgetAfter < day).ExecuteDeleteAsync(cancel) == 0)
        {
            return Done.Instance;
        }

        var destroyed = 0;
        foreach (var record in await Persons.WithMerged(scope.Db, person, cancel))
        {
            destroyed += await scope.Db.Set<FactRow>().Where(f => f.PersonId == record && f.Rubric == Rubric && f.Key != Consents.Key).ExecuteDeleteAsync(cancel);
            destroyed += await Drafts(scope, record, dictionary, cancel);
            destroyed += await DocumentShelf.Destroy(scope.Db, scope.Db.Set<DocumentRow>().Where(d => d.PersonId == record && d.Rubric == Rubric), cancel);
        }

        if (destroyed > 0)
        {
            scope.Record(new AnswersDestroyed(day), person, Rubric);
        }

        return Done.Instance;
    }

    /// <summary>Takes the answers out of what somebody typed and did not finish.</summary>
    private async Task<int> Drafts(ActScope scope, Guid person, DataDictionary dictionary, CancellationToken cancel)
    {
        var drafts = await scope.Db.Set<FormDraft>().Where(d => d.PersonId == person).ToListAsync(cancel);
        if (drafts.Count == 0)
        {
            return 0;
        }

        var cipher = await keys.For(scope, person, cancel);
        return drafts.Count(draft => Strip(scope, draft, cipher, dictionary));
    }

    private static bool Strip(ActScope scope, FormDraft draft, PersonCipher cipher, DataDictionary dictionary)
    {
        var typed = JsonSerializer.Deserialize<Dictionary<string, string[]>>(cipher.OpenText(draft.Typed, draft.PersonId))!;
        var answers = typed.Keys.Where(field => IsAnswer(dictionary, field)).ToList();
        foreach (var key in answers)
        {
            typed.Remove(key);
        }

        if (typed.Count == 0)
        {
            scope.Db.Remove(draft);
        }
        else if (answers.Count > 0)
        {
            draft.Typed = cipher.Seal(JsonSerializer.Serialize(typed), draft.PersonId);
        }

        return answers.Count > 0;
    }

    /// <summary>A field may carry something behind its key, such as the part of a date.</summary>
    private static bool IsAnswer(DataDictionary dictionary, string field) =>
        dictionary.Find(field.Split('.', ':')[0]) is { } key && Consents.IsAnswer(key);
}
