using Meedoen.Journeys;
using Meedoen.Law;
using Meedoen.Parties;

namespace Meedoen.Portals.TeamLead;

/// <summary>How the team stands: the caseload per case owner, who has no contact person, who stands in for whom.</summary>
[TextsOf("TeamLead")]
[ForRoles(AccessRole.TeamLead)]
public sealed class IndexModel(ShowTeamLoad show, ShowTermWatch watch) : PortalPage
{
    /// <summary>The team.</summary>
    public ShowTeamLoad.Answer Team { get; private set; } = new([], 0, []);

    /// <summary>How the team stands with its terms.</summary>
    public ShowTermWatch.Answer Terms { get; private set; } = new(0, [], [], [], 0);

    /// <summary>Everything together.</summary>
    public ShowTeamLoad.Load Total => Team.Loads.Aggregate(
        new ShowTeamLoad.Load(Guid.Empty, "", null, Team.Without, 0, 0, 0, 0),
        (sum, one) => sum with
        {
            Journeys = sum.Journeys + one.Journeys,
            Late = sum.Late + one.Late,
            Waiting = sum.Waiting + one.Waiting,
            Quiet = sum.Quiet + one.Quiet,
            Signals = sum.Signals + one.Signals,
        });

    /// <summary>The caseload of one case owner, narrowed to what needs attention.</summary>
    public static string CaseloadOf(Guid contact, CaseloadAlarm? alarm = null) =>
        "/caseload" + new CaseloadFilter { Contact = contact, Alarm = alarm }.ToQuery();

    /// <summary>The page.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        Title = T["title"];
        Team = await show.Handle(cancel);
        Terms = await watch.Handle();
    }
}
