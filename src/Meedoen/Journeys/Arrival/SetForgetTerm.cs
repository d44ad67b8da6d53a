using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>
/// The administrator sets after how many months the data of people is destroyed: of who went elsewhere before they came, and of who was guided here.
/// </summary>
public sealed class SetForgetTerm(Current current) : ISlice
{
    private const int MostMonths = 12;
    private const int LeastKept = 12;
    private const int MostKept = 600;

    /// <summary>What is asked.</summary>
    /// <param name="Months">For who never came: from 0 to 12.</param>
    /// <param name="Version">Version the form showed, or null.</param>
    /// <param name="KeepMonths">For whose guidance here has ended: from 12 to 600; null: the term of the law that the approach is for.</param>
    public sealed record Request(int Months, int? Version = null, int? KeepMonths = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPut("/settings/forget-term", async (Request request, SetForgetTerm slice, CancellationToken cancel) =>
            (await slice.Handle(request, cancel)).ToResult())
            .For(AccessRole.FunctionalAdministrator);

    /// <summary>Does it. It holds for who goes elsewhere from now on.</summary>
    public Task<Outcome<Done>> Handle(Request request, CancellationToken cancel) =>
        current.Do(nameof(SetForgetTerm), "administration", null, scope => Decide(scope, request, cancel), cancel);

    private static async Task<Outcome<Done>> Decide(ActScope scope, Request request, CancellationToken cancel)
    {
        if (request.Months is < 0 or > MostMonths)
        {
            return new Refusal("journeys.forget-term", "months").With(MostMonths);
        }

        if (request.KeepMonths is < LeastKept or > MostKept)
        {
            return new Refusal("journeys.keep-term", "keepMonths").With(LeastKept, MostKept);
        }

        var settings = await JourneySettings.Of(scope.Db, cancel);
        if (request.Version is { } version && version != settings.Version)
        {
            return new Refusal("platform.changed-meanwhile") { Status = 409 };
        }

        if (scope.Db.Entry(settings).State == EntityState.Detached)
        {
            scope.Db.Add(settings);
        }

        (settings.ForgetAfterMonths, settings.KeepAfterGuidanceMonths) = (request.Months, request.KeepMonths);
        settings.Version++;
        return Done.Instance;
    }
}
