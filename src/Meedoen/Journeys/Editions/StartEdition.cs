using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>Starts an edition, on or after its first day.</summary>
public sealed class StartEdition(EditionActs acts) : ISlice
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/editions/{edition:guid}/start", async (Guid edition, StartEdition slice, CancellationToken cancel) =>
            (await slice.Handle(edition, cancel)).ToResult())
            .For(AccessRole.FunctionalAdministrator);

    /// <summary>Does it.</summary>
    public Task<Outcome<Done>> Handle(Guid edition, CancellationToken cancel, string? key = null) =>
        acts.Do(nameof(StartEdition), edition, (scope, one, _) => Task.FromResult(Editions.Start(one, scope.Today)), cancel, key);
}
