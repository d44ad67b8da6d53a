using Meedoen.Demo;
using Meedoen.Platform.Data;
using Meedoen.Platform.Jobs;
using Meedoen.Platform.Web;

namespace Meedoen.Bench.Data;

/// <summary>
/// Opens a region with the application itself. The work of the morning is done first: a filled demo has rows that are to be written again that day,
/// and a copy of those would be as stale as they are.
/// </summary>
internal static class Mornings
{
    /// <summary>The application on these data, at the moment of every measurement, with all daily jobs done.</summary>
    public static async Task<WebApplication> Open(string directory)
    {
        var state = new DemoState(directory);
        await state.Open(CancellationToken.None);
        var app = MeedoenApp.Build(
            new ServerOptions
            {
                Demo = true,
                Now = DateTime.Parse(Region.Now).AddHours(9),
                MasterKey = state.MasterKey,
                Storage = new StorageOptions { DataDirectory = directory },
            },
            builder => builder.Services.AddSingleton(state));
        await MeedoenApp.Start(app, CancellationToken.None);
        await app.Services.GetRequiredService<DailyJobs>().RunDue(CancellationToken.None);
        return app;
    }
}
