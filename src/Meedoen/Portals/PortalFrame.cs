using System.Text.Encodings.Web;
using System.Text.Unicode;
using Meedoen.Parties;
using Meedoen.Portals.Components;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.WebEncoders;

namespace Meedoen.Portals;

/// <summary>Registers and maps what every page needs: frame, texts, style sheets, preferences.</summary>
public static class PortalFrame
{
    private const string ForAYear = "public, max-age=31536000, immutable";

    /// <summary>Adds Razor Pages under <c>/Portals</c> with the services of the frame.</summary>
    public static void AddPortalFrame(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<Assets>();
        services.AddSingleton<Navigation>();
        services.AddScoped<Shell>();
        services.AddScoped<SignIn.SignInServices>();
        services.AddScoped<AccessLog.ReadAccessLog>();
        services.AddTransient(_ => new PageText());

        // Pages say themselves that they are not to be kept; that antiforgery says it again is no warning.
        services.Configure<LoggerFilterOptions>(options => options.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error));
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services
            .AddRazorPages(options => options.RootDirectory = "/Portals")
            .AddMvcOptions(options =>
            {
                options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
                options.ModelBinderProviders.Insert(0, new AmountBinder());
            });
    }

    /// <summary>Serves style sheets, scripts and drawings; an address with a print of the content is kept for a year.</summary>
    public static void UsePortalFiles(this IApplicationBuilder app) =>
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = Keep });

    /// <summary>Maps the style sheet and the preferences; <c>MapRazorPages</c> stays with the host.</summary>
    public static void MapPortalFrame(this IEndpointRouteBuilder routes)
    {
        Ui.UseIcons(routes.ServiceProvider.GetRequiredService<Assets>().IconsHref);
        PreferenceRoutes.Map(routes);
        Home.FrameButtons.Map(routes);

        // Open to all: the style sheet dresses the page to sign in too.
        routes.MapGet("/css/site.css", SiteCss).OpenToAll().ExcludeFromDescription();
    }

    private static IResult SiteCss(Assets assets, HttpContext http)
    {
        http.Response.Headers.CacheControl = ForAYear;
        return Results.Bytes(assets.SiteCss, "text/css; charset=utf-8");
    }

    private static void Keep(StaticFileResponseContext file) =>
        file.Context.Response.Headers.CacheControl = file.Context.Request.Query.ContainsKey("v") ? ForAYear : "no-cache";
}
