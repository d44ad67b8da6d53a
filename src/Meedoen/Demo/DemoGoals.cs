using System.Globalization;
using Meedoen.Plans;
using Meedoen.Platform.Text;

namespace Meedoen.Demo;

/// <summary>What people of the demo want, said in the first talk after they came to live here.</summary>
internal static class DemoGoals
{
    private const int Goals = 8;
    private const int DaysToEvaluation = 90;
    private const int DaysBetweenEvaluations = 28;
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
    private static readonly GoalHorizon[] Horizons = Enum.GetValues<GoalHorizon>();

    /// <summary>A goal; who has the next number has another one.</summary>
    public static SaveGoal.Request Of(int number, DateOnly today) => new(
        Words.In(Dutch, "Demo", $"goal.{number % Goals}"),
        Words.In(Dutch, "Demo", $"goal.{number % Goals}.measure"),
        Horizons[number % Horizons.Length],
        today.AddDays(DaysToEvaluation + (number % DaysBetweenEvaluations)),
        Owner: null);
}
