namespace Meedoen.Programmes.Checking;

/// <summary>Keys of the dictionary exist there.</summary>
internal static class KeyChecks
{
    public static IEnumerable<Finding> Run(Template template, Func<string, bool> isKey) => Mentioned(template)
        .Where(place => !isKey(place.Key))
        .Select(place => new Finding(place.Path, "unknown-dictionary-key", place.Key));

    /// <summary>Nobody can be said to belong to a target group that cannot be chosen in the file.</summary>
    public static IEnumerable<Finding> TargetGroups(Template template, IReadOnlyCollection<string> known) => template.TargetGroups
        .Select((group, index) => (Path: $"target_groups[{index}].id", group.Id))
        .Where(group => !known.Contains(group.Id))
        .Select(group => new Finding(group.Path, "target-group-not-in-file", group.Id, string.Join(", ", known)));

    /// <summary>Every key a template mentions, with its place.</summary>
    public static IEnumerable<(string Path, string Key)> Mentioned(Template template) => Places.Steps(template)
        .SelectMany(place => place.Step.Records.Select((key, index) => ($"{place.Path}.records[{index}]", key)))
        .Concat(template.Outcomes.SelectMany((outcome, index) => outcome.Needs.Select((key, at) => ($"outcomes[{index}].needs[{at}]", key))))
        .Concat(Places.Conditions(template).SelectMany(place => place.Condition switch
        {
            Condition.Fact test => new[] { (place.Path, test.Key) },
            Condition.LevelBelow test => [(place.Path, test.Key)],
            _ => [],
        }));
}
