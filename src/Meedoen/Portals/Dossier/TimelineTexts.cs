using System.Globalization;
using System.Text.Json;
using Meedoen.Dossiers;
using Meedoen.Platform.Text;
using Meedoen.Portals.Components;

namespace Meedoen.Portals.Dossier;

/// <summary>Puts events into words: <c>Texts/Timeline</c> has a sentence per event.</summary>
public static class TimelineTexts
{
    /// <summary>Module of the sentences.</summary>
    public const string Module = "Timeline";

    /// <summary>One line per act, newest first; the statements of one form are one line.</summary>
    public static IEnumerable<TimelineItem> Lines(OpenDossier.View view, IReadOnlyDictionary<Guid, string> names) => view.Events
        .GroupBy(e => (e.Act, e.Type))
        .Select(g => new TimelineItem(g.First().Day, Sentence(g.Key.Type, [.. g]))
        {
            By = names.GetValueOrDefault(g.First().Actor),
            IsNew = view.IsNew(g.First()),
        });

    private static string Sentence(string type, IReadOnlyList<TimelineEntry> entries)
    {
        if (Words.Find(CultureInfo.CurrentUICulture, Module, type) is not { } sentence)
        {
            return Words.Get(Module, "other");
        }

        return entries[0].Type is nameof(FactStated) or nameof(FactTakenBack)
            ? string.Format(CultureInfo.CurrentCulture, sentence, string.Join(", ", entries.Select(Label).Distinct()))
            : sentence;
    }

    private static string Label(TimelineEntry entry)
    {
        using var data = JsonDocument.Parse(entry.Data);
        return data.RootElement.TryGetProperty("key", out var key) && DataDictionary.Standard.Find(key.GetString()!) is { } known
            ? known.Label.ToString()
            : string.Empty;
    }
}
