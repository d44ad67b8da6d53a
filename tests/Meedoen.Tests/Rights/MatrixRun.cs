namespace Meedoen.Tests.Rights;

/// <summary>One walk over rows and visitors. Who may change least comes first, so that later visitors find the same world.</summary>
internal sealed class MatrixRun
{
    private readonly List<string> faults = [];
    private readonly Dictionary<Who, int> shownTo = [];

    public IReadOnlyList<string> Faults => faults;

    public int Cells { get; private set; }

    /// <summary>How often a canary was shown where it may be.</summary>
    public int Shown { get; private set; }

    /// <summary>Per visitor the answers with something of the person in them.</summary>
    public IReadOnlyDictionary<Who, int> ShownTo => shownTo;

    public static async Task<MatrixRun> Of(RightsWorld world, IReadOnlyList<EndpointRow> rows)
    {
        var run = new MatrixRun();
        Who?[] visitors = [null, .. world.Visitors.OrderBy(w => w.IsInvolved).ThenBy(w => w.ToString(), StringComparer.Ordinal)];
        foreach (var who in visitors)
        {
            foreach (var row in rows.Where(r => r.Pattern is not ("/sign-out" or "/api/v1/calendar-feed")).OrderBy(r => r.Method == "GET" ? 0 : 1))
            {
                run.Note(row, who, await world.Ask(who, row.Request(world)));
            }
        }

        return run;
    }

    private void Note(EndpointRow row, Who? who, Answer answer)
    {
        Cells++;
        faults.AddRange(Judge.Faults(row, who, answer));
        var seen = Canaries.All.Count(c => c.IsIn(answer.Body) && Judge.MaySee(who, c));
        Shown += seen;
        if (who is not null && seen > 0)
        {
            shownTo[who] = shownTo.GetValueOrDefault(who) + 1;
        }
    }
}
