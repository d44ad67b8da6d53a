namespace Meedoen.Tests.Rights;

/// <summary>One walk over rows and visitors.</summary>
internal sealed class MatrixRun
{
    private const int AtOnce = 6;

    private readonly List<(EndpointRow Row, Who? Who, string Fault)> faults = [];
    private readonly Dictionary<Who, List<string>> shownTo = [];

    /// <summary>What is wrong: per row and fault, with who met it.</summary>
    public IReadOnlyList<string> Faults =>
    [
        .. faults.GroupBy(f => (Row: f.Row.ToString(), f.Fault)).OrderBy(g => g.Key.Row, StringComparer.Ordinal)
            .Select(g => $"{g.Key.Row}: {g.Key.Fault}, as {string.Join(", ", g.Select(f => f.Who?.ToString() ?? "nobody"))}"),
    ];

    public int Cells { get; private set; }

    /// <summary>How often a canary was shown where it may be.</summary>
    public int Shown { get; private set; }

    /// <summary>Per visitor the answers with something of the person in them.</summary>
    public IReadOnlyDictionary<Who, List<string>> ShownTo => shownTo;

    /// <summary>Walks: first everybody at once who may change nothing, then who is involved, then what those may change, one by one.</summary>
    /// <param name="world">The world.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="untilRed">Whether the first fault is enough.</param>
    public static async Task<MatrixRun> Of(RightsWorld world, IReadOnlyList<EndpointRow> rows, bool untilRed = false)
    {
        var run = new MatrixRun();
        var cells = rows.SelectMany(row => world.Visitors.Cast<Who?>().Append(null).Where(row.Tries), (row, who) => (Row: row, Who: who))
            .OrderBy(cell => $"{cell.Who}", StringComparer.Ordinal).ToLookup(Turn);
        foreach (var turn in new[] { 0, 1, 2 })
        {
            var together = new ParallelOptions { MaxDegreeOfParallelism = turn == 2 ? 1 : AtOnce };
            await Parallel.ForEachAsync(cells[turn], together, async (cell, _) =>
            {
                if (!untilRed || run.faults.Count == 0)
                {
                    run.Note(cell.Row, cell.Who, await world.Ask(cell.Who, cell.Row.Request(world)), world.Met);
                }
            });
        }

        return run;
    }

    private static int Turn((EndpointRow Row, Who? Who) cell) =>
        cell.Who?.IsInvolved != true ? 0 : cell.Row.Method == "GET" ? 1 : 2;

    private void Note(EndpointRow row, Who? who, Answer answer, Met met)
    {
        var found = Judge.Faults(row, who, answer, met).ToList();
        lock (faults)
        {
            faults.AddRange(found.Select(fault => (row, who, fault)));
            Count(row, who, answer, met);
        }
    }

    private void Count(EndpointRow row, Who? who, Answer answer, Met met)
    {
        Cells++;
        var seen = Canaries.All.Count(c => c.IsIn(answer.Body) && Judge.MaySee(who, c, met));
        Shown += seen;
        if (who is not null && seen > 0 && !row.ListsPersonas)
        {
            shownTo.TryAdd(who, []);
            shownTo[who].Add(row.ToString());
        }
    }
}
