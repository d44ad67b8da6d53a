using System.CommandLine;
using System.Globalization;
using Meedoen.Demo;
using Meedoen.Platform.Data;
using Meedoen.Platform.Text;
using Meedoen.Platform.Time;
using Meedoen.Platform.Web;

namespace Meedoen.Cli;

/// <summary><c>demo</c>: the fictitious region on loopback, ready to use.</summary>
internal static class DemoCommand
{
    private static readonly string[] Moments = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm"];

    public static Command Create()
    {
        Option<int> port = new("--port") { Description = Words.Get("Cli", "option.port"), DefaultValueFactory = _ => 5080 };
        Option<string?> now = new("--now") { Description = Words.Get("Cli", "option.now") };
        Option<bool> reset = new("--reset") { Description = Words.Get("Cli", "option.reset") };
        var data = Commands.Data();
        var command = new Command("demo", Words.Get("Cli", "demo")) { port, data, now, reset };
        command.SetAction((parsed, cancel) => Run(
            parsed.GetValue(port), parsed.GetValue(data)!.FullName, parsed.GetValue(now), parsed.GetValue(reset), cancel));
        return command;
    }

    private static async Task<int> Run(int port, string directory, string? nowText, bool reset, CancellationToken cancel)
    {
        var state = new DemoState(directory);
        if (!TryMoment(nowText, out var now))
        {
            return Refuse(Words.Get("Cli", "bad-now", nowText));
        }

        if (!state.IsDemo && !state.IsEmpty)
        {
            return Refuse(Words.Get("Cli", "not-a-demo", directory));
        }

        if (reset && state.IsDemo)
        {
            Directory.Delete(directory, recursive: true);
        }

        await using var app = await Start(state, directory, port, now, cancel);
        Console.Error.WriteLine(Words.Get("Cli", "demo-ready", $"http://127.0.0.1:{port}"));
        await app.WaitForShutdownAsync(cancel);
        return 0;
    }

    private static async Task<WebApplication> Start(DemoState state, string directory, int port, DateTime? now, CancellationToken cancel)
    {
        await state.Open(cancel);
        var app = MeedoenApp.Build(
            new ServerOptions
            {
                Demo = true,
                Url = $"http://127.0.0.1:{port}",
                Now = now ?? state.Clock,
                MasterKey = state.MasterKey,
                Storage = new StorageOptions { DataDirectory = directory },
            },
            builder => builder.Services.AddSingleton(state));
        await MeedoenApp.Start(app, cancel);
        await Fill(app.Services, state, cancel);
        await state.SaveClock(app.Services.GetRequiredService<IBusinessClock>().Now.DateTime, cancel);
        await app.StartAsync(cancel);
        return app;
    }

    /// <summary>Sets up the region a year before the demo's day, so that its approaches were there when its people arrived, and fills it.</summary>
    private static async Task Fill(IServiceProvider services, DemoState state, CancellationToken cancel)
    {
        using var scope = services.CreateScope();
        var clock = services.GetRequiredService<BusinessClock>();
        var now = clock.Now.DateTime;
        clock.Set(state.IsFilled ? now : now.AddYears(-1));
        await scope.ServiceProvider.GetRequiredService<DemoRegion>().SetUp(cancel);
        clock.Set(now);
        if (!state.IsFilled)
        {
            Console.Error.WriteLine(Words.Get("Cli", "demo-filling"));
            await scope.ServiceProvider.GetRequiredService<DemoJourneys>().Fill(cancel);
            await scope.ServiceProvider.GetRequiredService<DemoStories>().Play(cancel);
            await state.SaveFilled(cancel);
        }
    }

    private static bool TryMoment(string? text, out DateTime? moment)
    {
        moment = DateTime.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed)
            ? parsed.TimeOfDay == TimeSpan.Zero && text!.Length == 10 ? parsed.AddHours(9) : parsed
            : null;
        return text is null || moment is not null;
    }

    private static int Refuse(string why)
    {
        Console.Error.WriteLine(why);
        return 2;
    }
}
