using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;

namespace Meedoen.Journeys;

/// <summary>A dry run: what moving every journey from one version of a template to another would change. Nothing is written.</summary>
public sealed class TryMove(MoveRun run) : ISlice
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/templates/{template}/moves/{from:int}/{to:int}", async (
                string template, int from, int to, TryMove slice, CancellationToken cancel) =>
            (await slice.Handle(template, from, to, cancel)).ToResult(preview => Results.Ok(new
            {
                From = preview.From.Version,
                To = preview.To.Version,
                preview.Journeys,
                preview.Changed,
                preview.Blocked,
                preview.Changes,
                preview.Seen,
            })))
            .For(AccessRole.FunctionalAdministrator);

    /// <summary>The numbers, or why not.</summary>
    public async Task<Outcome<MovePreview>> Handle(string template, int from, int to, CancellationToken cancel)
    {
        var versions = await run.Versions(template, from, to, cancel);
        return versions.IsRefused ? versions.Refuse<MovePreview>() : await run.Preview(versions.Value.From, versions.Value.To, cancel);
    }
}
