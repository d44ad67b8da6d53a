using Meedoen.Assessments;
using Meedoen.Journeys;
using Meedoen.Law;
using Meedoen.Parties;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.TeamLead;

/// <summary>How the team stands: the caseload per case owner, who has no contact person, who stands in for whom.</summary>
[TextsOf("TeamLead")]
[ForRoles(AccessRole.TeamLead)]
public sealed class IndexModel(Current current, ShowTeamLoad show, ShowTermWatch watch, ShowAdviceFollowed advice, HandOverContactPerson handOver) : PortalPage
{
    /// <summary>The team.</summary>
    public ShowTeamLoad.Answer Team { get; private set; } = new([], 0, []);

    /// <summary>Business day.</summary>
    public DateOnly Today => current.Today;

    /// <summary>Who leaves, with whom they leave behind.</summary>
    public IReadOnlyList<IGrouping<(string By, string Organisation, DateOnly LastDay), ShowTeamLoad.Leaves>> Leaving =>
        [.. Team.Leaving.GroupBy(left => (left.Line.By, left.Line.Organisation, left.Line.LastDay))];

    /// <summary>Who is handed over now, or null.</summary>
    public ShowTeamLoad.Leaves? HandsOver { get; private set; }

    /// <summary>Day after the last day of who leaves, not before tomorrow.</summary>
    public DateOnly FirstDay => HandsOver!.Line.LastDay < Today ? Today.AddDays(1) : HandsOver.Line.LastDay.AddDays(1);

    /// <summary>Colleagues of the team who stay, and who leaves later.</summary>
    public IReadOnlyList<Choice> Others => [.. Team.Loads
        .Where(load => load.Contact != HandsOver!.Line.Account && (load.LastDay is null || load.LastDay >= FirstDay))
        .Select(load => new Choice(load.Contact.ToString(), load.Name))];

    /// <summary>How the team stands with its terms.</summary>
    public ShowTermWatch.Answer Terms { get; private set; } = new(0, [], [], [], 0);

    /// <summary>How often the advice about a school is followed.</summary>
    public ShowAdviceFollowed.Answer Advice { get; private set; } = new(0, 0);

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

    /// <summary>The page; with a form when somebody is to be handed over.</summary>
    public Task OnGetAsync(Guid? person, CancellationToken cancel) => Load(person, cancel);

    /// <summary>Hands somebody over whose contact person leaves.</summary>
    public async Task<IActionResult> OnPostHandOverAsync(Guid person, Guid? account, DateOnly? talkOn, DateOnly? effectiveOn, CancellationToken cancel) => await Answer(
        await handOver.Handle(person, new HandOverContactPerson.Request(account, talkOn, effectiveOn, Once), cancel),
        _ => Say("/team", "handed-over"),
        () => Load(person, cancel));

    private async Task Load(Guid? person, CancellationToken cancel)
    {
        Title = T["title"];
        Team = await show.Handle(cancel);
        HandsOver = Team.Leaving.FirstOrDefault(left => left.Person == person && left.Line.IsContactPerson);
        Terms = await watch.Handle();
        Advice = await advice.Handle();
    }
}
