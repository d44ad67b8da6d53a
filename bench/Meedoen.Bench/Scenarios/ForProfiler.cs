using Meedoen.Bench.Data;
using Meedoen.Bench.Load;
using Meedoen.Bench.Measure;

namespace Meedoen.Bench.Scenarios;

/// <summary>
/// Holds a load on one address of our server for a time, so that a profiler can look at the server's process:
/// <c>bench/run hold 30 /persons/PERSON</c> or <c>bench/run 100000 hold 30 /caseload</c>, with PERSON as it stands here for the top of the caseload, and JSON behind it for a post.
/// </summary>
internal static class ForProfiler
{
    private const int Connections = 32;

    public static async Task Run(string[] args)
    {
        using var work = new WorkDirectory();
        Region.CopyTo(await Region.With(Sizes.All[0]), work.Sub("ours"));
        args = Array.ConvertAll(args, a => a.Replace("PERSON", Region.PersonOf(work.Sub("ours"), "meryem-aslan")));
        using var ours = await Child.Serve("ours", work.Sub("ours"));
        var cookie = await Requests.SignIn(ours.Port, "zuiderzicht", "meryem-aslan");
        var request = args is [_, _, var json] ? Requests.PostJson(args[1], json, cookie) : Requests.Get(args[1], cookie);
        using var load = new HttpLoad(ours.Port, Connections);
        Console.WriteLine($"process {ours.Id}");
        for (var second = 0; second < int.Parse(args[0]); second += 2)
        {
            var before = ours.Cpu;
            var perSecond = await load.PerSecond(request, TimeSpan.FromSeconds(2));
            Console.WriteLine($"{perSecond:0} per second, {(ours.Cpu - before).TotalMicroseconds / perSecond / 2:0.0} microseconds each");
        }
    }
}
