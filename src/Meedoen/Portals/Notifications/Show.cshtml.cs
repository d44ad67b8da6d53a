using Meedoen.Messages;
using Meedoen.Parties;
using Meedoen.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Notifications;

/// <summary>One notification: what it says, the way to the file, and "done".</summary>
[TextsOf("Messages")]
[ForSignedIn]
public sealed class ShowModel(Current current, DismissNotification dismiss) : PortalPage
{
    private const int Most = 500;

    /// <summary>Which.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>What it says.</summary>
    public string Text { get; private set; } = string.Empty;

    /// <summary>Address of the file it is about, or null.</summary>
    public string? PersonHref { get; private set; }

    /// <summary>Address of the page that invites the participant, when their mail does not arrive; or null.</summary>
    public string? AccessHref { get; private set; }

    /// <summary>Address of the attendance of the participant, when it is about that; or null.</summary>
    public string? AttendanceHref { get; private set; }

    /// <summary>Address of the page with who helps the participant, when one of them stops; or null.</summary>
    public string? HelpersHref { get; private set; }

    /// <summary>Address of the PIP, when it is about that; or null.</summary>
    public string? PipHref { get; private set; }

    /// <summary>Whether it says that somebody leaves whose people are to be handed over.</summary>
    public bool IsAboutLeaving { get; private set; }

    /// <summary>Whether it says that there is a newer version of an approach.</summary>
    public bool IsAboutVersions { get; private set; }

    /// <summary>Shows it; somebody else's does not exist.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        var waiting = await Notices.Waiting(current.Tenant, current.Actor, current.Today, Most);
        if (waiting.FirstOrDefault(n => n.Id == Id) is not { } found)
        {
            return NotFound();
        }

        Title = T["title"];
        Text = T["notification." + found.Kind, found.On];
        IsAboutLeaving = found.Kind == Notices.SomebodyLeaves;
        IsAboutVersions = found.Kind == "template-published";
        PersonHref = found.PersonId is { } person && current.Session?.Person is null ? $"/persons/{person}" : null;
        AccessHref = found.Kind == Notices.MailRefused ? $"{PersonHref}/account" : null;
        PipHref = found.Kind switch { "pip-question" => $"{PersonHref}/pip", "pip-decided" or "pip-answer" => "/me/pip", _ => null };
        AttendanceHref = found.Kind == Notices.AbsentTwice ? $"{PersonHref}/attendance" : null;
        HelpersHref = found.Kind == Notices.HelperLeaves && PersonHref is not null ? $"{PersonHref}/team" : null;
        return Page();
    }

    /// <summary>Puts it away.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) => await Answer(await dismiss.Handle(Id, cancel), _ => Redirect("/"));
}
