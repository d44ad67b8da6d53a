using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Text;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;
using Meedoen.Portals.Dossier;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Team;

/// <summary>Who helps this person: one contact person, the others, who it was before; hand over, stand in, ask somebody to help.</summary>
[TextsOf("Team")]
[ForRoles(AccessRole.CaseOwner, AccessRole.TeamLead)]
public sealed class IndexModel(
    Current current, AssignContactPerson assign, HandOverContactPerson handOver, StandIn standIn, AddToTeam add, EndInvolvement end) : PortalPage
{
    private static readonly AccessRole[] HelperRoles =
    [
        AccessRole.Volunteer, AccessRole.LanguageProvider, AccessRole.JobLanguageCoach, AccessRole.Supporter, AccessRole.ExpertByExperience,
        AccessRole.WorkConsultant, AccessRole.IncomeConsultant, AccessRole.CarePartner, AccessRole.AsylumCentre, AccessRole.Employer,
    ];

    /// <summary>Around whom.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    /// <summary>Who is involved now or soon.</summary>
    public IReadOnlyList<TeamMember> Members { get; private set; } = [];

    /// <summary>Who was the contact person before.</summary>
    public IReadOnlyList<ContactPerson> Earlier { get; private set; } = [];

    /// <summary>Case owners to choose from.</summary>
    public IReadOnlyList<Choice> CaseOwners { get; private set; } = [];

    /// <summary>Others to choose from, each in a role: <c>account:role</c>.</summary>
    public IReadOnlyList<Choice> Helpers { get; private set; } = [];

    /// <summary>Whether there is a contact person, now or soon.</summary>
    public bool HasContactPerson => Members.Any(member => member.IsContactPerson);

    /// <summary>Whether the reader may change who helps.</summary>
    public bool MayChange { get; private set; }

    /// <summary>Whether the reader may ask others to help: the case owner only.</summary>
    public bool MayAdd => current.Actor.Role == AccessRole.CaseOwner.Code();

    /// <summary>Business day.</summary>
    public DateOnly Today => current.Today;

    /// <summary>The pages about this person.</summary>
    public IReadOnlyList<LinkItem> Tabs { get; private set; } = [];

    /// <summary>Shows the team.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await Load(cancel) ? Page() : NotFound();

    /// <summary>Names the first contact person.</summary>
    public Task<IActionResult> OnPostAssignAsync(Guid? account, CancellationToken cancel) =>
        Then(() => assign.Handle(Person, new AssignContactPerson.Request(account, Once), cancel), "assigned", cancel);

    /// <summary>Hands over to another contact person.</summary>
    public Task<IActionResult> OnPostHandOverAsync(Guid? account, DateOnly? talkOn, DateOnly? effectiveOn, CancellationToken cancel) =>
        Then(() => handOver.Handle(Person, new HandOverContactPerson.Request(account, talkOn, effectiveOn, Once), cancel), "handed-over", cancel);

    /// <summary>Lets somebody stand in for a while.</summary>
    public Task<IActionResult> OnPostStandInAsync(Guid? account, DateOnly? from, DateOnly? to, CancellationToken cancel) =>
        Then(() => standIn.Handle(Person, new StandIn.Request(account, from, to, Once), cancel), "stand-in", cancel);

    /// <summary>Asks somebody to help, in the role that was chosen.</summary>
    public Task<IActionResult> OnPostAddAsync(string? who, CancellationToken cancel)
    {
        var parts = who?.Split(':');
        var account = parts is [var id, _] && Guid.TryParse(id, out var found) ? found : (Guid?)null;
        return Then(() => add.Handle(Person, new AddToTeam.Request(account, parts?[^1] ?? string.Empty, Key: Once), cancel), "added", cancel);
    }

    /// <summary>Ends somebody's part today.</summary>
    public Task<IActionResult> OnPostEndAsync(Guid involvement, CancellationToken cancel) =>
        Then(() => end.Handle(Person, involvement, new EndInvolvement.Request(Key: Once), cancel), "ended", cancel);

    private async Task<IActionResult> Then<T>(Func<Task<Outcome<T>>> act, string said, CancellationToken cancel)
    {
        if (Errors.Count > 0)
        {
            return await Load(cancel) ? Again() : NotFound();
        }

        return await Answer(await act(), _ => Say($"/persons/{Person}/team", said), () => Load(cancel));
    }

    private async Task<bool> Load(CancellationToken cancel)
    {
        if (await current.RightsOn(Person) is not { } rights)
        {
            return false;
        }

        await using var db = current.Tenant.OpenForReading();
        var person = await Persons.Brief(db, Person, cancel);
        (Title, MayChange) = (T["team.title", person?.Name], current.Actor.Role == AccessRole.CaseOwner.Code() || current.Actor.Role == AccessRole.TeamLead.Code());
        Tabs = PersonTabs.For(Person, "team", RubricMasks.Of(rights, current.Actor.Role), current.Actor.Role);
        Members = await ClientTeam.Members(db, Person, Today, cancel);
        Earlier = [.. (await ClientTeam.ContactPersons(db, Person, cancel)).Where(c => c.To < Today)];
        CaseOwners = [.. (await PartiesDirectory.Accounts(db, AccessRole.CaseOwner, Today, cancel)).Select(a => new Choice(a.Id.ToString(), a.Name))];
        Helpers = [.. (await PartiesDirectory.Accounts(db, null, Today, cancel)).SelectMany(HelpersOf)];
        current.Saw("/persons/{person}/team", "guidance", [Person], 1L << (int)Rubric.R1);
        return true;
    }

    private static IEnumerable<Choice> HelpersOf(AccountCard account) => account.Roles.Intersect(HelperRoles).Select(role => new Choice(
        $"{account.Id}:{role.Code()}", $"{account.Name}, {Words.Get("Portals", "role." + role.Code())}, {account.OrganisationName}"));
}
