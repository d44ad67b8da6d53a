using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>
/// Sets the days without lessons. Dates counted in lesson weeks move with them: a journey that is opened shows the new date at once, lists
/// follow the next morning.
/// </summary>
public sealed class SetPauses(Current current, Calendars calendars) : ISlice
{
    private const int Most = 100;
    private const int LongestDays = 70;

    /// <summary>A period without lessons.</summary>
    public sealed record Period(DateOnly? First, DateOnly? Last, string? Name);

    /// <summary>The whole list.</summary>
    /// <param name="Pauses">The periods.</param>
    /// <param name="Version">Version of the list that it was made from, as it was given with that list.</param>
    public sealed record Request(IReadOnlyList<Period>? Pauses, string? Version = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPut("/settings/calendar", async (Request request, SetPauses slice, CancellationToken cancel) =>
            (await slice.Handle(request, cancel)).ToResult()).For(AccessRole.FunctionalAdministrator);
        api.MapGet("/settings/calendar", async (SetPauses slice, CancellationToken cancel) =>
            Results.Ok(await slice.Now(cancel))).For(AccessRole.FunctionalAdministrator);
    }

    /// <summary>The list as it is, by date.</summary>
    public async Task<Request> Now(CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        var rows = await db.Set<LessonPause>().OrderBy(pause => pause.First).ToListAsync(cancel);
        return new Request([.. rows.Select(pause => new Period(pause.First, pause.Last, pause.Name))], VersionOf(rows));
    }

    /// <summary>Does it.</summary>
    public async Task<Outcome<Done>> Handle(Request request, CancellationToken cancel, string? key = null)
    {
        var done = await current.Do(nameof(SetPauses), "administration", null, scope => Decide(scope, request.Pauses ?? [], request.Version, cancel), cancel, key);
        calendars.Drop(current.Tenant.Slug);
        return done;
    }

    private static async Task<Outcome<Done>> Decide(ActScope scope, IReadOnlyList<Period> pauses, string? version, CancellationToken cancel)
    {
        var wrong = pauses.SelectMany(Wrong).Take(Most).ToList();
        if (wrong.Count > 0 || pauses.Count > Most)
        {
            return wrong.Count > 0 ? wrong : new Refusal("journeys.pauses-many", "pauses").With(Most);
        }

        var before = await scope.Db.Set<LessonPause>().ToListAsync(cancel);
        if (version != VersionOf(before))
        {
            return Refusal.ChangedMeanwhile;
        }

        scope.Db.RemoveRange(before);
        scope.Db.AddRange(pauses.Select(pause => new LessonPause { Id = Ids.New(), First = pause.First!.Value, Last = pause.Last!.Value, Name = pause.Name!.Trim() }));
        var today = scope.Today;
        await scope.Db.Set<CaseloadRow>().Where(row => row.Running).ExecuteUpdateAsync(row => row.SetProperty(one => one.NextChangeOn, today), cancel);
        return Done.Instance;
    }

    /// <summary>Each time the list is set, its rows are new ones, with higher ids.</summary>
    private static string VersionOf(List<LessonPause> rows) => rows.Count == 0 ? "0" : $"{rows.Count}.{rows.Max(row => row.Id):N}";

    private static IEnumerable<Refusal> Wrong(Period pause)
    {
        if (string.IsNullOrWhiteSpace(pause.Name) || pause.Name.Length > LessonPause.NameMaxLength)
        {
            yield return new Refusal("journeys.pause-name", "name").With(LessonPause.NameMaxLength);
        }

        if (pause.First is not { } first || pause.Last is not { } last || last < first || last > first.AddDays(LongestDays))
        {
            yield return new Refusal("journeys.pause-days", "last").With(LongestDays);
        }
    }
}
