using Meedoen.Dossiers.Forms;
using Meedoen.Parties;
using Meedoen.Platform.Text;

namespace Meedoen.Dossiers.Extending;

/// <summary>Whom a change of an own key reaches, and in which forms. Pure.</summary>
internal static class OwnKeyEffect
{
    /// <summary>The change with its effect under a sharing profile.</summary>
    public static OwnKeyChange Of(OwnKeyChange change, SharingProfile profile)
    {
        var key = OwnKeyText.AsDataKey(change.After);
        var before = change.Before is null ? [] : Forms(change.Before, profile);
        var after = Forms(change.After, profile);
        var readers = FormMaker.WhoSees(profile, key);
        return change with
        {
            Readers = readers,
            Aware = [.. AccessRoles.All.Where(role => !readers.Contains(role) && IsAware(profile.Mask(role), key))],
            Writers = change.After.Ended ? [] : [.. AccessRoles.All.Where(role => after.Any(form => Fills(form, role, profile, key.Key)))],
            FormsAdded = Titles(after.ExceptBy(before.Select(form => form.Id), form => form.Id)),
            FormsRemoved = Titles(before.ExceptBy(after.Select(form => form.Id), form => form.Id)),
            FormsKept = Titles(after.IntersectBy(before.Select(form => form.Id), form => form.Id)),
        };
    }

    private static IReadOnlyList<FormDefinition> Forms(OwnKey key, SharingProfile profile) =>
        [.. new FormSet(DataDictionary.Standard.With([key])).All.Where(form => AccessRoles.All.Any(role => Fills(form, role, profile, key.Key)))];

    private static bool Fills(FormDefinition form, AccessRole role, SharingProfile profile, string key) =>
        form.ForParticipant == (role == AccessRole.Participant) && form.For(profile.Mask(role))?.Fields.Any(field => field.Name == key) == true;

    private static bool IsAware(RubricMask mask, DataKey key) => key.ShortForm == ShortFormRule.That
        && RubricMask.Has(mask.ShortForm & ~mask.FunctionalOnly & ~mask.OwnTheme, key.Rubric);

    private static IReadOnlyList<Localized> Titles(IEnumerable<FormDefinition> forms) => [.. forms.Select(form => form.Title)];
}
