using System.Globalization;
using Meedoen.Platform.Web;
using Meedoen.Portals.RouteMap;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Styleguide;

/// <summary>The route map in all its sizes, to look at; only in the demo.</summary>
[TextsOf("Styleguide")]
[OpenToAll] // It shows no data, and only in the demo.
public sealed class MapSamplesModel(ServerOptions options) : PortalPage
{
    /// <summary>The made-up journey.</summary>
    public RouteMapModel Map { get; private set; } = null!;

    /// <summary>The same journey in Arabic.</summary>
    public RouteMapModel Arabic => SampleMap.In(T, ArabicCulture);

    /// <summary>Arabic.</summary>
    public static CultureInfo ArabicCulture { get; } = CultureInfo.GetCultureInfo("ar");

    /// <summary>Language of the page.</summary>
    public static CultureInfo Culture => CultureInfo.CurrentUICulture;

    /// <summary>The page, in the demo.</summary>
    public IActionResult OnGet()
    {
        if (!options.Demo)
        {
            return NotFound();
        }

        Map = SampleMap.In(T, Culture);
        Title = Map.Title;
        Contact = new ContactFace("Meryem Aslan", null, "06-0000 0012");
        return Page();
    }

    /// <summary>The smallest map.</summary>
    public static string Tiny(int reached, MapState state) => RouteMapSvg.Tiny(reached, 17, state);
}
