namespace Meedoen.Programmes.Checking;

/// <summary>Conditions ask about things the template has.</summary>
internal static class ConditionChecks
{
    public static IEnumerable<Finding> Run(Template template) =>
        Places.Conditions(template).SelectMany(place => Of(template, place.Path, place.Condition));

    private static IEnumerable<Finding> Of(Template template, string path, Condition condition) => condition switch
    {
        Condition.Route test => Missing(path, "route", test.In, template.Routes.Select(one => one.Id)),
        Condition.BothParentsInRoute test => Missing(path, "route", test.Routes, template.Routes.Select(one => one.Id)),
        Condition.TargetGroup test => Missing(path, "target-group", test.In, template.TargetGroups.Select(one => one.Id)),
        Condition.LegalRegime test => Missing(path, "regime", test.In, template.LegalRegimes),
        Condition.Decision test => Decision(template, path, test),
        _ => [],
    };

    private static IEnumerable<Finding> Decision(Template template, string path, Condition.Decision test) =>
        template.Decision(test.Id) is not { } decision
            ? [Finding.Unknown(path, "decision", test.Id, template.Decisions.Select(one => one.Id))]
            : Missing(
                path, "option", test.In,
                decision.ChoosesRoute ? template.Routes.Select(one => one.Id) : decision.Options.Select(one => one.Id));

    private static IEnumerable<Finding> Missing(string path, string what, IEnumerable<string> names, IEnumerable<string> known)
    {
        var all = known.ToList();
        return names.Where(name => !all.Contains(name)).Select(name => Finding.Unknown(path, what, name, all));
    }
}
