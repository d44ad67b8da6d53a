using Meedoen.Assessments;
using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Assessments;

/// <summary>Records a language test.</summary>
[TextsOf("Assessments")]
[ForRoles(AccessRole.CaseOwner, AccessRole.LanguageProvider)]
public sealed class TestModel(Current current, OpenLanguage open, RecordLanguageTest record) : PortalPage
{
    /// <summary>About whom.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    /// <summary>Business day.</summary>
    public DateOnly Today => current.Today;

    /// <summary>The empty form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var opened = await open.Handle(Person, cancel);
        Head(opened.ValueOrDefault);
        return opened.IsRefused ? Refused(opened.Refusals) : opened.Value.Rights.CanContribute(Rubric.R4) ? Page() : StatusCode(StatusCodes.Status403Forbidden);
    }

    /// <summary>Records it.</summary>
    public async Task<IActionResult> OnPostAsync(RecordLanguageTest.Request request, CancellationToken cancel) => await Answer(
        await record.Handle(Person, request, Once, cancel), _ => Say($"/persons/{Person}/language", "test-recorded"),
        async () => Head((await open.Handle(Person, cancel)).ValueOrDefault));

    private void Head(OpenLanguage.View? view) => (Title, Crumbs) =
        (T["test.title"], [new Crumb(view?.Person.Name ?? string.Empty, $"/persons/{Person}"), new Crumb(T["language.title"], $"/persons/{Person}/language")]);
}
