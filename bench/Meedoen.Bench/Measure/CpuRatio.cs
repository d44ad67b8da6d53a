using Meedoen.Bench.Load;

namespace Meedoen.Bench.Measure;

/// <summary>Processor time per request of two servers, taken in turns (A B A B) so that the machine's moods hit both.</summary>
internal sealed class CpuRatio
{
    private const int Connections = 32;
    private readonly Figures ours = new();
    private readonly Figures limit = new();
    private readonly Noise noise = new();

    /// <summary>Ours as a multiple of the limit.</summary>
    public Figures Ratio => ours.Over(limit);

    /// <summary>Microseconds of processor time per request of ours.</summary>
    public Figures Ours => ours;

    public static async Task<CpuRatio> Measure(Child ours, byte[] request, Child bare, byte[] bareRequest, int requests = 6000, int rounds = 9)
    {
        var ratio = new CpuRatio();
        using var loadOurs = new HttpLoad(ours.Port, Connections);
        using var loadBare = new HttpLoad(bare.Port, Connections);
        for (var warm = 0; warm < 5; warm++)
        {
            await loadOurs.Requests(request, requests);
            await loadBare.Requests(bareRequest, requests);
            await Task.Delay(300);
        }

        for (var round = 0; round < rounds; round++)
        {
            ratio.noise.Sample();
            ratio.ours.Add(await Cost(ours, loadOurs, request, requests));
            ratio.limit.Add(await Cost(bare, loadBare, bareRequest, requests));
        }

        return ratio;
    }

    public void Report(string title)
    {
        Scenarios.Report.Title(title);
        Scenarios.Report.Line("ours", $"{ours.Text("0.0")} microseconds");
        Scenarios.Report.Line("bare Kestrel and prepared SQLite", $"{limit.Text("0.0")} microseconds");
        Scenarios.Report.Line("ratio", Ratio.Text());
        Scenarios.Report.Line(noise.Text());
    }

    private static async Task<double> Cost(Child server, HttpLoad load, byte[] request, int requests)
    {
        var before = server.Cpu;
        await load.Requests(request, requests);
        return (server.Cpu - before).TotalMicroseconds / requests;
    }
}
