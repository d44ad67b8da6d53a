using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>Freezes the interim balance of an edition: the figures of today are kept and never change; the edition runs on.</summary>
public sealed class FreezeInterim(EditionActs acts) : ISlice
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/editions/{edition:guid}/interim", async (Guid edition, FreezeInterim slice, CancellationToken cancel) =>
            (await slice.Handle(edition, cancel)).ToResult())
            .For(AccessRole.FunctionalAdministrator);

    /// <summary>Does it.</summary>
    public Task<Outcome<Done>> Handle(Guid edition, CancellationToken cancel, string? key = null)
    {
        IReadOnlyDictionary<string, int> figures = new Dictionary<string, int>();
        return acts.Do(
            nameof(FreezeInterim), edition,
            async (scope, one, _) =>
            {
                figures = await EditionFigures.Of(scope.Db, edition, cancel);
                return Editions.FreezeInterim(one, figures, new Stamp(scope.Today, scope.Act.Id));
            },
            cancel, key,
            (scope, row) =>
            {
                row.InterimOn = scope.Today;
                scope.Db.AddRange(figures.Select(figure => new EditionFigure { EditionId = edition, Indicator = figure.Key, Number = figure.Value }));
            });
    }
}
