using Meedoen.Programmes;

namespace Meedoen.Assessments;

/// <summary>Who chooses the language school.</summary>
public enum SchoolChooser
{
    /// <summary>The participant, freely (Wet inburgering 2013).</summary>
    Participant,

    /// <summary>The municipality, by its offer in the plan (Wet inburgering 2021 art. 16).</summary>
    Municipality,
}

/// <summary>The steps of an approach that lead to a language school, found by what they do and not by their name. Pure.</summary>
public static class SchoolSteps
{
    /// <summary>Key of the act somebody falls under.</summary>
    public const string Regime = "legal-regime";

    private const string ByLevel = "taalniveau";

    /// <summary>Whether a step offers schools that fit the level.</summary>
    public static bool Offers(Template template, string step) => template.Step(step) is { Type: StepType.Offer, Settings.Offer.RankBy: ByLevel };

    /// <summary>Whether a step registers somebody at the school: the task that waits for the step that offers schools.</summary>
    public static bool Registers(Template template, string step) =>
        template.Step(step) is { Type: StepType.Task } task && task.Needs.Any(need => Offers(template, need));

    /// <summary>Who chooses for somebody under this act, as the first approach that offers schools says; null where none says so.</summary>
    /// <param name="followed">The approaches that the person follows.</param>
    /// <param name="regime">Code of the act, or null when it is not known.</param>
    public static SchoolChooser? Chooser(IEnumerable<Template> followed, string? regime)
    {
        var chosen = regime is null ? null : followed.Select(template => ChosenBy(template, regime)).FirstOrDefault(by => by is not null);
        return chosen switch { "municipality" => SchoolChooser.Municipality, "participant" => SchoolChooser.Participant, _ => null };
    }

    private static string? ChosenBy(Template template, string regime) => template.Phases.SelectMany(phase => phase.Steps)
        .Where(step => Offers(template, step.Id)).Select(step => step.Settings.Offer!.FromRole is { } role ? template.Role(role) : null)
        .Select(role => role?.ChosenBy.GetValueOrDefault(regime)).FirstOrDefault(by => by is not null);
}
