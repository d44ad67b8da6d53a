using Meedoen.Parties;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;

namespace Meedoen.Journeys;

/// <summary>
/// The caseload: everybody somebody guides, by the next action. A case owner sees the own people (and whom they stand in for), a team
/// lead the team's, an official the residents of the own municipality in the short form; others nothing.
/// </summary>
public sealed class ListCaseload(Current current, TemplateShelf shelf, PersonKeys keys) : ISlice
{
    /// <summary>Rubrics of which a caseload shows something: identity, residence, plan, decisions.</summary>
    private const long Rubrics = 1L << 1 | 1L << 2 | 1L << 10 | 1L << 16;

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/caseload", async (HttpContext http, ListCaseload slice, CancellationToken cancel) =>
            await CaseloadJson.Write(http, await slice.Handle(CaseloadFilter.From(http.Request.Query), cancel), cancel))
            .For(AccessRole.CaseOwner, AccessRole.TeamLead, AccessRole.MunicipalOfficial);

    /// <summary>One page of it.</summary>
    /// <param name="filter">What part.</param>
    /// <param name="cancel">Stops.</param>
    /// <param name="counted">Whether the total and the languages are wanted although everything is on this page.</param>
    public async Task<CaseloadPage> Handle(CaseloadFilter filter, CancellationToken cancel, bool counted = false)
    {
        var (tenant, actor, today) = (current.Tenant, current.Actor, current.Today);
        await shelf.EnsureRead(tenant, cancel);
        var brief = actor.Role == AccessRole.MunicipalOfficial.Code();
        filter = brief ? filter.ForShortForm() : filter;
        var reader = new CaseloadReader(shelf, keys, tenant.Slug, today, brief);
        var (sql, values) = CaseloadSql.Rows(filter, actor, today);
        var items = await tenant.Reads.List(sql, reader.Read, values);
        current.Saw("caseload", "guidance", items.ConvertAll(item => item.Person), Rubrics);
        return counted || filter.Page > 1 || items.Count == CaseloadFilter.PageSize
            ? await Count(filter, items)
            : new CaseloadPage(items, items.Count, false, filter);
    }

    private async Task<CaseloadPage> Count(CaseloadFilter filter, IReadOnlyList<CaseloadItem> items)
    {
        var (total, languages) = (0, new List<string>());
        var (sql, values) = CaseloadSql.Count(filter, current.Actor, current.Today);
        await current.Tenant.Reads.Each(
            sql,
            row =>
            {
                total += row.GetInt32(1);
                if (!row.IsDBNull(0))
                {
                    languages.Add(row.GetString(0));
                }
            },
            values);
        return new CaseloadPage(items, Math.Min(total, CaseloadSql.MostCounted), total > CaseloadSql.MostCounted, filter)
        {
            Languages = languages,
            Phases = shelf.Phases(current.Tenant.Slug),
        };
    }
}
