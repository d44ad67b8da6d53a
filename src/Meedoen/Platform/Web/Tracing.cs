using System.Diagnostics;
using System.Diagnostics.Metrics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Meedoen.Platform.Web;

/// <summary>
/// Traces and metrics for whoever runs the server, sent by OTLP only when <c>Telemetry:Endpoint</c> is set. They tell how long what took,
/// never about whom: of a request only its route, method and status leave the process, by a list of what may.
/// </summary>
public static class Tracing
{
    private static readonly HashSet<string> Allowed = new(StringComparer.Ordinal)
    {
        "http.request.method", "http.response.status_code", "http.route", "url.scheme", "network.protocol.version", "error.type",
    };

    /// <summary>Sets it up when the settings ask for it.</summary>
    public static void AddWhenAsked(IServiceCollection services, IConfiguration settings)
    {
        if (settings["Telemetry:Endpoint"] is { Length: > 0 } endpoint)
        {
            Add(services, traces => traces.AddOtlpExporter(o => o.Endpoint = new Uri(endpoint)), metrics => metrics.AddOtlpExporter(o => o.Endpoint = new Uri(endpoint)));
        }
    }

    /// <summary>Sets it up with exporters of choice. The filter stands before every exporter.</summary>
    public static void Add(IServiceCollection services, Action<TracerProviderBuilder> traces, Action<MeterProviderBuilder> metrics) => services
        .AddOpenTelemetry()
        .ConfigureResource(resource => resource.AddService("meedoen", serviceInstanceId: Environment.MachineName))
        .WithTracing(tracing =>
        {
            tracing.AddAspNetCoreInstrumentation().AddProcessor(new Nobody());
            traces(tracing);
        })
        .WithMetrics(meters =>
        {
            meters.AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime").AddView(OnlyAllowed);
            metrics(meters);
        });

    private static MetricStreamConfiguration? OnlyAllowed(Instrument instrument) =>
        instrument.Meter.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) ? new MetricStreamConfiguration { TagKeys = [.. Allowed] } : null;

    /// <summary>Takes everything off a span that could lead to somebody: addresses, queries, browsers, what an exception says.</summary>
    private sealed class Nobody : BaseProcessor<Activity>
    {
        public override void OnEnd(Activity data)
        {
            foreach (var (key, _) in data.TagObjects.Where(tag => !Allowed.Contains(tag.Key)).ToList())
            {
                data.SetTag(key, null);
            }

            data.SetStatus(data.Status);
            var route = data.GetTagItem("http.route") as string ?? "unknown";
            data.DisplayName = $"{data.GetTagItem("http.request.method")} /{route.TrimStart('/')}";
        }
    }
}
