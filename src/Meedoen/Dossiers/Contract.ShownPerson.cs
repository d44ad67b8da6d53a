using Meedoen.People;
using Meedoen.Platform.Text;

namespace Meedoen.Dossiers;

/// <summary>A person in headings, for a reader who is involved.</summary>
public static class ShownPerson
{
    /// <summary>The person as this reader may know it: without name and language when identity reaches the reader only through a profile.</summary>
    public static PersonBrief For(this PersonBrief person, RubricMask rights) => RubricMask.Has(rights.Visible, Rubric.R1)
        ? person
        : person with { Name = Words.Get("Dossiers", "person.unnamed"), BirthDate = null, Language = null };
}
