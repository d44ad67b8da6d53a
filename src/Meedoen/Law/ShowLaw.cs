using Meedoen.Parties;
using Meedoen.Platform.Web;
using Meedoen.Rules.Law;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Law;

/// <summary>What a municipality added to the law as data, and which numbers there are.</summary>
public sealed class ShowLaw(Current current) : ISlice
{
    /// <summary>What there is.</summary>
    /// <param name="Rows">Rows that count or wait, the first day first.</param>
    /// <param name="Numbers">Every number of the law as it came with the release and holds today.</param>
    public sealed record View(IReadOnlyList<LawRow> Rows, IReadOnlyList<Parameter> Numbers)
    {
        /// <summary>Whether something waits to be put in force.</summary>
        public bool HasDrafts => Rows.Any(row => row.Draft);
    }

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/settings/law", async (ShowLaw slice, CancellationToken cancel) => Results.Ok((await slice.Handle(cancel)).Rows.Select(Body)))
        .For(AccessRole.FunctionalAdministrator);

    /// <summary>Reads it.</summary>
    public async Task<View> Handle(CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        var rows = await db.Set<LawRow>().Where(row => row.EndedAt == null).OrderBy(row => row.From).ThenBy(row => row.Name).ToListAsync(cancel);
        return new View(rows, [.. Enum.GetValues<ParameterName>().Select(name => LawBook.Standard.On(name, current.Today))]);
    }

    private static object Body(LawRow row) => new { row.Id, row.Name, row.From, row.Value, row.Article, row.Title, row.Where, row.Policy, row.Draft };
}
