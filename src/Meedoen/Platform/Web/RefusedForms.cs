using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Meedoen.Platform.Web;

/// <summary>A form whose token does not fit (an old page, another session) is carried along as well, instead of lost.</summary>
internal sealed class RefusedForms(CarriedForms forms) : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is IAntiforgeryValidationFailedResult && IsTooLarge(context.HttpContext))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
        }
        else if (context.Result is IAntiforgeryValidationFailedResult)
        {
            await forms.Carry(context.HttpContext, CarryReason.OldPage);
            context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
        }

        await next();
    }

    // Larger than anything that is taken: its token could not even be read.
    private static bool IsTooLarge(HttpContext context) =>
        context.Request.ContentLength > context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;
}
