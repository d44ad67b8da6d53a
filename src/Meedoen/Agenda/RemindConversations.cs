using Meedoen.Messages;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Jobs;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Agenda;

/// <summary>Reminds of conversations five days and one day before, and of an interpreter who has not said yes two days before.</summary>
internal sealed class RemindConversations : IDailyJob
{
    private static readonly int[] DaysBefore = [5, 1];
    private const int InterpreterDaysBefore = 2;

    public string Name => "remind-conversations";

    public Task Run(Current current, DateOnly day, CancellationToken cancel) => current.Do<Done>(
        "RemindConversations", "guidance", null,
        async scope =>
        {
            var told = await scope.ToldOn(scope.Today, Notices.AppointmentSoon, cancel);
            foreach (var days in DaysBefore)
            {
                await Remind(scope, day.AddDays(days), told, cancel);
            }

            await RemindInterpreters(scope, day, day.AddDays(InterpreterDaysBefore), cancel);
            return Done.Instance;
        },
        cancel);

    private static async Task Remind(ActScope scope, DateOnly on, HashSet<Guid> told, CancellationToken cancel)
    {
        var planned = await scope.Db.Set<Conversation>().AsNoTracking()
            .Where(c => c.State == ConversationState.Planned && c.On == on)
            .Select(c => new { c.Id, c.PersonId, c.Host, Participant = scope.Db.Set<Account>().Where(a => a.PersonId == c.PersonId).Select(a => (Guid?)a.Id).FirstOrDefault() })
            .ToListAsync(cancel);
        foreach (var c in planned.Where(c => !told.Contains(c.Id)))
        {
            scope.Notify(c.Host, Notices.AppointmentSoon, c.PersonId, c.Id, on);
            if (c.Participant is { } participant)
            {
                scope.Notify(participant, Notices.AppointmentSoon, c.PersonId, c.Id, on);
            }
        }
    }

    private static async Task RemindInterpreters(ActScope scope, DateOnly from, DateOnly until, CancellationToken cancel)
    {
        var waiting = await scope.Db.Set<InterpreterBooking>().AsNoTracking()
            .Where(b => b.State == InterpreterState.Requested)
            .Join(scope.Db.Set<Conversation>(), b => b.ConversationId, c => c.Id, (b, c) => new { b.Id, c.PersonId, c.Host, c.On, c.State })
            .Where(x => x.State == ConversationState.Planned && x.On >= from && x.On <= until)
            .ToListAsync(cancel);
        foreach (var booking in waiting)
        {
            await scope.NotifyOnce(booking.Host, "interpreter-not-confirmed", booking.PersonId, booking.Id, booking.On, cancel);
        }
    }
}
