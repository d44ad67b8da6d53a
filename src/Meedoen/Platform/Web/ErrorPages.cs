using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace Meedoen.Platform.Web;

/// <summary>
/// Gives every refusal and every failure a readable answer: problem+json to programs, a page to readers. What failed is logged by kind
/// and place, without its text: texts of failures may hold what somebody typed.
/// </summary>
internal sealed class ErrorPages(RequestDelegate next, ILogger<ErrorPages> log)
{
    public async Task Invoke(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception e) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            Note(context, e);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            log.LogDebug("A request was broken off by its sender");
            return;
        }

        if (NeedsPage(context.Response))
        {
            await Show(context);
        }
    }

    private static bool NeedsPage(HttpResponse response) => !response.HasStarted && response.StatusCode >= StatusCodes.Status400BadRequest
        && response.ContentLength is null && string.IsNullOrEmpty(response.ContentType);

    private void Note(HttpContext context, Exception e)
    {
        var (headers, status) = (context.Response.Headers, Failures.StatusOf(e));
        (headers.ContentType, headers.ContentLength) = (StringValues.Empty, null);
        headers.Remove("Location");
        context.Response.StatusCode = status;
        if (status >= StatusCodes.Status500InternalServerError)
        {
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
            log.LogError(
                "{Method} {Route} failed ({Reference}): {Failure}", context.Request.Method, route,
                Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier, Failures.Describe(e));
        }
    }

    private async Task Show(HttpContext context)
    {
        var status = context.Response.StatusCode;
        if (!SignInFirst.WantsPage(context.Request) && !context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            await Answers.Problem(status).ExecuteAsync(context);
            return;
        }

        Turn(context, context.Features.Get<CarriedHere>() is null ? $"/error/{status}" : "/sign-in/again");
        try
        {
            await next(context);
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            log.LogError("The page for status {Status} failed: {Failure}", status, Failures.Describe(e));
            (context.Response.StatusCode, context.Response.ContentType) = (status, "text/plain; charset=utf-8");
            await context.Response.WriteAsync(Text.Words.Get("Platform", $"status.{(status >= 500 ? 500 : 400)}"));
        }
    }

    /// <summary>Makes the request one for another page, without the body of the first: that may be what was wrong with it.</summary>
    private static void Turn(HttpContext context, string path)
    {
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        context.Features.Set<IFormFeature>(null);
        context.Features.Set(new AskedFor(context.Request.Path));
        (context.Request.Method, context.Request.Path, context.Request.QueryString) = (HttpMethods.Get, path, QueryString.Empty);
        (context.Request.Body, context.Request.ContentType, context.Request.ContentLength) = (Stream.Null, null, null);
    }
}

/// <summary>The address that was asked for, when another page is shown in its place.</summary>
/// <param name="Path">Path without query.</param>
public sealed record AskedFor(string Path);
