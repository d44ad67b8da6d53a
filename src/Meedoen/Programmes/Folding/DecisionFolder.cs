namespace Meedoen.Programmes.Folding;

/// <summary>Decision moments: whose word is missing, and what was decided.</summary>
internal static class DecisionFolder
{
    public static IReadOnlyList<DecisionView> Fold(FoldContext context, IReadOnlyList<StepView> steps) =>
        [.. context.Template.Decisions.Select(rule => View(context, rule, steps))];

    private static DecisionView View(FoldContext context, DecisionRule rule, IReadOnlyList<StepView> steps)
    {
        context.History.Decisions.TryGetValue(rule.Id, out var taken);
        var ids = context.Template.Steps.Where(step => step.Settings.Decision == rule.Id).Select(step => step.Id).ToList();
        var open = steps.Any(step => ids.Contains(step.Id) && step.State is StepState.Open or StepState.Waiting);
        var words = open || taken is null
            ? context.History.Contributions.Where(word => word.Decision == rule.Id).ToList()
            : context.History.WordsTaken[rule.Id];
        var missing = open || taken is null ? Missing(rule, words) : [];
        var state = !open ? taken is null ? DecisionState.Planned : DecisionState.Taken
            : missing.Count > 0 ? DecisionState.Incomplete
            : DecisionState.Complete;
        return new(
            rule.Id, rule.Title, state, missing,
            [.. words.Select(word => new DecisionWord(word.Role, word.On, word.InWriting, word.OptionCode, word.ActId))],
            OptionsOf(context.Template, rule), taken?.Options ?? [], taken?.On);
    }

    /// <summary>The options: the routes of the template, or the list of the decision itself.</summary>
    public static IReadOnlyList<Titled> OptionsOf(Template template, DecisionRule rule) => rule.ChoosesRoute
        ? [.. template.Routes.Select(route => new Titled(route.Id, route.Title))]
        : rule.Options;

    private static List<string> Missing(DecisionRule rule, IReadOnlyList<DecisionContributed> words)
    {
        var given = words
            .Where(word => !word.InWriting || rule.WrittenCounts)
            .Select(word => word.Role)
            .ToHashSet(StringComparer.Ordinal);
        return [.. rule.Participants.Where(role => !given.Contains(role))];
    }
}
