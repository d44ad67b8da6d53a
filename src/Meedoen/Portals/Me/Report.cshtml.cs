using Meedoen.Agenda;
using Meedoen.Parties;
using Meedoen.Platform.Web;
using Meedoen.Portals.Conversations;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Me;

/// <summary>What was written down of one conversation, for the participant.</summary>
[TextsOf("Me")]
[ForRoles(AccessRole.Participant)]
public sealed class ReportModel(Current current, ReadMyReport read) : MyPage(current)
{
    /// <summary>Which conversation.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The report.</summary>
    public ReadMyReport.View? Report { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadContact(cancel);
        var found = await read.Handle(Id, cancel);
        if (found.IsRefused)
        {
            return Refused(found.Refusals);
        }

        Report = found.Value;
        Title = T["report.title", ConversationTexts.Kind(Report.Kind)];
        Crumbs = [new Crumb(T["appointments.title"], "/me/appointments")];
        return Page();
    }
}
