using Meedoen.Dossiers;
using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Access;
using Meedoen.Platform.Web;
using Meedoen.Portals.Caseload;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Portals.MyPeople;

/// <summary>With whom a partner is involved, who the contact person is, and what the partner may do now.</summary>
[TextsOf("MyPeople")]
[ForRoles(
    AccessRole.Supporter, AccessRole.ExpertByExperience, AccessRole.Volunteer, AccessRole.LanguageProvider, AccessRole.JobLanguageCoach,
    AccessRole.CarePartner, AccessRole.AsylumCentre, AccessRole.WorkConsultant, AccessRole.IncomeConsultant, AccessRole.Employer)]
public sealed class IndexModel(Current current, MySteps steps, FormSources forms) : PortalPage
{
    private const int Most = 200;
    private const long Shown = 1L << (int)Rubric.R1 | 1L << (int)Rubric.R10;
    private readonly Dictionary<RubricMask, IReadOnlyList<FormDefinition>> offered = [];

    /// <summary>Somebody the reader is involved with.</summary>
    /// <param name="Person">Who.</param>
    /// <param name="Since">Since when and until when, or null: only by an open step.</param>
    /// <param name="Contact">The contact person, or null.</param>
    /// <param name="Steps">What the reader can do now.</param>
    /// <param name="Forms">What the reader may write down.</param>
    public sealed record Line(
        PersonBrief Person, InvolvedPeriod? Since, ContactPerson? Contact, IReadOnlyList<MyStep> Steps, IReadOnlyList<FormDefinition> Forms);

    /// <summary>The people, those with something to do first.</summary>
    public IReadOnlyList<Line> People { get; private set; } = [];

    /// <summary>Role of the reader.</summary>
    public AccessRole Role => AccessRoles.FromCode(current.Actor.Role)!.Value;

    /// <summary>Whether the reader may register somebody who is not known yet.</summary>
    public bool MayRegister => Role == AccessRole.IncomeConsultant;

    /// <summary>Name of the language to speak in, or null.</summary>
    public static string? LanguageOf(PersonBrief person) => person.Language is { } code ? LanguageNames.Of(code) : null;

    /// <summary>The page.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        Title = T["title"];
        var (actor, today) = (current.Actor, current.Today);
        await using var db = current.Tenant.OpenForReading();
        var scope = Access.Scope(db, actor, today);
        var people = await Persons.Briefs(db, scope).Take(Most).ToListAsync(cancel);
        var periods = await TeamLists.Of(db, actor.Id, Role, today, cancel);
        var contacts = await TeamLists.ContactPersons(db, scope, today, cancel);
        var rights = await current.RightsOnAll();
        var work = await steps.Of(current, cancel);
        People = [.. people.Select(person => LineOf(person, rights[person.Id], periods, contacts, [.. work[person.Id]]))
            .OrderBy(line => line.Steps.Count == 0).ThenBy(line => line.Steps.Count == 0 ? null : line.Steps[0].DueOn)];
        current.Saw("/my-people", "guidance", people.ConvertAll(person => person.Id), Shown);
    }

    private Line LineOf(
        PersonBrief person, Rights rights, Dictionary<Guid, InvolvedPeriod> periods, Dictionary<Guid, ContactPerson> contacts, IReadOnlyList<MyStep> mine)
    {
        var mask = RubricMasks.Of(rights, current.Actor.Role);
        var route = RubricMask.Has(mask.Visible, Rubric.R10) || RubricMask.Has(mask.Visible, Rubric.R16);
        return new Line(
            person.For(mask), periods.GetValueOrDefault(person.Id), contacts.GetValueOrDefault(person.Id), route ? mine : [], Offered(mask));
    }

    // Nearly everybody in the list gives the same rights.
    private IReadOnlyList<FormDefinition> Offered(RubricMask mask) =>
        offered.TryGetValue(mask, out var known) ? known : offered[mask] = [.. forms.For(current.Tenant, mask, participant: false).OrderByDescending(form => form.ContributionsOnly)];
}
