using Meedoen.Programmes;
using Meedoen.Rules;
using Xunit;

namespace Meedoen.Tests.Programmes;

/// <summary>Pilots: start, length, a frozen interim balance, lessons, a next edition.</summary>
public sealed class EditionTests
{
    private static readonly Template Perspective = Templates.Shipped["dfm-perspectief"];

    private static readonly Edition Running = Editions.Start(
        Editions.Draft(Guid.CreateVersion7(), Perspective, new(2026, 12, 1), Calendar.Plain).Value, new(2026, 12, 1)).Value;

    [Fact]
    public void S012_A_pilot_of_18_months_from_1_December_2026_ends_on_1_June_2028()
    {
        Assert.Equal(new(2028, 6, 1), Running.PlannedEnd);
        Assert.Equal(new(2027, 12, 1), Running.InterimFrom);
        Assert.Equal(EditionState.Running, Running.State);
    }

    [Fact]
    public void S012_A_frozen_balance_never_changes_and_the_edition_keeps_running()
    {
        var figures = new Dictionary<string, int> { ["in-kaart"] = 42, ["uit-bijstand"] = 18 };
        Assert.Equal("programmes.edition-too-early", Editions.FreezeInterim(Running, figures, At(2027, 11, 30)).Refusals[0].Code);
        var frozen = Editions.FreezeInterim(Running, figures, At(2027, 12, 1)).Value;
        figures["uit-bijstand"] = 99;
        Assert.Equal(18, frozen.Interim!.Figures["uit-bijstand"]);
        Assert.Equal("programmes.edition-state", Editions.FreezeInterim(frozen, figures, At(2028, 1, 1)).Refusals[0].Code);
        Assert.Equal(EditionState.Closed, Editions.Close(frozen).Value.State);
    }

    [Fact]
    public void S012_The_next_edition_takes_over_the_template_with_the_changes_listed()
    {
        var text = Templates.ShippedText("dfm-perspectief.yaml")
            .Replace("\nversion: 1", "\nversion: 2", StringComparison.Ordinal).Replace("load: {max: 8}", "load: {max: 6}", StringComparison.Ordinal);
        var closed = Editions.Close(Running).Value;
        var (followed, next) = Editions.FollowUp(closed, Perspective, Templates.Read(text).Template!, Guid.CreateVersion7(), new(2028, 3, 1), Calendar.Plain).Value;
        Assert.Equal((EditionState.FollowedUp, EditionState.Draft), (followed.State, next.State));
        Assert.Equal((2, closed.Id), (next.TemplateVersion, next.Follows!.Value));
        Assert.Equal([new("role", "ondersteuner", "changed")], next.Changes);
    }

    [Fact]
    public void A_draft_does_not_start_before_its_day_and_learns_nothing()
    {
        var draft = Editions.Draft(Guid.CreateVersion7(), Perspective, new(2027, 3, 1), Calendar.Plain).Value;
        Assert.Equal("programmes.edition-too-early", Editions.Start(draft, new(2027, 2, 28)).Refusals[0].Code);
        Assert.Equal("programmes.edition-state", Editions.Learn(draft, Perspective, new(new(2027, 3, 1), Guid.CreateVersion7(), null)).Refusals[0].Code);
        Assert.Single(Editions.Learn(Running, Perspective, new(new(2027, 3, 1), Guid.CreateVersion7(), "koppel-ondersteuner")).Value.Lessons);
    }

    [Fact]
    public void A_template_without_editions_has_none() => Assert.Equal(
        "programmes.no-editions",
        Editions.Draft(Guid.CreateVersion7(), Templates.Shipped["tho-maatwerk"], new(2027, 1, 1), Calendar.Plain).Refusals[0].Code);

    private static Stamp At(int year, int month, int day) => new(new(year, month, day), Klantreis.Act);
}
