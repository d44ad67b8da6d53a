using Meedoen.Platform.Acts;

namespace Meedoen.Plans;

/// <summary>What a goal must be. Pure, all errors at once.</summary>
internal static class GoalRules
{
    /// <summary>Longest text of a goal, of its measure, and in the own language.</summary>
    public const int TextMaxLength = 500;

    private const int FarthestYears = 5;

    /// <summary>Everything that is wrong with it.</summary>
    public static IEnumerable<Refusal> Check(SaveGoal.Request request, PlanGoal? goal, IReadOnlySet<Guid> team, DateOnly today)
    {
        if (goal is not null && goal.Version != request.Version)
        {
            yield return new Refusal("plans.changed-meanwhile", nameof(request.Text)) { Status = 409 };
        }

        foreach (var (field, text, isRequired, code) in new[]
        {
            (nameof(request.Text), request.Text, true, "plans.text-missing"), (nameof(request.Measure), request.Measure, true, "plans.measure-missing"),
            (nameof(request.OwnLanguage), request.OwnLanguage, false, string.Empty),
        })
        {
            if (isRequired && string.IsNullOrWhiteSpace(text))
            {
                yield return new Refusal(code, field);
            }
            else if (text?.Length > TextMaxLength)
            {
                yield return new Refusal("plans.text-too-long", field).With(TextMaxLength);
            }
        }

        if (request.Horizon is null)
        {
            yield return new Refusal("plans.horizon-missing", nameof(request.Horizon));
        }

        if (request.EvaluateOn is not { } day || (day != goal?.EvaluateOn && (day <= today || day > today.AddYears(FarthestYears))))
        {
            yield return new Refusal("plans.evaluation-day", nameof(request.EvaluateOn)).With(FarthestYears);
        }

        if (request.Owner is { } owner && owner != goal?.OwnerAccount && !team.Contains(owner))
        {
            yield return new Refusal("plans.owner-unknown", nameof(request.Owner));
        }
    }
}
