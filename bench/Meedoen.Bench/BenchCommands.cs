using Meedoen.Bench.Scenarios;
using Meedoen.Bench.Servers;

namespace Meedoen.Bench;

/// <summary>What the bench can be asked: scenarios to run (<c>full</c> or a list of numbers before them: at which sizes), or (as a child of itself) a server to be.</summary>
internal static class BenchCommands
{
    private static readonly Dictionary<string, Func<Task>> Scenarios = new(StringComparer.Ordinal)
    {
        ["creates"] = DurableCreates.Run,
        ["importing"] = Importing.Run,
        ["law"] = LawTerms.Run,
        ["overhead"] = PlatformOverhead.Run,
        ["reading"] = Reading.Run,
        ["saving"] = Saving.Run,
        ["starting"] = Starting.Run,
    };

    private static readonly Dictionary<string, Func<ServerArguments, Task>> Servers = new(StringComparer.Ordinal)
    {
        ["ours"] = OurServer.Run,
        ["ef"] = EfServer.Run,
        ["bare"] = BareServer.Run,
        ["writer"] = BareWriter.Run,
    };

    public static async Task<int> Run(string[] args)
    {
        if (args is ["serve", var name, .. var rest])
        {
            await Servers[name](ServerArguments.Parse(rest));
            return 0;
        }

        args = Sizes.TakeFrom(args);
        if (args is ["hold", .. var what])
        {
            await ForProfiler.Run(what);
            return 0;
        }

        var unknown = args.Where(a => !Scenarios.ContainsKey(a)).ToList();
        if (unknown.Count > 0)
        {
            Console.Error.WriteLine($"Unknown: {string.Join(", ", unknown)}. There is: {string.Join(", ", Scenarios.Keys)}.");
            return 2;
        }

        foreach (var scenario in args.Length > 0 ? args : [.. Scenarios.Keys])
        {
            await Scenarios[scenario]();
        }

        return 0;
    }
}
