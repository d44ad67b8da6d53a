using Meedoen.Agenda;
using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Access;
using Meedoen.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>Keeps the rows that follow from a journey equal to its fold, inside the transaction of the act.</summary>
public sealed class ProjectionWriter(DictionaryInForce dictionaries)
{
    /// <summary>Writes the row of the caseload, the open steps and the access they give. What this act wrote before counts.</summary>
    public async Task Write(Tenant tenant, MeedoenDb db, RunningJourney journey, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        var enrolment = journey.Enrolment;
        if (await Persons.Brief(db, enrolment.PersonId, cancel) is not { } person)
        {
            return;
        }

        var steps = OpenSteps.Of(journey, await PlannedTalks.Of(db, enrolment.Id, cancel));
        await WriteSteps(db, enrolment, steps, cancel);
        var row = await db.Set<CaseloadRow>().FirstOrDefaultAsync(r => r.EnrolmentId == enrolment.Id, cancel) ?? Add(db, journey);
        CaseloadRows.Fill(row, journey, steps, await Context(db, person, journey.Today, cancel));
        var team = await ClientTeam.Members(db, enrolment.PersonId, journey.Today, cancel);
        await WriteAccess(db, enrolment, StepAccess.Of(journey, team, dictionaries.WithComing(tenant)), cancel);
    }

    private static CaseloadRow Add(MeedoenDb db, RunningJourney journey)
    {
        var row = new CaseloadRow
        {
            EnrolmentId = journey.Enrolment.Id,
            PersonId = journey.Enrolment.PersonId,
            TemplateId = journey.Enrolment.TemplateId,
        };
        db.Add(row);
        return row;
    }

    private static async Task<RowContext> Context(MeedoenDb db, PersonBrief person, DateOnly today, CancellationToken cancel)
    {
        var municipalities = await ClientTeam.Municipalities(db, cancel);
        var contacts = await ClientTeam.ContactPersons(db, person.Id, cancel);
        return new RowContext(
            person,
            municipalities.FirstOrDefault(m => m.Id == person.Municipality)?.Name,
            contacts.FirstOrDefault(c => c.From <= today && (c.To is null || c.To >= today)),
            contacts.LastOrDefault(c => c.From > today));
    }

    private static async Task WriteSteps(MeedoenDb db, Enrolment enrolment, List<OpenStep> steps, CancellationToken cancel)
    {
        var kept = await db.Set<OpenStep>().Where(s => s.EnrolmentId == enrolment.Id).ToListAsync(cancel);
        db.RemoveRange(kept.Where(old => !steps.Exists(step => step.Key == old.Key)));
        foreach (var step in steps)
        {
            if (kept.Find(old => old.Key == step.Key) is { } old)
            {
                db.Entry(old).CurrentValues.SetValues(step);
            }
            else
            {
                db.Add(step);
            }
        }
    }

    private static async Task WriteAccess(MeedoenDb db, Enrolment enrolment, List<AccessRow> rights, CancellationToken cancel)
    {
        var kept = await db.Set<AccessRow>().Where(a => a.Source == enrolment.Id).ToListAsync(cancel);
        db.RemoveRange(kept.Where(old => !rights.Exists(right => Same(old, right))));
        db.AddRange(rights.Where(right => !kept.Exists(old => Same(old, right))));
    }

    private static bool Same(AccessRow one, AccessRow other) =>
        (one.Kind, one.PersonId, one.Principal, one.Role, one.From, one.To, one.OwnMask)
        == (other.Kind, other.PersonId, other.Principal, other.Role, other.From, other.To, other.OwnMask);
}
