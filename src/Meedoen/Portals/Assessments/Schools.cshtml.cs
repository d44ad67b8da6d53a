using Meedoen.Assessments;
using Meedoen.Parties;
using Meedoen.Portals.Components;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Assessments;

/// <summary>The administrator keeps the catalogue of language schools.</summary>
[TextsOf("Assessments")]
[ForRoles(AccessRole.FunctionalAdministrator)]
public sealed class SchoolsModel(ListLessonProviders list, SaveLessonProvider save) : PortalPage
{
    /// <summary>Which school was changed, or null for a new one.</summary>
    [BindProperty]
    public Guid? Id { get; set; }

    /// <summary>The schools, by name.</summary>
    public IReadOnlyList<LessonProvider> Schools { get; private set; } = [];

    /// <summary>Those that are shown: after a refusal only the one it is about, so that what was typed stands in no other form.</summary>
    public IEnumerable<LessonProvider> Shown => Schools.Where(school => Errors.Count == 0 || school.Id == Id);

    /// <summary>Shows them.</summary>
    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    /// <summary>Adds or changes one. A box that is not ticked is not sent, so it is no.</summary>
    public async Task<IActionResult> OnPostAsync(
        string? name, LanguageLevel? from, LanguageLevel? to, bool letters, bool evenings, bool open, int version, CancellationToken cancel) => await Answer(
        await save.Handle(Id, new SaveLessonProvider.Request(name, from, to, letters, evenings, open, version), Once, cancel),
        _ => Say("/admin/language-providers", "school-saved"), () => Load(cancel));

    private async Task Load(CancellationToken cancel) => (Title, Schools) = (T["schools.title"], await list.Handle(cancel));
}

/// <summary>The fields of one school.</summary>
/// <param name="Page">The page they stand on.</param>
/// <param name="School">The school, or null for a new one.</param>
public sealed record SchoolFields(PortalPage Page, LessonProvider? School)
{
    /// <summary>A single box.</summary>
    public IReadOnlyList<Choice> Box(string key) => [new("true", Page.T[key])];

    /// <summary>Whether the box is ticked.</summary>
    public IReadOnlyList<string> Ticked(bool? on) => on == true ? ["true"] : [];
}
