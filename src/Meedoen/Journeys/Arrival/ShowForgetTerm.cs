using Meedoen.Platform.Web;

namespace Meedoen.Journeys;

/// <summary>The term that the administrator can set.</summary>
public sealed class ShowForgetTerm(Current current) : ISlice
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        // A page.
    }

    /// <summary>Months, and the version to change it from.</summary>
    public async Task<(int Months, int Version)> Handle(CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        var settings = await JourneySettings.Of(db, cancel);
        return (settings.ForgetAfterMonths, settings.Version);
    }
}
