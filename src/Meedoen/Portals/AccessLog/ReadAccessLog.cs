using Meedoen.Parties;
using Meedoen.Platform.Audit;
using Meedoen.Platform.Web;

namespace Meedoen.Portals.AccessLog;

/// <summary>Reads who looked at one person's file and why, a line per day and person. The reader's rights on the person come first, at the caller.</summary>
public sealed class ReadAccessLog(Current current)
{
    private const int Most = 400;

    /// <summary>The lines, newest first; what <paramref name="except"/> did is left out.</summary>
    public async Task<IReadOnlyList<LogLine>> About(Guid person, Guid? except, CancellationToken cancel)
    {
        var audit = current.Tenant.Audit.OpenReader();
        var entries = (await Task.Run(() => audit.About(person, Most), cancel)).Where(entry => entry.Actor != except).ToList();
        await using var db = current.Tenant.OpenForReading();
        var accounts = await PartiesDirectory.Accounts(db, [.. entries.Select(entry => entry.Actor).Distinct()], cancel);
        return new LogLines(accounts, withoutParticipants: false).PerDay(entries);
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
