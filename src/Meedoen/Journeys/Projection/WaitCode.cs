using System.Globalization;
using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>Keeps beside a row what a step waits for: kind, reference and, where somebody said so, the day on which it goes on.</summary>
internal static class WaitCode
{
    private const string Day = "yyyy-MM-dd";

    /// <summary>As it is kept: <c>Party:document:2026-12-01</c>.</summary>
    public static string Write(WaitsFor wait) =>
        $"{wait.Kind}:{wait.Ref}" + (wait.Until is { } until ? ":" + until.ToString(Day, CultureInfo.InvariantCulture) : "");

    /// <summary>Reads what was kept; null when it is no such thing.</summary>
    public static WaitsFor? Read(string? text) => text?.Split(':') is [var kind, var reference, .. var rest] && Enum.TryParse<WaitKind>(kind, out var parsed)
        ? new WaitsFor(parsed, reference, rest is [var day] ? DateOnly.ParseExact(day, Day, CultureInfo.InvariantCulture) : null)
        : null;
}
