using System.Collections.Concurrent;

namespace Meedoen.Dossiers.Forms;

/// <summary>The forms of one dictionary, made once.</summary>
internal sealed class FormSet(DataDictionary dictionary)
{
    private const int MostKinds = 500;

    private readonly Dictionary<string, FormDefinition> forms = DataDictionary.Standard.Forms.Keys
        .ToDictionary(id => id, id => FormDefinition.Of(dictionary, id)!, StringComparer.Ordinal);

    /// <summary>What is offered per kind of reader: few kinds, asked for with every file that is opened.</summary>
    private readonly ConcurrentDictionary<(RubricMask Rights, bool Participant), IReadOnlyList<FormDefinition>> offered = new();

    /// <summary>Every form, whole.</summary>
    public IReadOnlyCollection<FormDefinition> All => forms.Values;

    /// <summary>A form with only the fields a reader may write; null when there is none, or no such form.</summary>
    public FormDefinition? For(string id, RubricMask rights) => forms.GetValueOrDefault(id)?.For(rights);

    /// <summary>The forms to offer to a reader, in the order of the dictionary.</summary>
    public IReadOnlyList<FormDefinition> For(RubricMask rights, bool participant)
    {
        if (offered.TryGetValue((rights, participant), out var known))
        {
            return known;
        }

        if (offered.Count > MostKinds)
        {
            offered.Clear();
        }

        return offered[(rights, participant)] = [.. Offered(rights, participant)];
    }

    private IEnumerable<FormDefinition> Offered(RubricMask rights, bool participant) =>
        from whole in forms.Values
        where whole.ForParticipant == participant
        let mine = whole.For(rights)
        where mine is not null && (whole.ContributionsOnly || mine.Fields.Count() * 2 >= whole.Fields.Count())
        select mine;
}
