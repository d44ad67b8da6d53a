using Meedoen.Bench.Load;
using Meedoen.Bench.Measure;

namespace Meedoen.Bench.Scenarios;

/// <summary>32 connections that create: ours (session, act, audit, durable in groups) beside EF Core with a commit per request.</summary>
internal static class DurableCreates
{
    private const int Connections = 32;
    private const int Rounds = 7;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(3);

    public static async Task Run()
    {
        using var work = new WorkDirectory();
        using var ours = await Child.Serve("ours", work.Sub("ours"));
        using var plain = await Child.Serve("ef", work.Sub("plain"));
        using var queued = await Child.Serve("ef", work.Sub("queued"), "queued");
        var cookie = await Requests.SignIn(ours.Port, "zuiderzicht", "meryem-aslan");
        const string Body = """{"name":"basisschool Het Voorbeeld"}""";
        var (signed, open) = (Requests.PostJson("/bench/creates", Body, cookie), Requests.PostJson("/bench/creates", Body));
        Figures a = new(), b = new(), c = new();
        var noise = new Noise();
        for (var round = -1; round < Rounds; round++)
        {
            noise.Sample();
            var (x, y, z) = (await PerSecond(ours, signed), await PerSecond(plain, open), await PerSecond(queued, open));
            if (round >= 0)
            {
                a.Add(x);
                b.Add(y);
                c.Add(z);
            }
        }

        Report.Title("Durable creates, 32 connections (per second, median and least-most of 7 interleaved rounds)");
        Report.Line("ours: session, act, audit", a.Text("0"));
        Report.Line("EF Core, commit per request", b.Text("0"));
        Report.Line("EF Core, commit per request, writers queued", c.Text("0"));
        Report.Line("ratio to EF Core (required >= 5)", a.Over(b).Text());
        Report.Line("ratio to EF Core, writers queued", a.Over(c).Text());
        Report.Line(noise.Text());
    }

    private static async Task<double> PerSecond(Child server, byte[] request)
    {
        using var load = new HttpLoad(server.Port, Connections);
        return await load.PerSecond(request, Time);
    }
}
