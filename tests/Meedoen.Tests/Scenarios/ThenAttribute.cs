using Xunit.v3;

namespace Meedoen.Tests.Scenarios;

/// <summary>
/// Says which "Then" clause of which acceptance scenario a test proves: <c>[Then("S-066", 4)]</c>. The clauses stand in
/// <c>Scenarios/Catalogue</c>; <c>docs/status.md</c> is made from these marks. Choose by scenario with <c>-trait Scenario=S-066</c>.
/// </summary>
/// <param name="scenario">Number of the scenario, such as <c>S-066</c>.</param>
/// <param name="clause">Number of the clause, from 1.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ThenAttribute(string scenario, int clause) : Attribute, ITraitAttribute
{
    /// <summary>Number of the scenario.</summary>
    public string Scenario { get; } = scenario;

    /// <summary>Number of the clause, from 1.</summary>
    public int Clause { get; } = clause;

    /// <inheritdoc />
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Scenario", Scenario)];
}
