using Meedoen.Platform.Access;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Messages;

/// <summary>A notification as lists show it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Code; its text is <c>notification.CODE</c> in Messages.</param>
/// <param name="PersonId">Person it is about.</param>
/// <param name="SubjectId">Thing it is about.</param>
/// <param name="Day">Day it was made.</param>
/// <param name="On">Day that its text names.</param>
public sealed record NotificationView(Guid Id, string Kind, Guid? PersonId, Guid? SubjectId, DateOnly Day, DateOnly? On);

/// <summary>Tells people that something is waiting for them.</summary>
public static class Notices
{
    /// <summary>Kind of the mail that says no more than that a message is ready.</summary>
    public const string MailKind = "notice-mail";

    /// <summary>Kind that tells somebody from which day they are the contact person of one more person.</summary>
    public const string BecameContactPerson = "became-contact-person";

    /// <summary>Kind that tells a contact person that mail to a participant does not arrive.</summary>
    public const string MailRefused = "mail-refused";

    /// <summary>Kind that reminds of an appointment.</summary>
    public const string AppointmentSoon = "appointment-soon";

    /// <summary>Kind that tells a team lead that somebody leaves who is there for people of the team.</summary>
    public const string SomebodyLeaves = "somebody-leaves";

    /// <summary>Kind that tells a contact person that somebody who helps one of the own people stops.</summary>
    public const string HelperLeaves = "helper-leaves";

    /// <summary>Kind that tells a contact person that a participant was away twice in a row.</summary>
    public const string AbsentTwice = "absent-twice";

    /// <summary>Tells an account, inside the act that causes it. Mail carries no more than "there is a message for you".</summary>
    public static void Notify(this ActScope scope, Guid account, string kind, Guid? person, Guid? subject = null, DateOnly? on = null)
    {
        var notification = new Notification
        {
            Id = Ids.New(),
            AccountId = account,
            Kind = kind,
            PersonId = person,
            SubjectId = subject,
            Day = scope.Today,
            On = on,
        };
        scope.Db.Add(notification);
        scope.Send(MailKind, notification.Id.ToString());
    }

    /// <summary>The same, but only once for a subject and kind, for jobs that run again.</summary>
    public static async Task NotifyOnce(
        this ActScope scope, Guid account, string kind, Guid? person, Guid subject, DateOnly? on, CancellationToken cancel)
    {
        if (!await scope.Db.Set<Notification>().AnyAsync(n => n.SubjectId == subject && n.Kind == kind && n.AccountId == account, cancel))
        {
            scope.Notify(account, kind, person, subject, on);
        }
    }

    /// <summary>The subjects about which was told on a day, so that a job that runs again does not tell twice.</summary>
    public static Task<HashSet<Guid>> ToldOn(this ActScope scope, DateOnly day, string kind, CancellationToken cancel) =>
        scope.Db.Set<Notification>().Where(n => n.Day == day && n.Kind == kind && n.SubjectId != null)
            .Select(n => n.SubjectId!.Value).ToHashSetAsync(cancel);

    /// <summary>
    /// What waits for an account, oldest first, at most <paramref name="most"/>; only about persons it may still see on this day. What is
    /// announced is told before, without the person.
    /// </summary>
    public static async Task<IReadOnlyList<NotificationView>> Waiting(Tenant tenant, Actor actor, DateOnly today, int most)
    {
        return await tenant.Reads.List(
            WaitingSql,
            row => new NotificationView(
                row.GetGuid(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetGuid(2), row.IsDBNull(3) ? null : row.GetGuid(3),
                row.Day(4), row.DayOrNull(5)),
            [.. AccessSql.Values(actor, today), actor.Id, most]);
    }

    private const string WaitingSql = $"""
        SELECT id, kind, CASE WHEN seen THEN person_id END, subject_id, day, "on" FROM (
          SELECT n.id, n.kind, n.person_id, n.subject_id, n.day, n."on",
            EXISTS (SELECT 1 FROM access WHERE person_id = n.person_id AND {AccessSql.Holds}) AS seen
          FROM notification n WHERE n.account_id = @p4 AND n.done_on IS NULL) w
        WHERE person_id IS NULL OR seen OR (kind = '{BecameContactPerson}' AND "on" > @p3)
        ORDER BY day, id LIMIT @p5
        """;
}
