using Meedoen.Bench.Data;
using Meedoen.Bench.Load;
using Meedoen.Bench.Measure;

namespace Meedoen.Bench.Scenarios;

/// <summary>
/// 32 connections that plan conversations: the real application (session, rights, act, event, audit; durable in groups) beside EF Core
/// that saves the same rows with a commit per request.
/// </summary>
internal static class DurableCreates
{
    private const int Connections = 32;
    private const int Rounds = 9;
    private const string Body = """{"kind":"Progress","on":"2026-12-01","at":"10:00:00","minutes":30,"place":"Raadhuisplein 1"}""";
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(3);

    public static async Task Run()
    {
        using var work = new WorkDirectory();
        Region.CopyTo(await Region.With(300), work.Sub("ours"));
        var person = Region.PersonOf(work.Sub("ours"), "meryem-aslan");
        using var ours = await Child.Demo(work.Sub("ours"), Region.Now);
        using var plain = await Child.Serve("ef", work.Sub("plain"));
        using var queued = await Child.Serve("ef", work.Sub("queued"), "queued");
        var path = $"/api/v1/persons/{person}/conversations";
        var signed = Requests.PostJson(path, Body, await Requests.SignIn(ours.Port, "zuiderzicht", "meryem-aslan"));
        Figures a = new(), b = new(), c = new();
        var noise = new Noise();
        for (var round = -1; round < Rounds; round++)
        {
            noise.Sample();
            var open = Requests.PostJson(path, Body);
            var (x, y, z) = (await PerSecond(ours, signed), await PerSecond(plain, open), await PerSecond(queued, open));
            if (round >= 0)
            {
                a.Add(x);
                b.Add(y);
                c.Add(z);
            }
        }

        Report.Title($"Durable creates, {Connections} connections (per second, median and least-most of {Rounds} interleaved rounds)");
        Report.Line("ours: session, rights, act, event, audit", a.Text("0"));
        Report.Line("EF Core, commit per request", b.Text("0"));
        Report.Line("EF Core, commit per request, writers queued behind a lock", c.Text("0"));
        Report.Line("ratio to EF Core (required >= 5)", a.Over(b).Text());
        Report.Line("ratio to EF Core with queued writers", a.Over(c).Text());
        Report.Line(noise.Text());
    }

    private static async Task<double> PerSecond(Child server, byte[] request)
    {
        using var load = new HttpLoad(server.Port, Connections);
        return await load.PerSecond(request, Time);
    }
}
