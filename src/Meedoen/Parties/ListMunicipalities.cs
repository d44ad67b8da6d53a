using Meedoen.Platform.Web;

namespace Meedoen.Parties;

/// <summary>The municipalities this tenant works for.</summary>
public sealed class ListMunicipalities(Current current) : ISlice
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/municipalities", async (ListMunicipalities slice, CancellationToken cancel) => Results.Ok(await slice.Handle(cancel)))
            .ForSignedIn();

    /// <summary>By name.</summary>
    public async Task<IReadOnlyList<Municipality>> Handle(CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        return await ClientTeam.Municipalities(db, cancel);
    }
}
