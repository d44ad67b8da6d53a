using Meedoen.Journeys;
using Meedoen.Messages;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Learning;

/// <summary>Tells the contact person when somebody was away twice in a row at the same teacher or volunteer; not in patience mode.</summary>
internal sealed class TellAboutAbsence : IReactTo<AttendanceRecorded>
{
    public async Task React(AttendanceRecorded happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel)
    {
        if (happened.Status == AttendanceStatus.Present || person is not { } about || !await WasAwayBefore(scope, about, happened.On, cancel)
            || await RouteWork.IsPatient(scope.Db, about, cancel)
            || await ClientTeam.ContactPerson(scope.Db, about, scope.Today, cancel) is not { } contact)
        {
            return;
        }

        await scope.NotifyOnce(contact.Account, Notices.AbsentTwice, about, happened.Attendance, happened.On, cancel);
    }

    private static async Task<bool> WasAwayBefore(ActScope scope, Guid person, DateOnly on, CancellationToken cancel)
    {
        var by = scope.Act.Actor.Id;
        var before = await scope.Db.Set<AttendanceDay>().AsNoTracking().Where(a => a.PersonId == person && a.AccountId == by && a.On < on)
            .OrderByDescending(a => a.On).Select(a => (AttendanceStatus?)a.Status).FirstOrDefaultAsync(cancel);
        return before is AttendanceStatus.Absent or AttendanceStatus.AbsentWithMessage;
    }
}
