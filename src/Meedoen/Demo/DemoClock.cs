using System.Globalization;
using Meedoen.Parties;
using Meedoen.Platform.Jobs;
using Meedoen.Platform.Text;
using Meedoen.Platform.Time;

namespace Meedoen.Demo;

/// <summary>Moves the business clock of the demo forward, day by day, running the jobs of each day on the way.</summary>
internal static class DemoClock
{
    private const int MostDays = 1100;

    // Open to all: the demo listens on loopback only, and a tester moves the clock before signing in.
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/demo/clock", Handle).DisableAntiforgery().OpenToAll();

    private static async Task<IResult> Handle(
        HttpContext context, BusinessClock clock, DailyJobs jobs, DemoState state, CancellationToken cancel)
    {
        if (!context.Request.HasFormContentType)
        {
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        var form = await context.Request.ReadFormAsync(cancel);
        if (Target(form, clock.Now.DateTime) is not { } target || target < clock.Now.DateTime || target > clock.Now.DateTime.AddDays(MostDays))
        {
            return Results.Text(Words.Get("Demo", "clock-only-forward", MostDays), statusCode: StatusCodes.Status422UnprocessableEntity);
        }

        while (clock.Today < DateOnly.FromDateTime(target))
        {
            clock.Set(clock.Now.DateTime.AddDays(1));
            await jobs.RunDue(cancel);
        }

        clock.Set(target);
        await state.SaveClock(clock.Now.DateTime, cancel);
        return Results.Redirect("/demo");
    }

    private static DateTime? Target(IFormCollection form, DateTime now)
    {
        if (int.TryParse(form["days"], NumberStyles.None, CultureInfo.InvariantCulture, out var days))
        {
            return now.AddDays(days);
        }

        return DateTime.TryParse(form["to"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var to)
            ? to.TimeOfDay == TimeSpan.Zero ? to.Add(now.TimeOfDay) : to
            : null;
    }
}
