using System.Security.Cryptography;
using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Audit;
using Meedoen.Platform.Data;
using Meedoen.Platform.Text;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Agenda;

/// <summary>
/// Somebody's conversations as a calendar that a phone can follow. It says why, when and where, and never with whom: calendars travel to
/// other people's servers.
/// </summary>
public sealed class CalendarFeeds(Current current) : ISlice
{
    private const int DaysBack = 31;
    private const int DaysAhead = 366;
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/calendar-feed", async (CalendarFeeds slice, CancellationToken cancel) =>
            (await slice.Create(cancel)).ToResult(path => Results.Created(path, new { path })))
        .For(AccessRole.CaseOwner, AccessRole.WorkConsultant);

    /// <summary>Maps the feed itself. Open to all: calendars cannot sign in; the address holds a secret of 256 bits.</summary>
    public static void MapFeed(IEndpointRouteBuilder routes) =>
        routes.MapGet("/calendar/{organisation}/{token}.ics", Read).OpenToAll();

    /// <summary>Makes a new secret address; the one before stops working.</summary>
    public Task<Outcome<string>> Create(CancellationToken cancel) => current.Do<string>(
        "CreateCalendarFeed", "guidance", null,
        async scope =>
        {
            var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
            var feed = await scope.Db.FindAsync<CalendarFeed>([scope.Act.Actor.Id], cancel);
            if (feed is null)
            {
                feed = new CalendarFeed { AccountId = scope.Act.Actor.Id, Role = scope.Act.Actor.Role, TokenHash = Hash(token) };
                scope.Db.Add(feed);
            }

            (feed.TokenHash, feed.Role) = (Hash(token), scope.Act.Actor.Role);
            return $"/calendar/{current.Tenant.Slug}/{token}.ics";
        },
        cancel, repeatable: false);

    private static async Task<IResult> Read(string organisation, string token, Tenants tenants, Current current, CancellationToken cancel)
    {
        var tenant = tenants.Find(organisation);
        var feed = tenant is null ? null : await Find(tenant, token, current.Today, cancel);
        if (feed is null)
        {
            return Results.NotFound();
        }

        current.Become(tenant!, new Actor(feed.AccountId, feed.Role, [feed.AccountId]));
        var today = current.Today;
        var held = await Conversations.HeldBy(tenant!, current.Actor, today.AddDays(-DaysBack), today.AddDays(DaysAhead), today);
        current.Saw("/calendar/{organisation}/{token}.ics", "guidance", [.. held.Select(c => c.PersonId).Distinct()], 1L << PlanConversation.Category, AuditAction.Export);
        return Results.Text(new CalendarSerializer().SerializeToString(Calendar(held)), "text/calendar; charset=utf-8");
    }

    private static async Task<CalendarFeed?> Find(Tenant tenant, string token, DateOnly today, CancellationToken cancel)
    {
        var hash = Hash(token);
        await using var db = tenant.OpenForReading();
        return await db.Set<CalendarFeed>()
            .Where(f => f.TokenHash == hash && db.Set<Account>().Any(a => a.Id == f.AccountId && (a.LastDay == null || a.LastDay >= today)))
            .FirstOrDefaultAsync(cancel);
    }

    private static Calendar Calendar(IReadOnlyList<ConversationSummary> held)
    {
        var calendar = new Calendar { ProductId = "-//Meedoen//Agenda//NL" };
        calendar.Events.AddRange(held.Select(c => new CalendarEvent
        {
            Uid = $"{c.Id}@meedoen",
            Summary = Words.Get("Agenda", "kind." + c.Kind),
            Location = c.Place,
            Start = Moment(c.On, c.At, 0),
            End = Moment(c.On, c.At, c.Minutes),
        }));
        return calendar;
    }

    /// <summary>In UTC: a named time zone would need its rules in the feed. An hour that the clock skips is the hour after it.</summary>
    private static CalDateTime Moment(DateOnly on, TimeOnly at, int minutes)
    {
        var local = on.ToDateTime(at);
        var start = TimeZoneInfo.ConvertTimeToUtc(Amsterdam.IsInvalidTime(local) ? local.AddHours(1) : local, Amsterdam);
        return new CalDateTime(start.AddMinutes(minutes), "UTC");
    }

    private static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
