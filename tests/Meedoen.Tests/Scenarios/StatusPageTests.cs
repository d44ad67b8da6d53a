using Meedoen.Tests.Architecture;
using Xunit;

namespace Meedoen.Tests.Scenarios;

/// <summary>docs/status.md says what is proven, and nothing else.</summary>
public sealed class StatusPageTests
{
    private static readonly IReadOnlyList<Claim> Claims = Claim.In(CodeBase.Load("tests").Where(f => !f.Path.EndsWith(nameof(StatusPageTests) + ".cs", StringComparison.Ordinal)));

    [Fact]
    public void The_status_page_is_up_to_date() => GeneratedPage.ShouldBe(StatusPage.Path, StatusPage.Write(Claims));

    [Fact]
    public void A_mark_names_a_clause_that_exists_and_stands_on_a_test() => Assert.Empty(Claims.Select(Fault).OfType<string>());

    [Fact]
    public void A_mark_is_found_and_a_wrong_one_is_refused()
    {
        var planted = Claim.In([new SourceFile("tests/Planted.cs", """
            class C
            {
                [Theory, OnBothDatabases, Then("S-066", 1)]
                public void S066_Right() { }
                [Fact]
                [Then("S-066", 99)]
                public void S066_NoSuchClause() { }
                [Then("S-070", 1)]
                public void S070_NotATest() { }
            }
            """)]);

        Assert.Equal(["S066_Right", "S066_NoSuchClause", "S070_NotATest"], planted.Select(c => c.Test));
        Assert.Equal([false, true, true], planted.Select(c => Fault(c) is not null));
        Assert.Contains("`S066_Right` (both)", StatusPage.Write(planted), StringComparison.Ordinal);
    }

    [Fact]
    public void No_scenario_is_listed_twice()
    {
        var ids = Catalogue.InScope.Concat(Catalogue.Later.SelectMany(l => l.Scenarios)).Select(s => s.Id).ToList();

        Assert.Equal(ids.Distinct(), ids);
    }

    private static string? Fault(Claim claim) =>
        !claim.IsTest ? $"{claim.File}: {claim.Test} is marked but is no test"
        : Catalogue.Find(claim.Scenario)?.Clauses.Length >= claim.Clause && claim.Clause > 0 ? null
        : $"{claim.File}: {claim.Test} names {claim.Scenario}.{claim.Clause}, which does not exist";
}
