using Meedoen.Learning;
using Meedoen.Parties;
using Meedoen.Platform.Data;

namespace Meedoen.Assessments;

/// <summary>The weeks of a period from the register: what work consultants, job coaches and employers wrote down, and who began the period.</summary>
internal static class ObservedDays
{
    public static async Task<IReadOnlyList<ObservationWeek>> Of(MeedoenDb db, ObservationPeriod period, DateOnly today, CancellationToken cancel)
    {
        var accounts = new HashSet<Guid> { period.AccountId };
        foreach (var role in new[] { AccessRole.WorkConsultant, AccessRole.JobLanguageCoach, AccessRole.Employer })
        {
            accounts.UnionWith((await PartiesDirectory.Accounts(db, role, today, cancel)).Select(account => account.Id));
        }

        var days = await AttendedDays.Between(db, period.PersonId, accounts, period.On, period.EndedOn ?? today, cancel);
        return ObservationRules.Weeks(period, days, today);
    }
}
