namespace Meedoen.Tests.Scenarios;

/// <summary>One acceptance scenario: what must be true at its end, clause by clause.</summary>
/// <param name="Id">Its number, such as <c>S-066</c>.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Clauses">What must be true, in order; empty when the scenario is not in scope yet.</param>
internal sealed record Scenario(string Id, string Title, params Clause[] Clauses);

/// <summary>One thing that must be true.</summary>
/// <param name="Text">What.</param>
/// <param name="Deferred">Why it is not asked yet, or null.</param>
internal sealed record Clause(string Text, string? Deferred = null)
{
    public static implicit operator Clause(string text) => new(text);
}
