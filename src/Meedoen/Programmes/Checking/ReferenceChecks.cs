namespace Meedoen.Programmes.Checking;

/// <summary>What is left that refers to something else in the template.</summary>
internal static class ReferenceChecks
{
    public static IEnumerable<Finding> Run(Template template) =>
        [.. Gates(template), .. Funding(template), .. Obligation(template), .. Discussed(template), .. Themes(template)];

    private static IEnumerable<Finding> Gates(Template template)
    {
        for (var index = 0; index < template.Preconditions.Count; index++)
        {
            if (template.Preconditions[index].Gate is not { } gate)
            {
                continue;
            }

            var path = $"preconditions[{index}].gate";
            if (gate.Phase is null == gate.Step is null)
            {
                yield return new(path, "gate-target");
            }

            if (gate.Phase is { } phase && template.Phases.All(one => one.Id != phase))
            {
                yield return Finding.Unknown($"{path}.phase", "phase", phase, template.Phases.Select(one => one.Id));
            }

            if (gate.Step is { } step && template.Step(step) is null)
            {
                yield return Finding.Unknown($"{path}.step", "step", step, template.Steps.Select(one => one.Id));
            }
        }
    }

    private static IEnumerable<Finding> Funding(Template template) => template.Extras.Funding
        .Select((money, index) => (money, index))
        .Where(one => template.TargetGroups.All(group => group.Id != one.money.TargetGroup))
        .Select(one => Finding.Unknown(
            $"funding[{one.index}].target_group", "target-group", one.money.TargetGroup, template.TargetGroups.Select(group => group.Id)));

    private static IEnumerable<Finding> Obligation(Template template) => (template.Obligation?.Phases ?? [])
        .Where(phase => template.Phases.All(one => one.Id != phase))
        .Select(phase => Finding.Unknown("obligation.phases", "phase", phase, template.Phases.Select(one => one.Id)));

    private static IEnumerable<Finding> Discussed(Template template) => Places.Steps(template)
        .SelectMany(place => (place.Step.Settings.Conversation?.Discusses ?? [])
            .Where(step => template.Step(step) is null)
            .Select(step => Finding.Unknown($"{place.Path}.conversation.discusses", "step", step, template.Steps.Select(one => one.Id))));

    private static IEnumerable<Finding> Themes(Template template) =>
        template.Themes.Count == 0 && (template.Roles.Any(role => role.PerTheme) || template.Outcomes.Any(outcome => outcome.PerTheme))
            ? [new("roles", "no-themes")]
            : [];
}
