using System.Globalization;
using Meedoen.People;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>
/// Brings the journeys along programmes that the record that stays does not follow, and those that go on where its own has ended; another
/// journey along the same one stays behind.
/// </summary>
internal sealed class MergeJourneys(JourneyBook book, JourneyWords words) : IMergePersons
{
    public async Task Merge(PersonMerge merge, CancellationToken cancel)
    {
        var db = merge.Scope.Db;
        var follows = await db.Set<Enrolment>().Where(e => e.PersonId == merge.Into).ToListAsync(cancel);
        var coming = (await db.Set<Enrolment>().Where(e => e.PersonId == merge.From).ToListAsync(cancel))
            .FindAll(e => !follows.Exists(own => own.TemplateId == e.TemplateId && (GoesOn(own) || !GoesOn(e))));
        merge.Move(coming, e => e.Id);
        await Bring(merge, coming.ConvertAll(e => e.Id), merge.Into, cancel);
        if (coming.Count > 0 && await WithoutJourney.StrikeOut(merge.Scope, merge.Into, cancel) is { } since)
        {
            merge.Remember(nameof(WithoutJourney), merge.Into, since.ToString("O", CultureInfo.InvariantCulture));
        }
    }

    public async Task Undo(PersonMerge merge, CancellationToken cancel)
    {
        var ids = await merge.Moved<Enrolment>(cancel);
        merge.Back(await merge.Scope.Db.Set<Enrolment>().Where(e => ids.Contains(e.Id)).ToListAsync(cancel));
        await Bring(merge, ids, merge.From, cancel);
        foreach (var (person, since) in await merge.Old(nameof(WithoutJourney), cancel))
        {
            await WithoutJourney.Note(merge.Scope, person, DateOnly.ParseExact(since, "O", CultureInfo.InvariantCulture), cancel);
        }
    }

    private static bool GoesOn(Enrolment enrolment) => enrolment.State is EnrolmentState.Expected || CaseloadRows.IsRunning(enrolment.State);

    /// <summary>The rows that belong to journeys go where the journeys go, and are written again.</summary>
    private async Task Bring(PersonMerge merge, IReadOnlyList<Guid> journeys, Guid to, CancellationToken cancel)
    {
        merge.Touch(journeys.Select(_ => JourneyActs.RouteRubric));
        var db = merge.Scope.Db;
        var texts = await db.Set<JourneyText>().Where(t => journeys.Contains(t.EnrolmentId)).ToListAsync(cancel);
        await words.Bring(merge.Scope, texts, to, cancel);
        object[] rows =
        [
            .. texts,
            .. await db.Set<CaseloadRow>().Where(r => journeys.Contains(r.EnrolmentId)).ToListAsync(cancel),
            .. await db.Set<OpenStep>().Where(s => journeys.Contains(s.EnrolmentId)).ToListAsync(cancel),
        ];
        foreach (var row in rows)
        {
            db.Entry(row).Property(nameof(Enrolment.PersonId)).CurrentValue = to;
        }

        await db.SaveChangesAsync(cancel);
        foreach (var journey in (await book.OfPerson(merge.Scope, to, cancel)).Where(j => journeys.Contains(j.Enrolment.Id)))
        {
            await book.Refresh(merge.Scope, journey, cancel);
        }
    }
}
