namespace Meedoen.Programmes.Checking;

/// <summary>Decision moments can be taken, and are taken somewhere.</summary>
internal static class DecisionChecks
{
    public static IEnumerable<Finding> Run(Template template) =>
        [.. template.Decisions.SelectMany((decision, index) => Of(template, $"decisions[{index}]", decision)), .. Steps(template)];

    private static IEnumerable<Finding> Of(Template template, string path, DecisionRule decision)
    {
        if (decision.ChoosesRoute == decision.Options.Count > 0)
        {
            yield return new(path, decision.ChoosesRoute ? "options-and-route" : "no-options", decision.Id);
        }

        if (decision.ChoosesRoute && decision.Multiple)
        {
            yield return new($"{path}.multiple", "several-routes", decision.Id);
        }

        if (!template.Steps.Any(step => step.Settings.Decision == decision.Id))
        {
            yield return new(path, "decision-unused", decision.Id);
        }
    }

    private static IEnumerable<Finding> Steps(Template template)
    {
        foreach (var (path, _, step) in Places.Steps(template).Where(place => place.Step.Type == StepType.Decision))
        {
            if (step.Settings.Decision is not { } decision)
            {
                yield return new(path, "decision-missing", step.Id);
            }
            else if (template.Decision(decision) is null)
            {
                yield return Finding.Unknown($"{path}.decision", "decision", decision, template.Decisions.Select(one => one.Id));
            }
            else if (step.Skippable && Places.Conditions(template).Any(place => place.Condition is Condition.Decision test && test.Id == decision))
            {
                yield return new($"{path}.skippable", "skippable-decision", step.Id);
            }
        }
    }
}
