using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>Closes a running edition. Its participants go on with their journeys.</summary>
public sealed class CloseEdition(EditionActs acts) : ISlice
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/editions/{edition:guid}/close", async (Guid edition, CloseEdition slice, CancellationToken cancel) =>
            (await slice.Handle(edition, cancel)).ToResult())
            .For(AccessRole.FunctionalAdministrator);

    /// <summary>Does it.</summary>
    public Task<Outcome<Done>> Handle(Guid edition, CancellationToken cancel, string? key = null) =>
        acts.Do(nameof(CloseEdition), edition, (_, one, _) => Task.FromResult(Editions.Close(one)), cancel, key);
}
