using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Rules.Law;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Law;

/// <summary>
/// The administrator adds numbers of a new law, or of the policy of the municipality, each with its article and source: one by one or as a
/// table. They wait until they are put in force, so that what they change can be seen first. A table with one wrong row adds nothing.
/// </summary>
public sealed class AddLawRows(Current current, LawsInForce laws) : ISlice
{
    private const int Most = 500;

    /// <summary>One number.</summary>
    /// <param name="Name">Code of the number.</param>
    /// <param name="From">First day on which it holds for a legal fact.</param>
    /// <param name="Value">As in a table of the law.</param>
    /// <param name="Article">Article, with its paragraph.</param>
    /// <param name="Title">Title of the law or the policy.</param>
    /// <param name="Where">Where it was published.</param>
    /// <param name="Policy">Whether it is policy of the municipality.</param>
    /// <param name="TextOf">First day of the text that was read; its own first day when left out.</param>
    public sealed record Row(string? Name, DateOnly? From, string? Value, string? Article, string? Title, string? Where, bool Policy, DateOnly? TextOf = null);

    /// <summary>What is added.</summary>
    /// <param name="Rows">Numbers.</param>
    /// <param name="Table">Or a table, in the form of <see cref="ParameterTable"/>.</param>
    public sealed record Request(IReadOnlyList<Row>? Rows, string? Table = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/settings/law", async (Request request, AddLawRows slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(request, http.Request.Headers["Idempotency-Key"], cancel)).ToResult(added => Results.Ok(new { added })))
        .For(AccessRole.FunctionalAdministrator);

    /// <summary>Adds them, not in force yet; answers how many.</summary>
    public Task<Outcome<int>> Handle(Request request, string? key, CancellationToken cancel) =>
        current.Do(nameof(AddLawRows), "administration", null, scope => Decide(scope, request, cancel), cancel, key);

    private async Task<Outcome<int>> Decide(ActScope scope, Request request, CancellationToken cancel)
    {
        var book = laws.Of(current.Tenant).Book;
        var read = Read(request, book);
        if (read.IsRefused)
        {
            return read.Refuse<int>();
        }

        var taken = await scope.Db.Set<LawRow>().AsNoTracking().Where(row => row.EndedAt == null).ToListAsync(cancel);
        var wrong = new List<Refusal>();
        foreach (var (line, typed) in read.Value)
        {
            var faults = LawRowRules.Check(typed, book, taken).ToList();
            wrong.AddRange(line is { } number ? faults.Select(fault => InTable(number, fault)) : faults);
            if (faults.Count == 0)
            {
                taken.Add(Add(scope, typed));
            }
        }

        return wrong.Count > 0 ? wrong : read.Value.Count;
    }

    private static LawRow Add(ActScope scope, Row typed)
    {
        var row = new LawRow
        {
            Id = Ids.New(),
            Name = typed.Name!,
            From = typed.From!.Value,
            Value = typed.Value!,
            Article = typed.Article!.Trim(),
            Title = typed.Title!.Trim(),
            TextOf = typed.TextOf ?? typed.From.Value,
            Where = typed.Where!.Trim(),
            Policy = typed.Policy,
            Draft = true,
            Author = scope.Act.Actor.Id,
            RecordedAt = scope.Now,
        };
        scope.Db.Add(row);
        scope.Record(new LawRowAdded(row.Id, row.Name, row.From, row.Policy), null, 0);
        return row;
    }

    private static Refusal InTable(int line, Refusal fault) => new Refusal("terms.law-line", nameof(Request.Table)).With(line, Platform.Text.Words.Of(fault));

    /// <summary>The rows that are asked for, those of a table with their line.</summary>
    private static Outcome<List<(int? Line, Row Row)>> Read(Request request, LawBook book)
    {
        if (string.IsNullOrWhiteSpace(request.Table))
        {
            return request.Rows is { Count: > 0 and <= Most } rows ? rows.Select(row => ((int?)null, row)).ToList() : new Refusal("terms.law-nothing", nameof(Request.Rows));
        }

        var (faults, sources) = (new List<TableFault>(), new Dictionary<string, LegalSource>(book.Sources, StringComparer.Ordinal));
        var found = new List<(int?, Row)>();
        var line = 0;
        foreach (var text in request.Table.Split('\n'))
        {
            line++;
            var before = faults.Count;
            var one = ParameterTable.Read(text, sources, faults);
            for (var fault = before; fault < faults.Count; fault++)
            {
                faults[fault] = faults[fault] with { Line = line };
            }

            found.AddRange(one.Select(row => ((int?)line, Of(row))));
        }

        return faults.Count > 0 ? faults.ConvertAll(Fault)
            : found.Count is 0 or > Most ? new Refusal("terms.law-nothing", nameof(Request.Table))
            : found;
    }

    private static Row Of(Parameter row) => new(
        Codes.Of(row.Name), row.ValidFrom, row.Value.Text, row.Article, row.Source.Title, row.Source.Where, row.Mark is Mark.Policy, row.Source.TextOf);

    private static Refusal Fault(TableFault fault) =>
        new Refusal("terms.law-line", nameof(Request.Table)).With(fault.Line, Platform.Text.Words.Get("Terms", "law.table-" + fault.Code, fault.Text));
}
