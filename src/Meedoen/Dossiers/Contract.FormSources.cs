using System.Runtime.CompilerServices;
using Meedoen.Dossiers.Forms;
using Meedoen.Dossiers.Sharing;
using Meedoen.Parties;
using Meedoen.Platform.Data;

namespace Meedoen.Dossiers;

/// <summary>The forms of each tenant, made once from the dictionary that is in force there.</summary>
public sealed class FormSources(SharingInForce profiles, DictionaryInForce dictionaries)
{
    private readonly ConditionalWeakTable<DataDictionary, FormSet> sets = [];

    /// <summary>A form with only the fields a reader may write; null when there is none, or no such form.</summary>
    public FormDefinition? For(Tenant tenant, string id, RubricMask rights) => Set(tenant).For(id, rights);

    /// <summary>
    /// The forms to offer to a reader, in the order of the dictionary: those of which the reader may fill in at least half. The others stay
    /// open to whoever comes to them from a step.
    /// </summary>
    public IReadOnlyList<FormDefinition> For(Tenant tenant, RubricMask rights, bool participant) => Set(tenant).For(rights, participant);

    /// <summary>The roles that will read a value under the sharing profile that is in force in a tenant, other than the participant.</summary>
    public IReadOnlyList<AccessRole> WhoSees(Tenant tenant, DataKey key) => FormMaker.WhoSees(profiles.Of(tenant), key);

    /// <summary>The same under a given profile.</summary>
    public static IReadOnlyList<AccessRole> WhoSees(SharingProfile profile, DataKey key) => FormMaker.WhoSees(profile, key);

    /// <summary>Purpose code of a form; <c>guidance</c> for an unknown one, which is refused later.</summary>
    public static string PurposeOf(string id) => DataDictionary.Standard.Forms.GetValueOrDefault(id)?.Purpose ?? "guidance";

    private FormSet Set(Tenant tenant) => sets.GetValue(dictionaries.Of(tenant), static dictionary => new(dictionary));
}
