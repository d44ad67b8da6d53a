using Meedoen.Dossiers;

namespace Meedoen.Intake;

/// <summary>A topic that the law wants in every broad intake, with what is still to be asked for it.</summary>
/// <param name="Code">Code of the topic in the rules of the law.</param>
/// <param name="IsCovered">Whether nothing is missing.</param>
/// <param name="Missing">Keys of the dictionary that are not known yet, each with the form that asks it.</param>
public sealed record IntakeTopic(string Code, bool IsCovered, IReadOnlyList<MissingItem> Missing);

/// <summary>
/// Which keys of the dictionary make a topic of the law (Wet inburgering 2021 art. 14 lid 3; Besluit art. 5.2 lid 1). A key in a rubric that the
/// reader may not read is not asked of that reader. Pure.
/// </summary>
internal static class IntakeTopics
{
    public const string Test = "learnability-test";
    public const string Alone = "alone-right-told";
    public const string InWriting = "recorded-in-writing";
    private const string Form = "intake";

    private static readonly (string Topic, string[] Keys)[] Asked =
    [
        (Test, ["learnability-test-on"]),
        ("education-and-work", ["education-level", "education-years", "occupation-before"]),
        ("personal-circumstances", ["household-kind", "children-at-home", "work-condition", "health-influences-plan"]),
        ("language-level", ["dutch-speaking", "literacy"]),
        ("work-possibilities", ["work-wish", "available-hours"]),
        ("self-reliance", ["digital-skills", "public-transport"]),
        ("early-education", ["children-situation"]),
    ];

    /// <summary>Keys that are asked of a reader, for all topics together.</summary>
    public static IReadOnlyList<string> Keys { get; } = [.. Asked.SelectMany(topic => topic.Keys)];

    /// <summary>Every topic that is asked here, with what it misses.</summary>
    /// <param name="dictionary">What each key is and where it is asked.</param>
    /// <param name="known">Keys of which something is known.</param>
    /// <param name="mask">What the reader may read.</param>
    /// <param name="intake">What the intake itself holds, or null before there is one.</param>
    /// <param name="hasYoungChildren">Whether the topic of young children is asked.</param>
    /// <param name="isConcludedInWriting">Whether there is a conclusion.</param>
    public static IReadOnlyList<IntakeTopic> Of(
        DataDictionary dictionary, IReadOnlySet<string> known, RubricMask mask, BroadIntake? intake, bool hasYoungChildren, bool isConcludedInWriting)
    {
        var required = Rules.Intake.IntakeContent.Required(hasYoungChildren);
        var topics = Asked.Where(topic => required.Contains(topic.Topic)).Select(topic => One(dictionary, topic.Topic, topic.Keys, known, mask)).ToList();
        if (intake?.TestDispensedOn is not null)
        {
            topics[0] = new IntakeTopic(Test, true, []);
        }

        topics.Add(new(Alone, intake?.AloneToldOn is not null, []));
        topics.Add(new(InWriting, isConcludedInWriting, []));
        return topics;
    }

    private static IntakeTopic One(DataDictionary dictionary, string code, string[] keys, IReadOnlySet<string> known, RubricMask mask)
    {
        var missing = keys.Where(key => !known.Contains(key)).Select(dictionary.Find).OfType<DataKey>().Where(key => mask.CanWrite(key.Rubric))
            .Select(key => new MissingItem(key, FormOf(key), key.Key)).ToList();
        return new IntakeTopic(code, missing.Count == 0, missing);
    }

    private static string FormOf(DataKey key)
    {
        var forms = key.AskedIn.Select(place => place[..place.IndexOf('.', StringComparison.Ordinal)]).ToList();
        return forms.Contains(Form) ? Form : forms[0];
    }
}
