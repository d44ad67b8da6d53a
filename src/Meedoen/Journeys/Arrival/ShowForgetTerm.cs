using Meedoen.Platform.Web;

namespace Meedoen.Journeys;

/// <summary>The terms that the administrator can set.</summary>
public sealed class ShowForgetTerm(Current current) : ISlice
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        // A page.
    }

    /// <summary>Months for who never came, months after guidance (null: by law), and the version to change them from.</summary>
    public async Task<(int Months, int? KeepMonths, int Version)> Handle(CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        var settings = await JourneySettings.Of(db, cancel);
        return (settings.ForgetAfterMonths, settings.KeepAfterGuidanceMonths, settings.Version);
    }
}
