namespace Meedoen.Cli;

/// <summary>The log of a real installation: one JSON object a line on standard output, for the journal of the machine.</summary>
internal static class ServerLog
{
    /// <summary>Sets it up. Message templates and codes only: what a person typed or is called is never an argument of a log line.</summary>
    public static void Structured(WebApplicationBuilder builder) => builder.Logging.ClearProviders().AddJsonConsole(json =>
    {
        json.UseUtcTimestamp = true;
        json.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
        json.IncludeScopes = false;
    });
}
