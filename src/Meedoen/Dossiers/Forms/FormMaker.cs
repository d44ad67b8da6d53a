using Meedoen.Parties;

namespace Meedoen.Dossiers.Forms;

/// <summary>Makes forms: the keys that say they are asked there, with why; and tells who will see a value.</summary>
internal static class FormMaker
{
    /// <summary>The form, or null when there is none by that id.</summary>
    public static FormDefinition? Make(DataDictionary dictionary, string id)
    {
        if (!dictionary.Forms.TryGetValue(id, out var outline))
        {
            return null;
        }

        var purpose = dictionary.Purposes[outline.Purpose];
        if (outline.Sections.Count == 0)
        {
            return Contribution(dictionary, outline, purpose);
        }

        var sections = outline.Sections
            .Select(section => new FormSection(section.Id, section.Title, [.. Fields(dictionary, outline, section.Id, purpose)]))
            .Where(section => section.Fields.Count > 0)
            .ToList();
        return new FormDefinition(id, outline.Title, purpose, outline.ForParticipant, sections);
    }

    /// <summary>A form without sections asks every fact, a section per rubric; who fills it in gets only what nothing else lets them write.</summary>
    private static FormDefinition Contribution(DataDictionary dictionary, FormOutline outline, Purpose purpose)
    {
        var sections = dictionary.Rubrics.Select(rubric => new FormSection(
            rubric.Rubric.ToString().ToLowerInvariant(), rubric.Title,
            [.. dictionary.Keys.Where(key => key.Rubric == rubric.Rubric && key.Table is null && !key.Ended)
                .Select(key => new FormField(key, purpose.Why, false))]));
        return new FormDefinition(outline.Id, outline.Title, purpose, outline.ForParticipant, [.. sections.Where(section => section.Fields.Count > 0)])
        {
            ContributionsOnly = true,
        };
    }

    /// <summary>The roles that will read a value of a key, other than the participant.</summary>
    public static IReadOnlyList<AccessRole> WhoSees(SharingProfile profile, DataKey key) =>
        [.. AccessRoles.All.Where(role => role != AccessRole.Participant && Sees(profile, role, key))];

    private static IEnumerable<FormField> Fields(DataDictionary dictionary, FormOutline form, string section, Purpose purpose) =>
        from key in dictionary.Keys
        where key.AskedIn.Contains($"{form.Id}.{section}")
        select new FormField(key, purpose.Why, key.RequiredFor.Contains(form.Purpose));

    private static bool Sees(SharingProfile profile, AccessRole role, DataKey key)
    {
        var grant = profile[role, key.Rubric];
        return key.Sensitivity == Sensitivity.NationalNumber && !profile.Mask(role).Numbers ? false
            : grant.Condition == RightCondition.FunctionalOnly ? key.Functional
            : grant.Right >= RubricRight.Read || (grant.Right == RubricRight.ShortForm && key.ShortForm == ShortFormRule.Value);
    }
}
