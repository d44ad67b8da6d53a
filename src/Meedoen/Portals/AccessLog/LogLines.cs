using System.Globalization;
using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Audit;
using Meedoen.Platform.Text;
using Meedoen.Platform.Time;

namespace Meedoen.Portals.AccessLog;

/// <summary>Puts entries of the audit trail into words.</summary>
/// <param name="accounts">The accounts that occur.</param>
/// <param name="withoutParticipants">Whether names of participants are left out: a privacy officer knows nobody's file.</param>
internal sealed class LogLines(IEnumerable<AccountCard> accounts, bool withoutParticipants)
{
    private const string Module = "AccessLog";
    private readonly Dictionary<Guid, AccountCard> known = accounts.ToDictionary(account => account.Id);

    /// <summary>A line per entry, in their order.</summary>
    public IReadOnlyList<LogLine> Each(IEnumerable<AuditEntry> entries) => [.. entries.Select(entry => Line([entry]))];

    /// <summary>A line per day, person who looked, and what was done: what a reader wants to know, and no more.</summary>
    public IReadOnlyList<LogLine> PerDay(IEnumerable<AuditEntry> entries) =>
        [.. entries.GroupBy(entry => (DutchTime.DayOf(entry.At), entry.Actor, entry.Role, entry.Action)).Select(group => Line([.. group]))];

    private LogLine Line(IReadOnlyList<AuditEntry> entries)
    {
        var newest = entries[0];
        var categories = entries.Aggregate(0L, (mask, entry) => mask | entry.Categories);
        var (who, role) = Who(newest);
        var session = entries.Count == 1 && LogKinds.Of(newest.What) == LogKinds.Session;
        return new LogLine(
            DutchTime.DayOf(newest.At), TimeOf(entries[^1].At), TimeOf(newest.At), who, role,
            Word(session ? "did.session" : "did." + newest.Action.ToString().ToLowerInvariant()),
            session ? [] : [.. entries.Select(entry => Word("kind." + LogKinds.Of(entry.What))).Distinct()],
            [.. DataDictionary.Standard.Rubrics.Where(rubric => (categories >> (int)rubric.Rubric & 1) == 1).Select(rubric => rubric.Title.ToString())],
            [.. entries.Select(entry => PurposeOf(entry.Purpose)).OfType<string>().Distinct()])
        {
            Actor = newest.Actor,
            Persons = newest.Persons,
        };
    }

    private (string Name, string? As) Who(AuditEntry entry)
    {
        if (entry.Actor == Actor.System.Id || !known.TryGetValue(entry.Actor, out var account))
        {
            return (Word(entry.Actor == Actor.System.Id ? "system" : "unknown"), null);
        }

        var role = AccessRoles.FromCode(entry.Role) is { } code ? Words.Get("Portals", "role." + code.Code()) : null;
        return account.Roles.Contains(AccessRole.Participant)
            ? (withoutParticipants ? Word("participant") : account.Name, null)
            : (account.Name, role is null ? account.OrganisationName : $"{role}, {account.OrganisationName}");
    }

    private static string? PurposeOf(string purpose) => DataDictionary.Standard.Purposes.TryGetValue(purpose, out var known)
        ? known.Label.ToString()
        : Words.Find(CultureInfo.CurrentUICulture, Module, "purpose." + purpose);

    private static TimeOnly TimeOf(DateTime at) => TimeOnly.FromDateTime(DutchTime.Of(at));

    private static string Word(string key) => Words.Get(Module, key);
}
