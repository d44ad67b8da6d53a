namespace Meedoen.Programmes.Checking;

/// <summary>Everything a template must satisfy besides its schema.</summary>
internal static class TemplateChecks
{
    public static IEnumerable<Finding> Run(Template template, Func<string, bool>? isDictionaryKey, IReadOnlyCollection<string>? targetGroups) =>
    [
        .. IdChecks.Run(template),
        .. RoleChecks.Run(template),
        .. StepChecks.Run(template),
        .. DecisionChecks.Run(template),
        .. TimingChecks.Run(template),
        .. CycleChecks.Run(template),
        .. ConditionChecks.Run(template),
        .. RangeChecks.Run(template),
        .. ReferenceChecks.Run(template),
        .. isDictionaryKey is null ? [] : KeyChecks.Run(template, isDictionaryKey),
        .. targetGroups is null ? [] : KeyChecks.TargetGroups(template, targetGroups),
    ];
}
