using Meedoen.Platform.Acts;

namespace Meedoen.Dossiers.Consenting;

/// <summary>After a no there is no ground to keep a new answer (AVG art. 9 lid 2 onder a); what was answered before may stand in the form unchanged.</summary>
public sealed class NoAnswersAfterNo(FactBook book)
{
    /// <summary>Why a filled-in form cannot be saved, per field (<c>dossiers.answer-after-no</c>); empty when it can.</summary>
    public async Task<List<Refusal>> Objections(ActScope scope, Guid person, DataDictionary dictionary, FormAnswer answer, CancellationToken cancel)
    {
        var answers = answer.Values.Where(one => one.Value.Count > 0 && dictionary.Find(one.Key) is { } key && Consents.IsAnswer(key)).ToList();
        if (answers.Count == 0 || !await SaysNo(scope, person, answer, cancel))
        {
            return [];
        }

        var known = await book.Values(scope, person, [.. answers.Select(one => one.Key)], cancel);
        return [.. answers.Where(one => one.Value.Except(known[one.Key]).Any()).Select(one => new Refusal("dossiers.answer-after-no", one.Key))];
    }

    private async Task<bool> SaysNo(ActScope scope, Guid person, FormAnswer answer, CancellationToken cancel)
    {
        var said = answer.Values.TryGetValue(Consents.Key, out var now) ? now : await book.Values(scope, person, Consents.Key, cancel);
        return said.Contains(Consents.No);
    }
}
