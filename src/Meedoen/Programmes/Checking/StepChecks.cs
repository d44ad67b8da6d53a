using Meedoen.Journeys;

namespace Meedoen.Programmes.Checking;

/// <summary>Steps fit their kind, and nothing about them contradicts.</summary>
internal static class StepChecks
{
    public static IEnumerable<Finding> Run(Template template) =>
        [.. Places.Steps(template).SelectMany(place => Of(template, place.Path, place.Phase, place.Step)), .. Triggers(template)];

    private static IEnumerable<Finding> Of(Template template, string path, PhaseRule phase, StepRule step)
    {
        foreach (var (key, types) in SettingKinds.Of(step).Where(setting => !setting.Types.Contains(step.Type)))
        {
            yield return new($"{path}.{key}", "setting-of-other-type", key, string.Join(", ", types.Select(SettingKinds.Written)));
        }

        if (step.Voluntary && !step.Skippable)
        {
            yield return new(path, "voluntary-not-skippable", step.Id);
        }

        if (step.AllowedIn.Contains(EnrolmentState.Expected) && (!BeforeArrival.Allows(step.Type) || step.Records.Count > 0))
        {
            yield return new($"{path}.allowed_in", "too-early", step.Id);
        }

        foreach (var (needed, index) in step.Needs.Select((needed, index) => (needed, index)))
        {
            if (Needed(template, phase, step, needed) is { } finding)
            {
                yield return finding with { Path = $"{path}.needs[{index}]" };
            }
        }

        if (step.PerTheme && template.Themes.Count == 0)
        {
            yield return new($"{path}.per_theme", "no-themes");
        }
    }

    private static Finding? Needed(Template template, PhaseRule phase, StepRule step, string needed)
    {
        if (template.Step(needed) is not { } other)
        {
            return Finding.Unknown("", "step", needed, template.Steps.Select(one => one.Id));
        }

        var optional = template.Phases.First(one => one.Steps.Contains(other)).Optional;
        return optional && !phase.Optional ? new("", "needs-optional", step.Id, needed)
            : other.Due?.Repeat == true ? new("", "needs-repeating", step.Id, needed)
            : null;
    }

    private static IEnumerable<Finding> Triggers(Template template)
    {
        for (var index = 0; index < template.Triggers.Count; index++)
        {
            var trigger = template.Triggers[index];
            if (template.Step(trigger.Opens) is not { } step)
            {
                yield return Finding.Unknown($"triggers[{index}].opens", "step", trigger.Opens, template.Steps.Select(one => one.Id));
            }
            else if (trigger.State == EnrolmentState.Expected && !step.AllowedIn.Contains(EnrolmentState.Expected))
            {
                yield return new($"triggers[{index}].opens", "trigger-too-early", trigger.Opens);
            }
            else if (trigger.State == EnrolmentState.Active && template.Mode == TemplateMode.Full)
            {
                yield return new($"triggers[{index}].state", "trigger-light-only");
            }
        }
    }
}
