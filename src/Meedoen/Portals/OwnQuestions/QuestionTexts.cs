using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.Platform.Text;
using Meedoen.Portals.Components;

namespace Meedoen.Portals.OwnQuestions;

/// <summary>Parts of the dictionary in words, to choose from.</summary>
internal static class QuestionTexts
{
    private const string Module = "OwnQuestions";

    public static string Rubric(Rubric rubric) => DataDictionary.Standard.TextOf(rubric).Title.ToString();

    public static string Purpose(string purpose) => DataDictionary.Standard.Purposes[purpose].Label.ToString();

    public static string Place(string place) => place.Split('.') is [var form, var section] && DataDictionary.Standard.Forms.TryGetValue(form, out var outline)
        ? $"{outline.Title}: {outline.Sections.First(one => one.Id == section).Title}"
        : place;

    public static string Roles(IEnumerable<AccessRole> roles) => string.Join(", ", roles.Select(role => Words.Get("Portals", "role." + role.Code())));

    public static IReadOnlyList<Choice> Types => [.. OwnKeyFloor.Types.Select(type => new Choice(type.ToString(), Words.Get(Module, "type." + type)))];

    public static IReadOnlyList<Choice> Subjects => [.. Enum.GetValues<OwnKeySubject>().Select(subject => new Choice(subject.ToString(), Words.Get(Module, "subject." + subject)))];

    public static IReadOnlyList<Choice> Purposes(Rubric rubric) => [.. OwnKeyFloor.Of(rubric).Purposes.Select(purpose => new Choice(purpose, Purpose(purpose)))];

    public static IReadOnlyList<Choice> Bases(Rubric rubric) => [.. OwnKeyFloor.Of(rubric).LegalBasis.Select(article => new Choice(article, article))];

    public static IReadOnlyList<Choice> Retention(Rubric rubric) =>
        [.. OwnKeyFloor.Of(rubric).Retention.Select(rule => new Choice(rule, DataDictionary.Standard.Retention[rule].Label.ToString()))];

    public static IReadOnlyList<Choice> Places(Rubric rubric) =>
        [.. OwnKeyFloor.Of(rubric).Places.Select(place => new Choice($"{place.Form.Id}.{place.Section.Id}", $"{place.Form.Title}: {place.Section.Title}", Purpose(place.Form.Purpose)))];
}
