namespace Meedoen.Programmes.Checking;

/// <summary>An id names one thing.</summary>
internal static class IdChecks
{
    public static IEnumerable<Finding> Run(Template template) =>
    [
        .. Twice(template.Roles.Select((one, index) => ($"roles[{index}].id", one.Id))),
        .. Twice(template.Routes.Select((one, index) => ($"routes[{index}].id", one.Id))),
        .. Twice(template.Themes.Select((one, index) => ($"themes[{index}].id", one.Id))),
        .. Twice(template.TargetGroups.Select((one, index) => ($"target_groups[{index}].id", one.Id))),
        .. Twice(template.Preconditions.Select((one, index) => ($"preconditions[{index}].id", one.Id))),
        .. Twice(template.Decisions.Select((one, index) => ($"decisions[{index}].id", one.Id))),
        .. Twice(template.Outcomes.Select((one, index) => ($"outcomes[{index}].id", one.Id))),
        .. Twice(Places.Phases(template).Select(place => ($"{place.Path}.id", place.Phase.Id))),
        .. Twice(Places.Steps(template).Select(place => ($"{place.Path}.id", place.Step.Id))),
        .. template.Decisions.SelectMany((decision, index) =>
            Twice(decision.Options.Select((one, option) => ($"decisions[{index}].options[{option}].id", one.Id)))),
        .. TriggersTwice(template),
    ];

    private static IEnumerable<Finding> Twice(IEnumerable<(string Path, string Id)> all) => all
        .GroupBy(one => one.Id, StringComparer.Ordinal)
        .SelectMany(same => same.Skip(1))
        .Select(one => new Finding(one.Path, "duplicate-id", one.Id));

    private static IEnumerable<Finding> TriggersTwice(Template template) => template.Triggers
        .Select((trigger, index) => (Path: $"triggers[{index}].event", trigger.Event))
        .GroupBy(one => one.Event, StringComparer.Ordinal)
        .SelectMany(same => same.Skip(1))
        .Select(one => new Finding(one.Path, "duplicate-trigger", one.Event));
}
