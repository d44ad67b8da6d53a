namespace Meedoen.Tests.Rights;

/// <summary>One walk over rows and visitors. Who may change least comes first, so that later visitors find the same world.</summary>
internal sealed class MatrixRun
{
    private readonly List<string> faults = [];

    public IReadOnlyList<string> Faults => faults;

    public int Cells { get; private set; }

    public int Shown { get; private set; }

    public static async Task<MatrixRun> Of(RightsWorld world, IReadOnlyList<EndpointRow> rows, Func<Who, bool>? only = null)
    {
        var run = new MatrixRun();
        Who?[] visitors = [null, .. world.Visitors.Where(w => only?.Invoke(w) != false).OrderBy(w => w.IsInvolved).ThenBy(w => w.ToString(), StringComparer.Ordinal)];
        foreach (var who in visitors)
        {
            foreach (var row in rows.Where(r => r.Pattern != "/sign-out").OrderBy(r => r.Method == "GET" ? 0 : 1))
            {
                var answer = await world.Ask(who, row.Request(world));
                run.Cells++;
                run.Shown += Canaries.All.Count(c => c.IsIn(answer.Body) && Judge.MaySee(who, c));
                run.faults.AddRange(Judge.Faults(row, who, answer));
            }
        }

        return run;
    }
}
