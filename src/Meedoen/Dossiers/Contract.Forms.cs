using Meedoen.Dossiers.Forms;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Text;

namespace Meedoen.Dossiers;

/// <summary>A field of a form: a key with what the person who fills it in needs to know.</summary>
/// <param name="Key">The key it asks.</param>
/// <param name="Why">Why it is asked, per purpose of the form.</param>
/// <param name="Required">Whether the purpose of the form is not complete without it. A form is never refused for it.</param>
public sealed record FormField(DataKey Key, Localized Why, bool Required)
{
    /// <summary>Name of the input and anchor of the field; links from what is missing point to it.</summary>
    public string Name => Key.Key;
}

/// <summary>A section with its fields.</summary>
/// <param name="Id">Kebab-case.</param>
/// <param name="Title">Heading.</param>
/// <param name="Fields">Fields in the order of the dictionary.</param>
public sealed record FormSection(string Id, Localized Title, IReadOnlyList<FormField> Fields);

/// <summary>A form, made from the dictionary.</summary>
/// <param name="Id">Kebab-case.</param>
/// <param name="Title">Heading.</param>
/// <param name="Purpose">The purpose for which it asks.</param>
/// <param name="ForParticipant">Whether a participant fills it in.</param>
/// <param name="Sections">Sections in order; those without fields left out.</param>
public sealed record FormDefinition(string Id, Localized Title, Purpose Purpose, bool ForParticipant, IReadOnlyList<FormSection> Sections)
{
    /// <summary>Whether it asks only what a reader may contribute without seeing what others wrote.</summary>
    public bool ContributionsOnly { get; init; }

    /// <summary>Every field.</summary>
    public IEnumerable<FormField> Fields => Sections.SelectMany(section => section.Fields);

    /// <summary>Makes a form, or null when the dictionary has no such form.</summary>
    public static FormDefinition? Of(DataDictionary dictionary, string id) => FormMaker.Make(dictionary, id);

    /// <summary>The same form with only the fields a reader may write or contribute to; null when none is left.</summary>
    public FormDefinition? For(RubricMask rights)
    {
        var sections = Sections
            .Select(section => section with { Fields = [.. section.Fields.Where(field => MayFill(rights, field.Key.Rubric))] })
            .Where(section => section.Fields.Count > 0)
            .ToList();
        return sections.Count == 0 ? null : this with { Sections = sections };
    }

    private bool MayFill(RubricMask rights, Rubric rubric) =>
        rights.CanContribute(rubric) && !(ContributionsOnly && (rights.CanWrite(rubric) || !RubricMask.Has(rights.Own, rubric)));
}

/// <summary>What somebody filled in: values that are fit to be stored, and what is wrong with the others.</summary>
/// <param name="Values">Per key the stored form of each value; an empty list when the field was there but left blank.</param>
/// <param name="Refusals">One per field that cannot be read; the field is the key.</param>
/// <param name="Typed">Everything as it was typed, to show again.</param>
public sealed record FormAnswer(
    IReadOnlyDictionary<string, IReadOnlyList<string>> Values,
    IReadOnlyList<Refusal> Refusals,
    IReadOnlyDictionary<string, string[]> Typed);

/// <summary>Reads filled-in forms.</summary>
public static class FormInput
{
    /// <summary>
    /// Reads every field of the form that was sent; fields that were not sent are left alone, unknown names are ignored.
    /// A field whose condition (<see cref="DataKey.OnlyWhen"/>) is not met counts as blank.
    /// </summary>
    public static FormAnswer Parse(FormDefinition form, IReadOnlyDictionary<string, string[]> typed, DateOnly today, CodeTables tables) =>
        FormReader.Read(form, typed, today, tables);
}
