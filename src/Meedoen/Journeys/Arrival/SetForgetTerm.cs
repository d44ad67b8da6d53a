using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>The administrator sets after how many months the data of people who went elsewhere is destroyed.</summary>
public sealed class SetForgetTerm(Current current) : ISlice
{
    private const int MostMonths = 12;

    /// <summary>What is asked.</summary>
    public sealed record Request(int Months, int? Version = null);

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

        var settings = await JourneySettings.Of(scope.Db, cancel);
        if (request.Version is { } version && version != settings.Version)
        {
            return new Refusal("platform.changed-meanwhile") { Status = 409 };
        }

        if (scope.Db.Entry(settings).State == EntityState.Detached)
        {
            scope.Db.Add(settings);
        }

        settings.ForgetAfterMonths = request.Months;
        settings.Version++;
        return Done.Instance;
    }
}
