using Meedoen.Journeys;

namespace Meedoen.Programmes.Schema;

/// <summary>Reads phases and steps.</summary>
internal static class StepParts
{
    public static PhaseRule Phase(Part part) => new()
    {
        Id = part.Word("id"),
        Title = part.Text("title"),
        When = ConditionParts.OrNull(part),
        Optional = part.Flag("optional"),
        Scheduled = part.Flag("scheduled"),
        Starts = TimingParts.TimingOrNull(part, "starts"),
        Length = TimingParts.Length(part),
        Intensity = part.Child("intensity") is { } intensity
            ? new(RangeOrNull(intensity, "days_per_week"), intensity.Flag("whole_day"), intensity.WordOrNull("rule"))
            : null,
        Group = RangeOrNull(part, "group"),
        AllowsAddedSteps = part.Flag("allows_added_steps"),
        Steps = part.List("steps", Step),
    };

    private static StepRule Step(Part part) => new()
    {
        Id = part.Word("id"),
        Type = part.Choice<StepType>("type"),
        Title = part.Text("title"),
        Explanation = part.Text("explanation"),
        ParticipantDoes = part.TextOrNull("participant_does"),
        Owner = part.Word("owner"),
        With = part.Words("with"),
        When = ConditionParts.OrNull(part),
        Needs = part.Words("needs"),
        Opens = TimingParts.TimingOrNull(part, "opens"),
        Due = TimingParts.TimingOrNull(part, "due"),
        Skippable = part.Flag("skippable"),
        Voluntary = part.Flag("voluntary"),
        AllowedIn = part.Choices<EnrolmentState>("allowed_in"),
        Records = part.Words("records"),
        PerTheme = part.Flag("per_theme"),
        Settings = SettingParts.Of(part),
    };

    public static IntRange? RangeOrNull(Part part, string key) =>
        part.Child(key) is { } range ? new(range.Number("min"), range.Number("max")) : null;
}
