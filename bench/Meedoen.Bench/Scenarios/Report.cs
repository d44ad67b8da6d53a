namespace Meedoen.Bench.Scenarios;

/// <summary>What a scenario says, as lines that fit in bench/README.md.</summary>
internal static class Report
{
    public static void Title(string text) => Console.WriteLine($"\n## {text}");

    public static void Line(string what, string figure) => Console.WriteLine($"- {what}: {figure}");

    public static void Line(string text) => Console.WriteLine($"- {text}");
}
