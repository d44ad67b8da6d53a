using System.Threading.RateLimiting;

namespace Meedoen.Platform.Web;

/// <summary>Limits per session, or per network address without one; strict where passwords and codes can be guessed.</summary>
internal static class RateLimits
{
    /// <summary>Policy for steps of signing in.</summary>
    public const string SignIn = "sign-in";

    public static void Add(IServiceCollection services, RequestLimits limits) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => General(context, limits));
        limiter.AddPolicy(SignIn, context => Strict(context, limits));
    });

    private static RateLimitPartition<string> General(HttpContext context, RequestLimits limits)
    {
        var session = context.RequestServices.GetRequiredService<Current>().Session;
        return session is null
            ? PerMinute("address " + Address(context), limits.PerAddress)
            : PerMinute(session.TokenHash, limits.PerSession);
    }

    private static RateLimitPartition<string> Strict(HttpContext context, RequestLimits limits) => HttpMethods.IsPost(context.Request.Method)
        ? RateLimitPartition.GetFixedWindowLimiter(
            Address(context), _ => new FixedWindowRateLimiterOptions { PermitLimit = limits.SignInPerAddress, Window = TimeSpan.FromMinutes(1), AutoReplenishment = true })
        : RateLimitPartition.GetNoLimiter(string.Empty);

    private static RateLimitPartition<string> PerMinute(string key, int permits) => RateLimitPartition.GetTokenBucketLimiter(
        key,
        _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = permits,
            TokensPerPeriod = Math.Max(1, permits / 60),
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            AutoReplenishment = true,
        });

    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? string.Empty;
}
