using Meedoen.Platform.Acts;

namespace Meedoen.Dossiers.Extending;

/// <summary>
/// Keeps special data out of where the standard has none: by what the administrator says the question is about, and by the words in it.
/// </summary>
internal static class OwnKeyNet
{
    /// <summary>Why there can be no such key at all, or null.</summary>
    public static Refusal? Place(OwnKeyForm typed) => (typed.Type, typed.Subject) switch
    {
        (null, _) => new Refusal("dossiers.own-key-type", "Type"),
        ({ } type, _) when !OwnKeyFloor.Types.Contains(type) => new Refusal("dossiers.own-key-type", "Type"),
        (_, null) => new Refusal("dossiers.own-key-subject", "Subject"),
        (_, { } subject) => Kept(subject, typed.Rubric, "Subject", null),
    };

    /// <summary>A refusal when a word of the question, the help or an answer belongs elsewhere.</summary>
    public static IEnumerable<Refusal> Words(OwnKeyForm typed, Rubric rubric)
    {
        var texts = new[] { typed.Label, typed.Help }.Concat(typed.Options.Where(option => !option.Ended).Select(option => option.Label)).SelectMany(text => new[] { text.Dutch, text.English });
        if (ForbiddenWords.Find(texts, subject => Kept(subject, rubric, "LabelDutch", string.Empty) is not null) is { } found)
        {
            yield return Kept(found.Subject, rubric, "LabelDutch", found.Word)!;
        }
    }

    private static Refusal? Kept(OwnKeySubject subject, Rubric rubric, string field, string? word) => subject switch
    {
        OwnKeySubject.Number => Of(new Refusal("dossiers.own-key-number", field, "Wabb art. 10, UAVG art. 46"), new Refusal("dossiers.own-key-number-word", field, "Wabb art. 10, UAVG art. 46"), word),
        OwnKeySubject.Belief => Of(new Refusal("dossiers.own-key-belief", field, "AVG art. 9, Wet inburgering 2021 art. 37"), new Refusal("dossiers.own-key-belief-word", field, "AVG art. 9, Wet inburgering 2021 art. 37"), word),
        OwnKeySubject.Criminal => Of(new Refusal("dossiers.own-key-criminal", field, "AVG art. 10"), new Refusal("dossiers.own-key-criminal-word", field, "AVG art. 10"), word),
        OwnKeySubject.Health when OwnKeyFloor.SensitivityOf(rubric) == Sensitivity.Ordinary => Of(
            new Refusal("dossiers.own-key-health", field, "AVG art. 9, Wet inburgering 2021 art. 37"), new Refusal("dossiers.own-key-health-word", field, "AVG art. 9, Wet inburgering 2021 art. 37"), word),
        _ => null,
    };

    private static Refusal Of(Refusal said, Refusal read, string? word) => word is null ? said : read.With(word);
}
