using Meedoen.Platform.Acts;
using Meedoen.Platform.Jobs;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>Each morning: writes again the rows of journeys in which a date has passed that changes what is open. Each journey apart.</summary>
internal sealed class RefreshDaily(JourneyBook book) : IDailyJob
{
    /// <inheritdoc />
    public string Name => "refresh-journeys";

    /// <inheritdoc />
    public async Task Run(Current current, DateOnly day, CancellationToken cancel)
    {
        List<Guid> due;
        await using (var db = current.Tenant.OpenForReading())
        {
            due = await db.Set<CaseloadRow>().Where(r => r.NextChangeOn <= day).Select(r => r.EnrolmentId).ToListAsync(cancel);
        }

        foreach (var enrolment in due)
        {
            await current.Do("RefreshJourney", "administration", null, scope => Refresh(scope, enrolment, cancel), cancel);
        }
    }

    private async Task<Outcome<Done>> Refresh(ActScope scope, Guid enrolment, CancellationToken cancel)
    {
        if (await book.Open(scope, enrolment, cancel) is { } journey)
        {
            await book.Refresh(scope, journey, cancel);
        }

        return Done.Instance;
    }
}
