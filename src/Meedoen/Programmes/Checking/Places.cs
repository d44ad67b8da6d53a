namespace Meedoen.Programmes.Checking;

/// <summary>Parts of a template with their place in the document.</summary>
internal static class Places
{
    public static IEnumerable<(string Path, PhaseRule Phase)> Phases(Template template) =>
        template.Phases.Select((phase, index) => ($"phases[{index}]", phase));

    public static IEnumerable<(string Path, PhaseRule Phase, StepRule Step)> Steps(Template template) =>
        Phases(template).SelectMany(place => place.Phase.Steps.Select((step, index) => ($"{place.Path}.steps[{index}]", place.Phase, step)));

    public static IEnumerable<(string Path, Timing Timing)> Timings(Template template) => Steps(template)
        .SelectMany(place => new[] { ($"{place.Path}.opens", place.Step.Opens), ($"{place.Path}.due", place.Step.Due) })
        .Concat(Phases(template).Select(place => ($"{place.Path}.starts", place.Phase.Starts)))
        .Concat(template.Triggers.Select((trigger, index) => ($"triggers[{index}].due", trigger.Due)))
        .Concat(template.Preconditions.Select((one, index) => ($"preconditions[{index}].due", one.Due)))
        .Where(place => place.Item2 is not null)
        .Select(place => (place.Item1, place.Item2!));

    public static IEnumerable<(string Path, Condition Condition)> Conditions(Template template) => Steps(template)
        .Select(place => ($"{place.Path}.when", place.Step.When))
        .Concat(Phases(template).Select(place => ($"{place.Path}.when", place.Phase.When)))
        .Concat(template.Routes.Select((route, index) => ($"routes[{index}].when", route.When)))
        .Concat(template.Preconditions.Select((one, index) => ($"preconditions[{index}].gate.when", one.Gate?.When)))
        .Append(("entry.when", template.Entry?.When))
        .Where(place => place.Item2 is not null)
        .SelectMany(place => Parts(place.Item1, place.Item2!));

    private static IEnumerable<(string Path, Condition Condition)> Parts(string path, Condition condition) => condition switch
    {
        Condition.All all => all.Of.SelectMany((part, index) => Parts($"{path}.all[{index}]", part)),
        Condition.Any any => any.Of.SelectMany((part, index) => Parts($"{path}.any[{index}]", part)),
        Condition.Not not => Parts($"{path}.not", not.Of),
        _ => [(path, condition)],
    };
}
