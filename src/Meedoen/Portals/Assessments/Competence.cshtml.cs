using Meedoen.Assessments;
using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.Platform.Text;
using Meedoen.Platform.Web;
using Meedoen.Portals.Dossier;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Assessments;

/// <summary>What somebody has done, does well and finds hard; and taking in the report that says so.</summary>
[TextsOf("Assessments")]
[ForRoles(AccessRole.CaseOwner, AccessRole.TeamLead, AccessRole.WorkConsultant, AccessRole.JobLanguageCoach)]
public sealed class CompetenceModel(Current current, OpenCompetences open, ImportCompetenceReport import) : PortalPage
{
    /// <summary>About whom.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    /// <summary>What there is.</summary>
    public OpenCompetences.View? View { get; private set; }

    /// <summary>Whether the reader may take in a report.</summary>
    public bool MayImport => current.Actor.Role is "RG" or "WC" && View!.Rights.CanWrite(Rubric.R6);

    /// <summary>Whether the mapping is for this reader.</summary>
    public bool SeesMapping => current.Actor.Role is "RG" or "TL" or "WC";

    /// <summary>The pages about this person.</summary>
    public IReadOnlyList<LinkItem> Tabs => PersonTabs.For(Person, "competence", View!.Rights, current.Actor.Role);

    /// <summary>Where an item comes from and since when.</summary>
    public string SourceOf(StatedFact item) => Words.Get("Dossiers", "source." + item.Source, item.ValidFrom);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var opened = await open.Handle(Person, cancel);
        Fill(opened.ValueOrDefault);
        return opened.IsRefused ? Refused(opened.Refusals) : Page();
    }

    /// <summary>Takes in a report.</summary>
    public async Task<IActionResult> OnPostAsync(IFormFile? data, IFormFile? pdf, CancellationToken cancel)
    {
        if (current.Actor.Role is not ("RG" or "WC"))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var request = new ImportCompetenceReport.Request(await Bytes(data, cancel), await Bytes(pdf, cancel), pdf?.FileName);
        return await Answer(
            await import.Handle(Person, request, Once, cancel), _ => Say($"/persons/{Person}/competence", "report-imported"),
            async () => Fill((await open.Handle(Person, cancel)).ValueOrDefault));
    }

    private static async Task<byte[]> Bytes(IFormFile? file, CancellationToken cancel)
    {
        if (file is null)
        {
            return [];
        }

        await using var content = file.OpenReadStream();
        return await AddDocument.Read(content, cancel);
    }

    private void Fill(OpenCompetences.View? found) =>
        (View, Title, Crumbs) = (found, T["report.title"], [new Crumb(found?.Person.Name ?? string.Empty, $"/persons/{Person}")]);
}
