using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;

namespace Meedoen.Intake;

/// <summary>
/// How many progress talks this municipality holds: the law leaves the number to its policy (Besluit inburgering 2021 art. 5.3 lid 4). The one place
/// where it is asked; it comes from the dated tables of law and policy.
/// </summary>
public static class ProgressTalkPolicy
{
    /// <summary>The number in force on the day that is looked at; null when the municipality put down no policy.</summary>
    public static int? Of(Situation now) => now.Law.On(ParameterName.ProgressTalks, now.On) is { Value: { Numbers.Count: > 0 } value } ? (int)value.Number : null;
}
