using Meedoen.Assessments;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Assessments;

/// <summary>Puts a language test right that was recorded wrongly.</summary>
[TextsOf("Assessments")]
[ForRoles(AccessRole.CaseOwner, AccessRole.LanguageProvider)]
public sealed class CorrectModel(Current current, CorrectLanguageTest correct) : PortalPage
{
    /// <summary>About whom.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    /// <summary>Which test.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Test { get; set; }

    /// <summary>What stands in the fields.</summary>
    public TestFields Fields { get; private set; } = new(new RecordLanguageTest.Request(null, null), default);

    /// <summary>What may have gone wrong.</summary>
    public IReadOnlyList<Choice> Reasons => [.. Enum.GetValues<LanguageTestCorrection>().Select(why => new Choice(why.ToString(), T["correct." + why]))];

    /// <summary>The form with the test as it stands.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var opened = await Load(cancel);
        return opened.IsRefused ? Refused(opened.Refusals) : Page();
    }

    /// <summary>Puts it right.</summary>
    public async Task<IActionResult> OnPostAsync(LanguageTestCorrection? why, RecordLanguageTest.Request request, CancellationToken cancel) => await Answer(
        await correct.Handle(Person, Test, new CorrectLanguageTest.Request(why, request), Once, cancel),
        _ => Say($"/persons/{Person}/language", "test-corrected"), () => Load(cancel));

    private async Task<Outcome<RecordLanguageTest.Request>> Load(CancellationToken cancel)
    {
        var opened = await correct.Open(Person, Test, cancel);
        if (!opened.IsRefused)
        {
            await using var db = current.Tenant.OpenForReading();
            var name = (await Persons.Brief(db, Person, cancel))?.Name ?? string.Empty;
            Fields = new TestFields(opened.Value, current.Today);
            (Title, Crumbs) = (T["correct.title"], [new Crumb(name, $"/persons/{Person}"), new Crumb(T["language.title"], $"/persons/{Person}/language")]);
        }

        return opened;
    }
}
