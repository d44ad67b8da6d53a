using Meedoen.Journeys;
using Meedoen.Messages;
using Meedoen.Parties;
using Meedoen.Platform.Text;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Today;

/// <summary>Vandaag: what to do, grouped by why, the next thing first.</summary>
[TextsOf("Journeys")]
[ForRoles(
    AccessRole.CaseOwner, AccessRole.TeamLead, AccessRole.WorkConsultant, AccessRole.IncomeConsultant, AccessRole.Supporter,
    AccessRole.ExpertByExperience, AccessRole.Volunteer, AccessRole.LanguageProvider, AccessRole.JobLanguageCoach, AccessRole.CarePartner,
    AccessRole.AsylumCentre)]
public sealed class IndexModel(Current current, ShowToday today, DismissNotification dismiss) : PortalPage
{
    private const int Usual = 25;
    private const int MostNotices = 20;

    /// <summary>Business day.</summary>
    public DateOnly Day => current.Today;

    /// <summary>Groups that have something in them.</summary>
    public IReadOnlyList<ShowToday.Section> Sections { get; private set; } = [];

    /// <summary>Messages that wait.</summary>
    public IReadOnlyList<TodayNotice> Notices { get; private set; } = [];

    /// <summary>Group that is shown whole.</summary>
    [BindProperty(SupportsGet = true)]
    public TodayGroup? All { get; set; }

    /// <summary>Lines per group.</summary>
    public int Shown => All is null ? Usual : int.MaxValue;

    /// <summary>How many lines a group has, cut off.</summary>
    public string CountOf(ShowToday.Section section) => section.Items.Count >= StepsLimit ? T["count.more", StepsLimit] : $"{section.Items.Count}";

    private const int StepsLimit = 200;

    /// <summary>The page.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        Title = T["today.title"];
        var sections = await today.Handle(cancel);
        Sections = All is { } one ? [.. sections.Where(section => section.Group == one)] : sections;
        Notices = [.. (await Messages.Notices.Waiting(current.Tenant, current.Actor, current.Today, MostNotices)).Select(NoticeOf)];
    }

    /// <summary>A message was seen.</summary>
    public async Task<IActionResult> OnPostAsync(Guid notification, CancellationToken cancel)
    {
        await dismiss.Handle(notification, cancel);
        return Redirect("/today");
    }

    private static TodayNotice NoticeOf(NotificationView view) => new(
        view.Id, Words.Get("Messages", "notification." + view.Kind, view.On is { } on ? Days.InBrief(on, System.Globalization.CultureInfo.CurrentUICulture) : ""),
        view.PersonId is { } person ? $"/persons/{person}" : null);
}

/// <summary>A message on Vandaag.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">What it says.</param>
/// <param name="Href">Where it leads, or null.</param>
public sealed record TodayNotice(Guid Id, string Text, string? Href);
