using System.Collections.Concurrent;
using Meedoen.Dossiers.Forms;
using Meedoen.Dossiers.Sharing;
using Meedoen.Parties;
using Meedoen.Platform.Data;

namespace Meedoen.Dossiers;

/// <summary>The forms of this installation, made from the dictionary once.</summary>
public sealed class FormSources(SharingInForce profiles)
{
    private const int MostKinds = 500;

    private readonly Dictionary<string, FormDefinition> forms = DataDictionary.Standard.Forms.Keys
        .ToDictionary(id => id, id => FormDefinition.Of(DataDictionary.Standard, id)!, StringComparer.Ordinal);

    /// <summary>What is offered per kind of reader: few kinds, asked for with every file that is opened.</summary>
    private readonly ConcurrentDictionary<(RubricMask Rights, bool Participant), IReadOnlyList<FormDefinition>> offered = new();

    /// <summary>A form with only the fields a reader may write; null when there is none, or no such form.</summary>
    public FormDefinition? For(string id, RubricMask rights) => forms.GetValueOrDefault(id)?.For(rights);

    /// <summary>
    /// The forms to offer to a reader, in the order of the dictionary: those of which the reader may fill in at least half. The others stay
    /// open to whoever comes to them from a step.
    /// </summary>
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

    /// <summary>The roles that will read a value under the sharing profile that is in force in a tenant, other than the participant.</summary>
    public IReadOnlyList<AccessRole> WhoSees(Tenant tenant, DataKey key) => FormMaker.WhoSees(profiles.Of(tenant), key);

    /// <summary>The same under a given profile.</summary>
    public static IReadOnlyList<AccessRole> WhoSees(SharingProfile profile, DataKey key) => FormMaker.WhoSees(profile, key);

    /// <summary>Purpose code of a form; <c>guidance</c> for an unknown one, which is refused later.</summary>
    public string PurposeOf(string id) => forms.GetValueOrDefault(id)?.Purpose.Id ?? "guidance";

    private IEnumerable<FormDefinition> Offered(RubricMask rights, bool participant) =>
        from whole in forms.Values
        where whole.ForParticipant == participant
        let mine = whole.For(rights)
        where mine is not null && (whole.ContributionsOnly || mine.Fields.Count() * 2 >= whole.Fields.Count())
        select mine;
}
