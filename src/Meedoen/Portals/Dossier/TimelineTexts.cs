using System.Globalization;
using System.Text;
using System.Text.Json;
using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.Platform.Text;
using Meedoen.Portals.Components;

namespace Meedoen.Portals.Dossier;

/// <summary>Puts events into words: <c>Texts/Timeline</c> has a sentence per event.</summary>
public static class TimelineTexts
{
    /// <summary>Module of the sentences.</summary>
    public const string Module = "Timeline";

    /// <summary>Accounts that the sentences name.</summary>
    public static IEnumerable<Guid> Accounts(IEnumerable<TimelineEntry> events) =>
        events.Where(IsAboutSomebody).Select(entry => Text(entry, AccountOf(entry))).OfType<string>().Select(Guid.Parse);

    /// <summary>One line per act, newest first; the statements of one form are one line.</summary>
    /// <param name="view">The file as the reader sees it.</param>
    /// <param name="names">Names of the accounts that occur.</param>
    /// <param name="stepTitle">Title of a step of a template, or null.</param>
    public static IEnumerable<TimelineItem> Lines(OpenDossier.View view, IReadOnlyDictionary<Guid, string> names, Func<string, string?> stepTitle) => view.Events
        .GroupBy(e => (e.Act, e.Type))
        .Select(g => new TimelineItem(g.First().Day, Sentence(g.Key.Type, string.Join(", ", g.Select(e => Detail(e, view.Dictionary, names, stepTitle)).OfType<string>().Distinct())))
        {
            By = names.GetValueOrDefault(g.First().Actor),
            IsNew = view.IsNew(g.First()),
        });

    // Without the detail the sentence ends before its colon.
    private static string Sentence(string type, string detail) =>
        Words.Find(CultureInfo.CurrentUICulture, Module, type) is { } sentence
            ? string.Format(CultureInfo.CurrentCulture, sentence, detail).TrimEnd(' ', ':')
            : Words.Get(Module, "other");

    private static string? Detail(TimelineEntry entry, DataDictionary dictionary, IReadOnlyDictionary<Guid, string> names, Func<string, string?> stepTitle) => entry.Type switch
    {
        nameof(FactStated) or nameof(FactTakenBack) => Text(entry, "key") is { } key ? dictionary.Find(key)?.Label.ToString() : null,
        _ when IsAboutSomebody(entry) => Text(entry, AccountOf(entry)) is { } id ? Somebody(names.GetValueOrDefault(Guid.Parse(id)), Text(entry, "role")) : null,
        "ConversationPlanned" => Text(entry, "kind") is { } kind ? Words.Get("Agenda", "kind." + kind) : null,
        _ => Text(entry, "step") is { } step ? stepTitle(step) : null,
    };

    private static bool IsAboutSomebody(TimelineEntry entry) => entry.Type is nameof(SomebodyInvolved) or nameof(InvolvementEnded) or nameof(ContactPersonChanged);

    private static string AccountOf(TimelineEntry entry) => entry.Type is nameof(ContactPersonChanged) ? "to" : "account";

    private static string? Somebody(string? name, string? role) =>
        name is not null && Enum.TryParse<AccessRole>(role, out var known) ? $"{name}, {Words.Get("Portals", "role." + known.Code())}" : name;

    private static string? Text(TimelineEntry entry, string property)
    {
        var data = new Utf8JsonReader(Encoding.UTF8.GetBytes(entry.Data));
        while (data.Read())
        {
            if (data is { CurrentDepth: 1, TokenType: JsonTokenType.PropertyName } && data.ValueTextEquals(property))
            {
                return data.Read() && data.TokenType == JsonTokenType.String ? data.GetString() : null;
            }
        }

        return null;
    }
}
