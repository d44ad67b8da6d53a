using Meedoen.Parties;

namespace Meedoen.Dossiers.Sharing;

/// <summary>One rule of the floor: a set of cells, and the least, the most or the condition they may hold.</summary>
internal sealed record FloorRule(
    string Code, string? Article, IReadOnlyList<AccessRole> Roles, IReadOnlyList<Rubric> Rubrics, RubricRight Minimum, RubricRight Maximum, RightCondition Required)
{
    /// <summary>The cells may not hold less.</summary>
    public static FloorRule Least(string code, string? article, AccessRole[] roles, Rubric[] rubrics, RubricRight minimum) =>
        new(code, article, roles, rubrics, minimum, RubricRight.Write, RightCondition.None);

    /// <summary>The cells may not hold more.</summary>
    public static FloorRule Most(string code, string? article, AccessRole[] roles, Rubric[] rubrics, RubricRight maximum) =>
        new(code, article, roles, rubrics, RubricRight.None, maximum, RightCondition.None);

    /// <summary>Whatever the cells hold beyond figures, they hold it under this condition.</summary>
    public static FloorRule Only(string code, string? article, AccessRole[] roles, Rubric[] rubrics, RightCondition required) =>
        new(code, article, roles, rubrics, RubricRight.None, RubricRight.Write, required);

    /// <summary>Whether a cell is within the rule.</summary>
    public bool Allows(RubricGrant grant) =>
        grant.Right >= Minimum
        && grant.Right <= Maximum
        && (Minimum == RubricRight.None || grant.Condition == RightCondition.None)
        && (Required == RightCondition.None || grant.Right <= RubricRight.FiguresOnly || grant.Condition == Required);
}
