using Meedoen.Rules.Evaluating;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;
using Xunit;

namespace Meedoen.Rules.Tests.Law;

/// <summary>What if: evaluate with one more event and see what moves. Nothing is kept.</summary>
public sealed class WhatIfTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly PersonFacts Person = new() { Regime = LegalRegime.Wi2021, DuoTargetGroup = "asylum", NotifiedOn = new(2025, 1, 20), SettledOn = new(2025, 1, 20), LessonStart = new(2025, 5, 1) };
    private static readonly LegalEvent Plan = new(LegalEventKind.Pip, new(2025, 3, 3)) { Code = "b", Level = "b1" };

    [Fact]
    public void A_birth_gives_sixteen_weeks_to_ask_for()
    {
        var change = Assert.Single(Changes(new LegalEvent(LegalEventKind.Hindrance, new(2026, 10, 1)) { Code = "birth" }));

        Assert.Equal(("extension", new DateOnly(2028, 6, 23)), (change.Code, change.After!.LastDay));
        Assert.Null(change.Before);
    }

    [Fact]
    public void A_longer_term_moves_everything_that_hangs_on_it()
    {
        var changes = Changes(new LegalEvent(LegalEventKind.ExtensionGranted, new(2026, 11, 2)) { Number = 100 });

        Assert.Equal(["extension-request", "map", "pvt", "term"], changes.Select(change => change.Code).Order(StringComparer.Ordinal));
        Assert.All(changes.Where(change => change.DaysMoved is not null), change => Assert.Equal(100, change.DaysMoved));
    }

    [Fact]
    public void The_education_route_takes_the_module_on_work_away()
    {
        var changes = Changes(new LegalEvent(LegalEventKind.Pip, new(2026, 11, 2)) { Code = "o" });

        Assert.Equal(Explaining.FindingState.NotApplicable, changes.Single(change => change.Code == "map").After!.State);
        Assert.Null(changes.Single(change => change.Code == "exam-parts").After);
        Assert.DoesNotContain(changes, change => change.Code == "term");
    }

    [Fact]
    public void No_change_changes_nothing() => Assert.Empty(Changes());

    private static IReadOnlyList<FindingChange> Changes(params LegalEvent[] more) => Comparison.Of(Evaluate(Plan), Evaluate([Plan, .. more]));

    private static IReadOnlyList<Explaining.Finding> Evaluate(params LegalEvent[] events) => LegalPosition.Evaluate(Person, events, Today, LawBook.Standard, Calendar.Plain);
}
