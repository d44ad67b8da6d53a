using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Today;

/// <summary>Vandaag: what to do, grouped by why, the next thing first.</summary>
[TextsOf("Journeys")]
[ForRoles(
    AccessRole.CaseOwner, AccessRole.TeamLead, AccessRole.WorkConsultant, AccessRole.IncomeConsultant, AccessRole.Supporter,
    AccessRole.ExpertByExperience, AccessRole.Volunteer, AccessRole.LanguageProvider, AccessRole.JobLanguageCoach, AccessRole.CarePartner,
    AccessRole.AsylumCentre)]
public sealed class IndexModel(Current current, ShowToday today, Navigation navigation) : PortalPage
{
    private const int Usual = 25;

    /// <summary>Business day.</summary>
    public DateOnly Day => current.Today;

    /// <summary>Where the reader finds the people when there is nothing to do.</summary>
    public NavigationItem People => navigation.Of(AccessRoles.FromCode(current.Actor.Role)!.Value).First(item => item.Name is "caseload" or "my-people");

    /// <summary>Groups that have something in them.</summary>
    public IReadOnlyList<ShowToday.Section> Sections { get; private set; } = [];

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
    }
}
