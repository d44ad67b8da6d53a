using Meedoen.Platform.Data;

namespace Meedoen.Platform.Web;

/// <summary>Alive: the process answers. Ready: every tenant's database answers.</summary>
internal static class Health
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var open = new OpenToAllAttribute();
        routes.MapGet("/health/live", () => Results.Text("live")).WithMetadata(open);
        routes.MapGet("/health/ready", Ready).WithMetadata(open);
    }

    private static async Task<IResult> Ready(Tenants tenants, CancellationToken cancel)
    {
        foreach (var tenant in tenants.All)
        {
            await using var db = tenant.OpenForReading();
            if (!await db.Database.CanConnectAsync(cancel))
            {
                return Results.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        }

        return Results.Text("ready");
    }
}
