using Meedoen.Rules;

namespace Meedoen.Programmes.Checking;

/// <summary>What is least is not more than what is most.</summary>
internal static class RangeChecks
{
    public static IEnumerable<Finding> Run(Template template) =>
    [
        .. Places.Phases(template).SelectMany(place => OfPhase(place.Path, place.Phase)),
        .. Places.Steps(template).SelectMany(place => Range($"{place.Path}.measurement.scale", place.Step.Settings.Measurement?.Scale)),
        .. Contacts(template),
    ];

    private static IEnumerable<Finding> OfPhase(string path, PhaseRule phase) =>
    [
        .. Range($"{path}.group", phase.Group),
        .. Range($"{path}.intensity.days_per_week", phase.Intensity?.DaysPerWeek),
        .. phase.Intensity?.DaysPerWeek is { Max: > 7 } ? [new Finding($"{path}.intensity.days_per_week", "out-of-range", "8", "0", "7")] : (Finding[])[],
        .. Order($"{path}.length", phase.Length?.Min, phase.Length?.Target),
        .. Order($"{path}.length", phase.Length?.Target, phase.Length?.Max),
        .. Order($"{path}.length", phase.Length?.Min, phase.Length?.Max),
        .. new[] { phase.Length?.Min, phase.Length?.Target, phase.Length?.Max }.Any(length => length?.Count == 0)
            ? [new Finding($"{path}.length", "no-length", phase.Id)]
            : (Finding[])[],
    ];

    private static IEnumerable<Finding> Range(string path, IntRange? range) =>
        range is not null && range.Min > range.Max ? [new(path, "wrong-order")] : [];

    private static IEnumerable<Finding> Order(string path, Duration? less, Duration? more) =>
        less is { } a && more is { } b && Days(a) > Days(b) ? [new(path, "wrong-order")] : [];

    private static IEnumerable<Finding> Contacts(Template template)
    {
        var days = template.Aftercare?.Contacts.Select(Days).ToList() ?? [];
        return days.Zip(days.Skip(1)).Any(pair => pair.First >= pair.Second) ? [new("aftercare.contacts", "contacts-order")] : [];
    }

    /// <summary>Roughly how many days, good enough to compare what a template sets side by side.</summary>
    private static double Days(Duration duration) => duration.Count * (duration.Unit switch
    {
        TimeUnit.Days => 1.0,
        TimeUnit.WorkingDays => 1.4,
        TimeUnit.Weeks or TimeUnit.LessonWeeks => 7,
        TimeUnit.Months => 30.4,
        _ => 365.25,
    });
}
