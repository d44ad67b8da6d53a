using Meedoen.Platform.Acts;

namespace Meedoen.Dossiers.Facts;

/// <summary>
/// Finds what somebody answered on a form that was opened before the municipality ended a question or an answer: it is not saved, and the
/// writer is told, so that nothing is lost in silence.
/// </summary>
public sealed class NoLongerAsked(FactBook book)
{
    /// <summary>A refusal per question that ended meanwhile, and per answer that is no longer offered; what stood there before may stay.</summary>
    public async Task<List<Refusal>> Find(
        ActScope scope, Guid person, DataDictionary dictionary, FormDefinition form, FormAnswer answer, RubricMask mask, CancellationToken cancel)
    {
        var refusals = new List<Refusal>();
        foreach (var (name, typed) in answer.Typed.Where(sent => OwnKey.IsOwn(sent.Key) && sent.Value.Any(text => !string.IsNullOrWhiteSpace(text))))
        {
            if (dictionary.Find(name) is { Ended: true } ended && mask.CanContribute(ended.Rubric))
            {
                var now = await book.Values(scope, person, name, cancel);
                refusals.AddRange(IsSame(ended, typed, now, scope.Today) ? [] : [Gone(ended, typed)]);
            }
        }

        foreach (var key in form.Fields.Select(field => field.Key).Where(key => answer.Values.ContainsKey(key.Key) && key.Options.Any(option => option.Ended)))
        {
            var now = Codes(await book.Values(scope, person, key.Key, cancel));
            refusals.AddRange(Codes(answer.Values[key.Key]).Except(now)
                .Select(code => key.Options.FirstOrDefault(option => option.Code == code)).Where(option => option is { Ended: true })
                .Select(option => new Refusal("dossiers.option-ended", key.Key).With(option!.Label)));
        }

        return refusals;
    }

    private static bool IsSame(DataKey key, string[] typed, IReadOnlyList<string> now, DateOnly today) =>
        FactValue.Parse(key, string.Join(',', typed), today, CodeTables.Standard) is { IsRefused: false } value && now.SequenceEqual([value.Value]);

    private static Refusal Gone(DataKey key, string[] typed) => new Refusal("dossiers.question-ended").With(key.Label, string.Join("; ", typed.Select(text => Words(key, text))));

    private static string Words(DataKey key, string text) => key.Options.FirstOrDefault(option => option.Code == text)?.Label.ToString() ?? text;

    private static IEnumerable<string> Codes(IEnumerable<string> values) => values.SelectMany(value => value.Split(','));
}
