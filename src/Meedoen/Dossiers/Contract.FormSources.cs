namespace Meedoen.Dossiers;

/// <summary>The forms of this installation, made from the dictionary and the sharing profile once.</summary>
public sealed class FormSources
{
    private readonly Dictionary<string, FormDefinition> forms = DataDictionary.Standard.Forms.Keys
        .ToDictionary(id => id, id => FormDefinition.Of(DataDictionary.Standard, SharingProfiles.Standard, id)!, StringComparer.Ordinal);

    /// <summary>A form with only the fields a reader may write; null when there is none, or no such form.</summary>
    public FormDefinition? For(string id, RubricMask rights) => forms.GetValueOrDefault(id)?.For(rights);

    /// <summary>The forms in which a reader may write anything, in the order of the dictionary.</summary>
    public IEnumerable<FormDefinition> For(RubricMask rights, bool participant) =>
        forms.Values.Where(f => f.ForParticipant == participant).Select(f => f.For(rights)).OfType<FormDefinition>();

    /// <summary>Purpose code of a form; <c>guidance</c> for an unknown one, which is refused later.</summary>
    public string PurposeOf(string id) => forms.GetValueOrDefault(id)?.Purpose.Id ?? "guidance";
}
