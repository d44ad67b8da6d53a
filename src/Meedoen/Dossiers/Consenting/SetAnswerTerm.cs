using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Dossiers.Consenting;

/// <summary>The administrator sets how many days answers are kept after a participant said no, so that a mistake can be put right.</summary>
public sealed class SetAnswerTerm(Current current) : ISlice
{
    private const int MostDays = 30;

    /// <summary>What is asked.</summary>
    /// <param name="Days">From 0 to 30: what is asked to be forgotten is forgotten within a month (AVG art. 12 lid 3).</param>
    /// <param name="Version">Version the form showed, or null.</param>
    public sealed record Request(int Days, int? Version = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPut("/settings/answer-term", async (Request request, SetAnswerTerm slice, CancellationToken cancel) =>
            (await slice.Handle(request, cancel)).ToResult())
            .For(AccessRole.FunctionalAdministrator);

    /// <summary>Days, and the version to change them from.</summary>
    public async Task<(int Days, int Version)> Show(CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        var settings = await ConsentSettings.Of(db, cancel);
        return (settings.KeepDays, settings.Version);
    }

    /// <summary>Does it. It holds for who says no from now on: who said it before was told a day.</summary>
    public Task<Outcome<Done>> Handle(Request request, CancellationToken cancel) =>
        current.Do(nameof(SetAnswerTerm), "administration", null, scope => Decide(scope, request, cancel), cancel);

    private static async Task<Outcome<Done>> Decide(ActScope scope, Request request, CancellationToken cancel)
    {
        if (request.Days is < 0 or > MostDays)
        {
            return new Refusal("dossiers.answer-term", "days").With(MostDays);
        }

        var settings = await ConsentSettings.Of(scope.Db, cancel);
        if (request.Version is { } version && version != settings.Version)
        {
            return new Refusal("platform.changed-meanwhile") { Status = 409 };
        }

        if (scope.Db.Entry(settings).State == EntityState.Detached)
        {
            scope.Db.Add(settings);
        }

        settings.KeepDays = request.Days;
        settings.Version++;
        return Done.Instance;
    }
}
