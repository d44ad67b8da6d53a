using Meedoen.Plans;
using Xunit;

namespace Meedoen.Tests.Plans;

/// <summary>What changed from one version of a plan to the next.</summary>
public sealed class PlanDifferenceTests
{
    private static readonly GoalLine Goal = new(
        new Guid("00000000-0000-7000-8000-0000000000b1"), new GoalWords("A2 spreken", "Toets", null), GoalHorizon.Months, GoalState.Open, null, new DateOnly(2027, 6, 4));

    public static TheoryData<GoalLine[], GoalLine[], string> Cases => new()
    {
        { [Goal], [Goal], "" },
        { [], [Goal], "Added" },
        { [Goal], [], "Dropped" },
        { [Goal], [Goal with { State = GoalState.Dropped }], "Dropped" },
        { [Goal with { State = GoalState.Dropped }], [Goal with { State = GoalState.Dropped }], "" },
        { [Goal with { State = GoalState.Dropped }], [Goal], "Added" },
        { [Goal], [Goal with { Words = Goal.Words with { Text = "B1 spreken" } }], "Changed text" },
        { [Goal], [Goal with { Words = Goal.Words with { Measure = "Gesprek" }, Horizon = GoalHorizon.Years }], "Changed measure horizon" },
        { [Goal], [Goal with { Words = Goal.Words with { OwnLanguage = "x" }, Owner = Guid.Empty }], "Changed own-language owner" },
        { [Goal], [Goal with { EvaluateOn = new DateOnly(2027, 7, 2), State = GoalState.Reached }], "Changed evaluate-on state" },
        { [Goal], [Goal with { Version = 9, ChangedBy = Guid.Empty }], "" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_changed_is_named_and_nothing_else(GoalLine[] older, GoalLine[] newer, string expected) =>
        Assert.Equal(expected, string.Join(' ', PlanDifference.Between(older, newer).SelectMany(c => c.Fields.Prepend(c.Kind.ToString()))));
}
