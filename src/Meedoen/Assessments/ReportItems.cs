namespace Meedoen.Assessments;

/// <summary>One item of a competence report.</summary>
/// <param name="Key">Key of the dictionary: has done, does well, finds hard.</param>
/// <param name="Text">What, in words.</param>
/// <param name="On">Day it holds from; null: the day of the report.</param>
internal sealed record ReportItem(string Key, string Text, DateOnly? On);

/// <summary>What a data file says.</summary>
/// <param name="ReportedOn">Day of the report, or null.</param>
/// <param name="Items">Its items.</param>
internal sealed record ReportItems(DateOnly? ReportedOn, IReadOnlyList<ReportItem> Items)
{
    /// <summary>Keys of the dictionary that a report fills.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["competence-done", "competence-can", "competence-hard"];

    private static readonly Dictionary<string, string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["gedaan"] = Keys[0],
        ["done"] = Keys[0],
        ["kan"] = Keys[1],
        ["can"] = Keys[1],
        ["moeite"] = Keys[2],
        ["hard"] = Keys[2],
    };

    /// <summary>The key of a kind as files write it, or null.</summary>
    public static string? KeyOf(string? kind) => kind is not null && Kinds.TryGetValue(kind.Trim(), out var key) ? key : null;
}
