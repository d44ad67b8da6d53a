using System.Globalization;
using Meedoen.Dossiers;
using Meedoen.Platform.Data;

namespace Meedoen.Letters;

/// <summary>What the file says of the plan, where no module knows more: the route and its hours.</summary>
internal static class PipFromFile
{
    private const string Route = "learning-route";
    private const string Hours = "route-intensity";
    private static readonly string[] Asked = [Route, Hours];

    /// <summary>The plan, or null while the file has no route.</summary>
    public static async Task<PipContent?> Of(MeedoenDb db, Guid person, CancellationToken cancel)
    {
        var values = await PlainFacts.Of(db, person, Asked, cancel);
        return values.TryGetValue(Route, out var route)
            ? new PipContent(route) { Hours = values.TryGetValue(Hours, out var text) && int.TryParse(text, CultureInfo.InvariantCulture, out var hours) ? hours : null }
            : null;
    }
}
