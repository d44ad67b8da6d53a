using System.Collections.Concurrent;
using System.Diagnostics;
using Meedoen.Platform.Data;
using Meedoen.Platform.Web;
using Meedoen.Tests.Harness;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Xunit;

namespace Meedoen.Tests.Platform;

/// <summary>Traces and metrics tell how long what took, and never about whom.</summary>
public sealed class TracingTests
{
    [Fact]
    public async Task Spans_and_metrics_carry_the_route_and_nothing_of_a_person()
    {
        var (spans, metrics) = (new Kept<Activity>(Describe), new Kept<Metric>(Describe));
        await using (var app = await TestApp.Start(DatabaseKind.Sqlite, configure: builder => Tracing.Add(
            builder.Services,
            traces => traces.AddProcessor(new SimpleActivityExportProcessor(spans)),
            meters => meters.AddReader(new BaseExportingMetricReader(metrics)))))
        {
            using var meryem = await app.As("meryem-aslan");
            await meryem.Open("/caseload?name=Hanan+Aziz");
            await meryem.Open($"/persons/{Person}?v=0001007701");
            await meryem.Post("/search", ("q", "Hanan Aziz"));
        }

        var told = string.Join('\n', spans.Items.Concat(metrics.Items));
        Assert.Contains("GET /caseload", told, StringComparison.Ordinal);
        Assert.Contains("http.server.request.duration", told, StringComparison.Ordinal);
        foreach (var secret in (string[])[Person, "Hanan", "Aziz", "0001007701", "meryem", "meedoen_session", "127.0.0.1"])
        {
            Assert.DoesNotContain(secret, told, StringComparison.OrdinalIgnoreCase);
        }
    }

    private const string Person = "01890000-0000-7000-8000-000000000001";

    private static string Describe(Activity span) =>
        $"{span.DisplayName} {span.StatusDescription} {string.Join(' ', span.TagObjects)} {string.Join(' ', span.Baggage)} {string.Join(' ', span.Events.Select(e => e.Name + string.Join(' ', e.Tags)))}";

    private static string Describe(Metric metric)
    {
        var text = metric.Name;
        foreach (ref readonly var point in metric.GetMetricPoints())
        {
            foreach (var tag in point.Tags)
            {
                text += $" {tag.Key}={tag.Value}";
            }
        }

        return text;
    }

    private sealed class Kept<T>(Func<T, string> describe) : BaseExporter<T>
        where T : class
    {
        public ConcurrentQueue<string> Items { get; } = [];

        public override ExportResult Export(in Batch<T> batch)
        {
            foreach (var item in batch)
            {
                Items.Enqueue(describe(item));
            }

            return ExportResult.Success;
        }
    }
}
