using Meedoen.Parties;
using Meedoen.Platform.Web;

namespace Meedoen.Journeys;

/// <summary>What there is to do today, and why in this order: late, today, this week, signals, waiting for others.</summary>
public sealed class ShowToday(Current current, IEnumerable<ITodaySource> sources) : ISlice
{
    private const long Rubrics = 1L << 1 | 1L << 10;

    /// <summary>A group with its lines.</summary>
    /// <param name="Group">Which.</param>
    /// <param name="Items">Its lines, in order.</param>
    public sealed record Section(TodayGroup Group, IReadOnlyList<TodayItem> Items);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/today", async (ShowToday slice, CancellationToken cancel) => Results.Ok(await slice.Handle(cancel)))
            .For(
                AccessRole.CaseOwner, AccessRole.TeamLead, AccessRole.WorkConsultant, AccessRole.IncomeConsultant, AccessRole.Supporter,
                AccessRole.ExpertByExperience, AccessRole.Volunteer, AccessRole.LanguageProvider, AccessRole.JobLanguageCoach,
                AccessRole.CarePartner, AccessRole.AsylumCentre);

    /// <summary>The groups that have something in them.</summary>
    public async Task<IReadOnlyList<Section>> Handle(CancellationToken cancel)
    {
        var items = new List<TodayItem>();
        foreach (var source in sources)
        {
            items.AddRange(await source.Items(current, cancel));
        }

        current.Saw("today", "guidance", [.. items.Select(item => item.Person).OfType<Guid>().Distinct()], Rubrics);
        return [.. items.GroupBy(item => item.Group).OrderBy(group => group.Key)
            .Select(group => new Section(group.Key, [.. group.OrderBy(item => item.On ?? DateOnly.MaxValue).ThenBy(item => item.At ?? TimeOnly.MaxValue)]))];
    }
}
