using System.Text.RegularExpressions;

namespace Meedoen.Programmes.Checking;

/// <summary>Which details belong to which kinds of step.</summary>
internal static partial class SettingKinds
{
    /// <summary>The details a step has, with the kinds of step they belong to.</summary>
    public static IEnumerable<(string Key, StepType[] Types)> Of(StepRule step)
    {
        var settings = step.Settings;
        (string Key, bool Has, StepType[] Types)[] all =
        [
            ("conversation", settings.Conversation is not null, [StepType.Conversation, StepType.Visit]),
            ("measurement", settings.Measurement is not null, [StepType.Measurement]),
            ("plan", settings.Horizons.Count > 0, [StepType.Plan]),
            ("match", settings.Match is not null, [StepType.Match]),
            ("group", settings.Group is not null, [StepType.GroupActivity]),
            ("offer", settings.Offer is not null, [StepType.Offer]),
            ("placement", settings.Placement is not null, [StepType.Placement, StepType.Visit]),
            ("observation", settings.MinAverageDays is not null, [StepType.Observation]),
            ("attendance", settings.Rhythm is not null, [StepType.Attendance]),
            ("reply", settings.Reply is not null, [StepType.Referral, StepType.Crossing, StepType.Handover, StepType.Feedback]),
            ("checklist", settings.Checklist is not null, [StepType.Checklist]),
            ("decision", settings.Decision is not null, [StepType.Decision]),
        ];
        return all.Where(one => one.Has).Select(one => (one.Key, one.Types));
    }

    /// <summary>A kind of step as a template writes it.</summary>
    public static string Written(StepType type) => Capital().Replace($"{type}", "_$0").TrimStart('_').ToLowerInvariant();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
