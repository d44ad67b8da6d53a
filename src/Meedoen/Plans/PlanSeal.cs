using System.Text.Json;
using Meedoen.Platform.Keys;

namespace Meedoen.Plans;

/// <summary>Seals and opens the words of plans.</summary>
internal static class PlanSeal
{
    public static byte[] Seal<T>(this PersonCipher cipher, T words, Guid row) => cipher.Seal(JsonSerializer.Serialize(words), row);

    public static T Open<T>(this PersonCipher cipher, byte[] words, Guid row) => JsonSerializer.Deserialize<T>(cipher.OpenText(words, row))!;

    public static GoalLine Line(this PersonCipher cipher, PlanGoal goal) =>
        new(goal.Id, cipher.Open<GoalWords>(goal.Words, goal.Id), goal.Horizon, goal.State, goal.OwnerAccount, goal.EvaluateOn)
        {
            ChangedBy = goal.ChangedBy,
            Version = goal.Version,
        };

    public static IReadOnlyList<GoalLine> InOrder(this IEnumerable<GoalLine> goals) =>
        [.. goals.OrderBy(goal => goal.Horizon).ThenBy(goal => goal.EvaluateOn).ThenBy(goal => goal.Id)];
}
