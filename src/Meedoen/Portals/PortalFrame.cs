using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Meedoen.Portals.Components;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.WebEncoders;

namespace Meedoen.Portals;

/// <summary>Registers and maps what every page needs: frame, texts, languages, assets, preferences.</summary>
public static class PortalFrame
{
    /// <summary>Languages of the screens; the last ones only for pages of participants.</summary>
    public static readonly string[] Languages = ["nl", "en", "ar"];

    /// <summary>Adds Razor Pages under <c>/Portals</c> with the services of the frame.</summary>
    public static IMvcBuilder AddPortalFrame(this IServiceCollection services, bool isDemo)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton(new PortalSettings(isDemo));
        services.AddSingleton<Assets>();
        services.AddSingleton<Navigation>();
        services.AddScoped<Shell>();
        services.AddTransient(_ => new PageText());
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<RequestLocalizationOptions>(Localize);
        return services
            .AddRazorPages(options => options.RootDirectory = "/Portals")
            .AddMvcOptions(options => options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true);
    }

    /// <summary>Maps the style sheet and the preferences; <c>MapRazorPages</c> and static files stay with the host.</summary>
    public static void MapPortalFrame(this IEndpointRouteBuilder routes)
    {
        Ui.UseIcons(routes.ServiceProvider.GetRequiredService<Assets>().IconsHref);
        PreferenceRoutes.Map(routes);
        routes.MapGet("/css/site.css", SiteCss).AllowAnonymous().ExcludeFromDescription();
    }

    private static IResult SiteCss(Assets assets, HttpContext http)
    {
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(assets.SiteCss, "text/css; charset=utf-8");
    }

    private static void Localize(RequestLocalizationOptions options)
    {
        var cultures = Languages.Select(CultureInfo.GetCultureInfo).ToList();
        options.DefaultRequestCulture = new RequestCulture("nl");
        options.SupportedCultures = cultures;
        options.SupportedUICultures = cultures;
        options.RequestCultureProviders = [new CustomRequestCultureProvider(FromCookie)];
    }

    private static Task<ProviderCultureResult?> FromCookie(HttpContext http)
    {
        var chosen = http.Request.Cookies[PreferenceRoutes.LanguageCookie];
        return Task.FromResult(Array.IndexOf(Languages, chosen) >= 0 ? new ProviderCultureResult(chosen) : null);
    }
}
