using Meedoen.Platform.Acts;

namespace Meedoen.Assessments;

/// <summary>What a conclusion must be. Pure, all errors at once.</summary>
internal static class ConclusionRules
{
    /// <summary>Codes of the dictionary for the directions that shipped approaches have.</summary>
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["ggz"] = "mental-health",
        ["vrijwilligerswerk"] = "volunteer",
        ["maatje"] = "buddy",
        ["verslavingszorg"] = "addiction-care",
        ["arbeidsmatige-dagbesteding"] = "day-activity",
        ["werk"] = "work",
        ["school"] = "school",
        ["anders"] = "other",
    };

    /// <summary>Everything that is wrong with it.</summary>
    /// <param name="request">What was sent.</param>
    /// <param name="used">The lines in it with a direction.</param>
    public static IEnumerable<Refusal> Wrong(ConcludeNeed.Request request, IReadOnlyList<ConcludeNeed.Direction> used)
    {
        if (used.Count == 0 || used.DistinctBy(one => one.Option).Count() < used.Count)
        {
            yield return new Refusal(used.Count == 0 ? "assessments.direction-missing" : "assessments.direction-twice", Field(0, nameof(ConcludeNeed.Direction.Option)));
        }

        foreach (var (at, line) in (request.Directions ?? []).Index())
        {
            if (used.Contains(line) && (string.IsNullOrWhiteSpace(line.Reason) || line.Reason.Length > Conclusion.TextMaxLength))
            {
                yield return new Refusal("assessments.direction-reason", Field(at, nameof(line.Reason))).With(Conclusion.TextMaxLength);
            }
        }

        if (string.IsNullOrWhiteSpace(request.OwnView) || request.OwnView.Length > Conclusion.TextMaxLength)
        {
            yield return new Refusal("assessments.own-view", nameof(request.OwnView)).With(Conclusion.TextMaxLength);
        }
    }

    /// <summary>The directions as the dictionary has them; one that it does not have is left out.</summary>
    public static IReadOnlyList<string> Codes(IEnumerable<ChosenDirection> chosen) =>
        [.. chosen.Select(one => Known.GetValueOrDefault(one.Option)).OfType<string>().Distinct()];

    /// <summary>Name of a field of a line.</summary>
    public static string Field(int line, string name) => $"{nameof(ConcludeNeed.Request.Directions)}[{line}].{name}";
}
