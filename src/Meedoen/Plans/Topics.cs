using Meedoen.Dossiers;
using Meedoen.Platform.Text;
using Meedoen.Platform.Time;

namespace Meedoen.Plans;

/// <summary>Which topics there are, and which were discussed. Pure.</summary>
internal static class Topics
{
    private const string Form = "diagnosis";

    /// <summary>Codes of the topics of the dictionary.</summary>
    public static IEnumerable<string> Codes => DataDictionary.Standard.Forms[Form].Sections.Select(section => section.Id);

    /// <summary>
    /// The topics for one reader: a topic of the dictionary is left out when the reader may read nothing that is asked in it.
    /// </summary>
    /// <param name="dictionary">What is asked in the talk.</param>
    /// <param name="mask">What the reader may read.</param>
    /// <param name="facts">What is known, as far as this reader may read it.</param>
    /// <param name="ticked">Codes that were ticked.</param>
    /// <param name="local">Topics of the municipality.</param>
    /// <param name="talk">Day of the first diagnostic interview, or null.</param>
    public static IReadOnlyList<InterviewTopic> For(
        DataDictionary dictionary, RubricMask mask, IReadOnlyList<StatedFact> facts, IReadOnlySet<string> ticked, IEnumerable<LocalTopic> local, DateOnly? talk)
    {
        var written = facts.Where(fact => talk is { } day && DutchTime.DayOf(fact.RecordedAt) >= day).Select(fact => fact.Key).ToHashSet();
        var own = local.Where(topic => topic.Asked || ticked.Contains(topic.Id.ToString())).OrderBy(topic => topic.Title, StringComparer.CurrentCulture)
            .Select(topic => new InterviewTopic(topic.Id.ToString(), topic.Title, ticked.Contains(topic.Id.ToString()), true));
        return [.. Sections(dictionary, mask).Select(s => new InterviewTopic(s.Id, s.Title.ToString(), ticked.Contains(s.Id) || s.Keys.Any(written.Contains), false)), .. own];
    }

    private static IEnumerable<(string Id, Localized Title, List<string> Keys)> Sections(DataDictionary dictionary, RubricMask mask) => dictionary.Forms[Form].Sections
        .Select(section => (section.Id, section.Title, Keys: dictionary.Keys
            .Where(key => key.AskedIn.Contains($"{Form}.{section.Id}") && mask.CanRead(key.Rubric)).Select(key => key.Key).ToList()))
        .Where(section => section.Keys.Count > 0);
}
