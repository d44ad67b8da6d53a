using System.Globalization;
using Meedoen.Programmes;
using Xunit;

namespace Meedoen.Tests.Programmes;

/// <summary>"Why is this due on that day?" in words.</summary>
public sealed class ExplainTests
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl");

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    [Fact]
    public void A_date_counted_from_an_event() => Assert.Equal(
        "Uiterlijk 7 december 2026: 14 dagen na de ontvangst van het klantprofiel (23 november 2026).",
        Due(Klantreis.Expected(), "kennismaking", Dutch));

    [Fact]
    public void A_date_moved_by_hand_says_what_the_template_gave()
    {
        var reis = Klantreis.Linked().And(new StepMoved(new(2026, 12, 15), Klantreis.Act, "taaltoets", new(2027, 1, 20), "ill"));
        Assert.Equal(
            "By 20 January 2027: a colleague chose this date. The template gave 28 December 2026.", Due(reis, "taaltoets", English));
    }

    [Fact]
    public void S077_The_end_of_the_lessons_says_both_dates()
    {
        var reis = Klantreis.FullTime();
        reis.Calendar = Klantreis.PausesOf2027;
        Assert.Equal(
            "Uiterlijk 4 juni 2027: op de dag van het einde van \"Eerste twintig weken\". Zonder lesvrije weken was het 28 mei 2027.",
            Due(reis, "lessen-1", Dutch));
    }

    [Fact]
    public void What_a_step_waits_for_is_named()
    {
        var journey = Klantreis.Linked().On(2026, 12, 15);
        var wait = journey.Step("ondersteuningsplan")!.WaitsFor[0];
        Assert.Equal("Eerst moet \"Gesprek over uw leven en werk\" klaar zijn.", Explain.Wait(Klantreis.Template, wait, Dutch));
    }

    [Fact]
    public void An_entry_rule_is_said_in_words()
    {
        var template = Templates.Shipped["dro-zroute"];
        Assert.Equal("benefit-kind is participatiewet and language level below A2", Explain.Condition(template, template.Entry!.When, English));
    }

    private static string Due(Klantreis reis, string step, CultureInfo culture) =>
        Explain.Due(Klantreis.Template, reis.On(2027, 1, 11).Step(step)!.Due!, culture);
}
