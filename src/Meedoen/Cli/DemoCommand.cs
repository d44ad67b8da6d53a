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
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static Command Create()
    {
        Option<int> port = new("--port") { Description = Words.Get("Cli", "option.port"), HelpName = "N", DefaultValueFactory = _ => 5080 };
        Option<string?> now = new("--now") { Description = Words.Get("Cli", "option.now"), HelpName = "2026-11-23[T09:10]" };
        Option<bool> reset = new("--reset") { Description = Words.Get("Cli", "option.reset") };
        var data = Commands.Data();
        var command = new Command("demo", Words.Get("Cli", "demo")) { port, data, now, reset };
        command.SetAction((parsed, cancel) => Run(
            new Wanted(parsed.GetValue(port), parsed.GetValue(data)!.FullName, parsed.GetValue(now), parsed.GetValue(reset)), cancel));
        return command;
    }

    private static async Task<int> Run(Wanted wanted, CancellationToken cancel)
    {
        var state = new DemoState(wanted.Directory);
        if (!TryMoment(wanted.Now, out var now))
        {
            return Commands.Refuse(Words.Get("Cli", "bad-now", wanted.Now));
        }

        if (!state.IsDemo && !state.IsEmpty)
        {
            return Commands.Refuse(Words.Get("Cli", "not-a-demo", wanted.Directory));
        }

        using var hold = new DirectoryHold(wanted.Directory);
        if (!await hold.Take(Patience, toServer: true, cancel))
        {
            return Commands.Refuse(hold.Find() is { } door ? Words.Get("Cli", "demo-runs", wanted.Directory, door.Url) : Words.Get("Cli", "directory-held", wanted.Directory));
        }

        if (wanted.Reset && state.IsDemo)
        {
            state.Reset();
        }

        await state.Open(cancel);
        return await Serve(wanted, state, hold, await Moment(state, now), cancel);
    }

    private static async Task<int> Serve(Wanted wanted, DemoState state, DirectoryHold hold, DateTime? start, CancellationToken cancel)
    {
        var url = $"http://127.0.0.1:{wanted.Port}";
        await using var app = Build(state, hold, wanted.Directory, url, state.IsFilled ? state.Clock : start);
        await MeedoenApp.Start(app, cancel);
        await Prepare(app.Services, state, start, cancel);
        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException problem)
        {
            return Commands.Refuse(Words.Get("Cli", "address-taken", url, problem.Message));
        }

        await Console.Error.WriteLineAsync(Words.Get("Cli", "demo-ready", url));
        await app.WaitForShutdownAsync(cancel);
        await state.SaveClock(app.Services.GetRequiredService<IBusinessClock>().Now.DateTime, CancellationToken.None);
        return 0;
    }

    private static WebApplication Build(DemoState state, DirectoryHold hold, string directory, string url, DateTime? now) => MeedoenApp.Build(
        new ServerOptions
        {
            Demo = true,
            Url = url,
            Now = now,
            MasterKey = state.MasterKey,
            Storage = new StorageOptions { DataDirectory = directory },
        },
        builder => builder.Services.AddSingleton(state).AddSingleton(hold));

    /// <summary>Sets up and fills the region, or lives on to the moment asked for in a region that is filled.</summary>
    private static async Task Prepare(IServiceProvider services, DemoState state, DateTime? start, CancellationToken cancel)
    {
        if (state.IsFilled)
        {
            await DemoOpening.LiveOn(services, start ?? services.GetRequiredService<IBusinessClock>().Now.DateTime, cancel);
            return;
        }

        await Console.Error.WriteLineAsync(Words.Get("Cli", "demo-filling"));
        await DemoOpening.SetUp(services, cancel);
        await DemoOpening.Fill(services, cancel);
    }

    /// <summary>Where the clock starts: at the moment asked for, but never before where it was left; null: now.</summary>
    private static async Task<DateTime?> Moment(DemoState state, DateTime? asked)
    {
        if (!state.IsFilled || state.Clock is not { } left || asked is null || asked >= left)
        {
            return asked ?? state.Clock;
        }

        await Console.Error.WriteLineAsync(Words.Get("Cli", "clock-stays", left));
        return left;
    }

    private static bool TryMoment(string? text, out DateTime? moment)
    {
        moment = DateTime.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed)
            ? parsed.TimeOfDay == TimeSpan.Zero && text!.Length == 10 ? parsed.AddHours(9) : parsed
            : null;
        return text is null || moment is not null;
    }

    private sealed record Wanted(int Port, string Directory, string? Now, bool Reset);
}
