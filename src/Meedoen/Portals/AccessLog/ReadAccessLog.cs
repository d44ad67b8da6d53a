using Meedoen.Parties;
using Meedoen.Platform.Audit;
using Meedoen.Platform.Web;

namespace Meedoen.Portals.AccessLog;

/// <summary>Reads who looked at one person's file and why, a line per day and person. The reader's rights on the person come first, at the caller.</summary>
public sealed class ReadAccessLog(Current current)
{
    private const int PerPage = 400;

    /// <summary>A page of the lines, from 1, newest first; what <paramref name="except"/> did is left out.</summary>
    public async Task<AccessLogPage> About(Guid person, Guid? except, int page, CancellationToken cancel)
    {
        var audit = current.Tenant.Audit.OpenReader();
        var number = Math.Clamp(page, 1, int.MaxValue / PerPage);
        var question = new AuditQuestion { Person = person, Until = DateTime.MaxValue, Skip = (number - 1) * PerPage, Most = PerPage };
        var found = await Task.Run(() => audit.Find(question), cancel);
        var entries = found.Where(entry => entry.Actor != except).ToList();
        await using var db = current.Tenant.OpenForReading();
        var accounts = await PartiesDirectory.Accounts(db, [.. entries.Select(entry => entry.Actor).Distinct()], cancel);
        return new AccessLogPage(new LogLines(accounts, withoutParticipants: false).PerDay(entries), number, found.Count == PerPage);
    }

    /// <summary>The entries that answer a question, a line each; names of participants are left out.</summary>
    public async Task<IReadOnlyList<LogLine>> Find(AuditQuestion question, CancellationToken cancel)
    {
        var audit = current.Tenant.Audit.OpenReader();
        var entries = await Task.Run(() => audit.Find(question), cancel);
        await using var db = current.Tenant.OpenForReading();
        var accounts = await PartiesDirectory.Accounts(db, [.. entries.Select(entry => entry.Actor).Distinct()], cancel);
        return new LogLines(accounts, withoutParticipants: true).Each(entries);
    }

    /// <summary>Checks every chain of the trail.</summary>
    public Task<AuditCheck> Check(CancellationToken cancel)
    {
        var audit = current.Tenant.Audit.OpenReader();
        return Task.Run(audit.Check, cancel);
    }
}

/// <summary>A page of who looked.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="Number">Which page, from 1.</param>
/// <param name="HasOlder">Whether there is more before it.</param>
public sealed record AccessLogPage(IReadOnlyList<LogLine> Lines, int Number, bool HasOlder);
