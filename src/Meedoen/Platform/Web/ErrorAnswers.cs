using System.Globalization;
using Meedoen.Platform.Text;

namespace Meedoen.Platform.Web;

/// <summary>What goes wrong outside the slices is answered in the reader's own form: a page to a person, problem+json to a program.</summary>
internal static class ErrorAnswers
{
    private const string Api = "/api";

    public static void AddErrorAnswers(this IServiceCollection services) => services.AddProblemDetails(options =>
        options.CustomizeProblemDetails = context =>
        {
            var status = context.ProblemDetails.Status ?? StatusCodes.Status500InternalServerError;
            context.ProblemDetails.Title = Words.Find(CultureInfo.CurrentUICulture, "Platform", $"status.{status}")
                ?? Words.Get("Platform", status < StatusCodes.Status500InternalServerError ? "status.400" : "status.500");
            context.ProblemDetails.Extensions.TryAdd("code", $"platform.status-{status}");
        });

    public static void UseErrorAnswers(this IApplicationBuilder app)
    {
        app.UseWhen(IsApi, api => api.UseExceptionHandler().UseStatusCodePages());
        app.UseWhen(context => !IsApi(context), pages => pages.UseExceptionHandler("/error").UseStatusCodePagesWithReExecute("/error/{0}"));
    }

    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments(Api, StringComparison.Ordinal);
}
