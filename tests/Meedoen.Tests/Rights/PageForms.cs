using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Meedoen.Tests.Rights;

/// <summary>Every handler behind a form, sent with a good token by everybody who must not get through.</summary>
internal static class PageForms
{
    public static async Task<IReadOnlyList<(string What, string? Fault)>> SendAll(RightsWorld world)
    {
        var results = new List<(string, string?)>();
        var handlers = Handlers(world).ToList();
        foreach (var who in world.Visitors)
        {
            var (cookie, token) = await Token(world, who);
            foreach (var (row, handler) in handlers.Where(h => h.Row.Tries(who) && !Judge.GetsThrough(h.Row, who)))
            {
                var answer = await world.Ask(who, Request(world, row, handler, token), cookie);
                results.Add(($"{row} {handler} {who}", Fault(row, handler, who, answer, world.Met)));
            }
        }

        return results;
    }

    private static string? Fault(EndpointRow row, string handler, Who who, Answer answer, Met met)
    {
        var shown = Canaries.All.Where(c => !Judge.MaySee(who, c, met) && c.IsIn(answer.Text)).ToList();
        var kept = answer.Status is 403 or 404;
        return kept && shown.Count == 0 ? null : $"{row} handler '{handler}' as {who}: {answer.Status} {string.Join(", ", shown)}";
    }

    private static HttpRequestMessage Request(RightsWorld world, EndpointRow row, string handler, string token) =>
        new(HttpMethod.Post, $"{row.Path(world)}{(handler.Length > 0 ? $"?handler={handler}" : string.Empty)}")
        {
            Content = new FormUrlEncodedContent([new("_token", token)]),
        };

    private static IEnumerable<(EndpointRow Row, string Handler)> Handlers(RightsWorld world) =>
        from e in Endpoints.Of(world.App.Services)
        let page = e.Endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>()
        where page is not null
        from handler in page.HandlerMethods
        where handler.HttpMethod == "Post"
        join row in EndpointTable.Rows on $"{e.Method} {e.Pattern}" equals row.ToString()
        where row.Admits != "*"
        select (row, handler.Name ?? string.Empty);

    private static async Task<(string Cookie, string Token)> Token(RightsWorld world, Who who)
    {
        var page = await world.Ask(who, new HttpRequestMessage(HttpMethod.Get, "/roles"));
        var token = new HtmlParser().ParseDocument(page.Body).QuerySelector("input[name=_token]")!.GetAttribute("value")!;
        var cookie = page.Headers.Split('\n').Single(h => h.StartsWith("meedoen_form=", StringComparison.Ordinal)).Split(';')[0];
        return (cookie, token);
    }
}
