namespace Meedoen.Rules.Tests.Golden;

/// <summary>A difference between what an example says and what the rules say.</summary>
public sealed record Difference(string Id, string Key, string Expected, string Found)
{
    public override string ToString() => $"{Id}: {Key} should be {Expected}, the rules say {Found}";
}

/// <summary>Runs worked examples through the rules. A name that nobody knows is a difference too.</summary>
public static class GoldenRunner
{
    private static readonly Dictionary<string, Func<GoldenInput, object?>> Answers = new[]
    {
        PlanAnswers.All, TermAnswers.All, ExtensionAnswers.All, RouteAnswers.All, FineAnswers.All, DutyAnswers.All, SupportAnswers.All, BenefitAnswers.All,
    }.SelectMany(part => part).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    public static IReadOnlyList<Difference> Run(GoldenCase example) =>
    [
        .. example.In.Keys.Where(key => !GoldenInput.Known.Contains(key)).Select(key => new Difference(example.Id, key, "a known name", "in: unknown")),
        .. example.Out.Select(pair => Compare(example, pair.Key, GoldenCase.Text(pair.Value))).OfType<Difference>(),
    ];

    private static Difference? Compare(GoldenCase example, string key, string expected)
    {
        if (!Answers.TryGetValue(key, out var answer))
        {
            return new(example.Id, key, "a known name", "out: unknown");
        }

        var found = Answer(answer, example.In);
        return found == expected ? null : new(example.Id, key, expected, found);
    }

    private static string Answer(Func<GoldenInput, object?> answer, GoldenInput given)
    {
        try
        {
            return GoldenCase.Text(answer(given));
        }
        catch (FormatException problem)
        {
            return problem.Message;
        }
    }
}
