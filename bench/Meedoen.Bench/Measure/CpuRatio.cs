using Meedoen.Bench.Load;

namespace Meedoen.Bench.Measure;

/// <summary>
/// Processor time per request of two servers. A round is a number of short turns (A B A B), so that the machine's moods hit both
/// alike; the figures are the rounds.
/// </summary>
internal sealed class CpuRatio
{
    private const int Connections = 32;
    private const int TurnsPerRound = 4;
    private readonly Figures ours = new();
    private readonly Figures limit = new();
    private readonly Noise noise = new();

    /// <summary>Ours as a multiple of the limit.</summary>
    public Figures Ratio => ours.Over(limit);

    /// <summary>Microseconds of processor time per request of ours.</summary>
    public Figures Ours => ours;

    /// <summary>Measures; each turn asks a number of requests of one server.</summary>
    public static async Task<CpuRatio> Measure(Side ours, Side bare, int perTurn = 128, int rounds = 9)
    {
        var ratio = new CpuRatio();
        using var loadOurs = new HttpLoad(ours.Server.Port, Connections);
        using var loadBare = new HttpLoad(bare.Server.Port, Connections);
        await WarmUp.Of(() => Cost(ours, loadOurs, perTurn));
        await WarmUp.Of(() => Cost(bare, loadBare, perTurn));
        for (var round = 0; round < rounds; round++)
        {
            ratio.noise.Sample();
            var (a, b) = (0.0, 0.0);
            for (var turn = 0; turn < TurnsPerRound; turn++)
            {
                a += await Cost(ours, loadOurs, perTurn);
                b += await Cost(bare, loadBare, perTurn);
            }

            ratio.ours.Add(a / TurnsPerRound);
            ratio.limit.Add(b / TurnsPerRound);
        }

        return ratio;
    }

    public void Report(string title, string one = "ours", string other = "bare Kestrel and prepared SQLite")
    {
        Scenarios.Report.Title(title);
        Scenarios.Report.Line(one, $"{ours.Text("0.0")} microseconds");
        Scenarios.Report.Line(other, $"{limit.Text("0.0")} microseconds");
        Scenarios.Report.Line("ratio", Ratio.Text());
        Scenarios.Report.Line(noise.Text());
    }

    private static async Task<double> Cost(Side side, HttpLoad load, int requests)
    {
        var before = side.Server.Cpu;
        await load.Requests(side.Request, requests);
        return (side.Server.Cpu - before).TotalMicroseconds / requests;
    }

    /// <summary>A server and what it is asked.</summary>
    internal sealed record Side(Child Server, Func<byte[]> Request)
    {
        public Side(Child server, byte[] always)
            : this(server, () => always)
        {
        }
    }
}
