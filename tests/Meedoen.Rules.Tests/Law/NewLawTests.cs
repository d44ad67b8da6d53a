using System.Globalization;
using Meedoen.Rules.Evaluating;
using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;
using Xunit;

namespace Meedoen.Rules.Tests.Law;

/// <summary>A new law, or the policy of a municipality, is rows in a table: no code changes.</summary>
public sealed class NewLawTests
{
    /// <summary>An invented act: from 1 July 2027 the plan is due in eight weeks and the term takes four years.</summary>
    private const string Act =
        """
        source; ACT27; Wijzigingswet inburgering (verzonnen); 2027-07-01; 2027-12-31; a test
        pip-term; 2027-07-01; 8w; 5.3 lid 1; ACT27; sourced;
        term-length; 2027-07-01; 4y; 11 lid 1; ACT27; sourced;
        """;

    private static readonly LawBook New = Book(Act);

    [Fact]
    public void Old_journeys_compute_as_before_and_new_ones_differently()
    {
        Assert.Equal(Last("pip", Notified(2027, 6, 30), LawBook.Standard), Last("pip", Notified(2027, 6, 30), New));
        Assert.Equal(new DateOnly(2027, 9, 8), Last("pip", Notified(2027, 6, 30), New));
        Assert.Equal(new DateOnly(2027, 8, 26), Last("pip", Notified(2027, 7, 1), New));
        Assert.Equal(new DateOnly(2030, 6, 30), Last("term", Planned(2027, 6, 30), New));
        Assert.Equal(new DateOnly(2031, 7, 1), Last("term", Planned(2027, 7, 1), New));
    }

    [Fact]
    public void Both_are_explained_with_their_own_article_and_version()
    {
        var (old, later) = (Notes("term", Planned(2027, 6, 30)), Notes("term", Planned(2027, 7, 1)));

        Assert.Contains("Wet inburgering 2021 (BWBR0044770) art. 11 lid 1, tekst van 1 januari 2023", old, StringComparison.Ordinal);
        Assert.DoesNotContain("verzonnen", old, StringComparison.Ordinal);
        Assert.Contains("Wijzigingswet inburgering (verzonnen) art. 11 lid 1, tekst van 1 juli 2027", later, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_tells_what_changes_for_whom()
    {
        var changed = 0;
        for (var seed = 0; seed < 2000; seed++)
        {
            var (facts, events, on) = Histories.Make(seed);
            var (before, after) = (Days(facts, events, on, LawBook.Standard), Days(facts, events, on, New));
            var plan = new Situation(facts, events, on, New, Calendar.Plain).FirstPip;
            var mayChange = plan >= new DateOnly(2027, 7, 1) || facts.NotifiedOn >= new DateOnly(2027, 7, 1);
            Assert.True(mayChange || before.SequenceEqual(after), $"seed {seed}");
            changed += before.SequenceEqual(after) ? 0 : 1;
        }

        Assert.InRange(changed, 10, 500);
    }

    [Fact]
    public void The_standard_book_stays_what_it_was()
    {
        var day = new DateOnly(2028, 1, 1);

        Assert.Equal("10w", LawBook.Standard.On(ParameterName.PipTerm, day).Value.Text);
        Assert.Equal("8w", New.On(ParameterName.PipTerm, day).Value.Text);
        Assert.Equal("10w", New.On(ParameterName.PipTerm, new DateOnly(2027, 6, 30)).Value.Text);
    }

    [Fact]
    public void A_municipality_fills_an_open_term_with_its_own_policy()
    {
        var book = Book("source; POL; Beleidsregel Zuiderzicht 2026; 2026-01-01; 2027-12-31; gemeenteblad\nguidance-end; 2026-01-01; 18m; 4; POL; policy;");
        var facts = new PersonFacts { Regime = LegalRegime.Wi2021, DuoTargetGroup = "asylum", SettledOn = new(2026, 3, 2) };
        var found = Finding("social-guidance", (facts, []), book);

        Assert.Equal(new DateOnly(2027, 9, 2), found.LastDay);
        Assert.Contains("Beleidsregel Zuiderzicht 2026 art. 4", string.Join('\n', Explanation.Of(found, CultureInfo.GetCultureInfo("nl")).Notes), StringComparison.Ordinal);
        Assert.DoesNotContain(found.Parameters(), row => row.IsAssumption);
    }

    [Theory]
    [InlineData("pip-term; 2027-07-01; 8w; 5.3; WET; sourced", "columns")]
    [InlineData("pip-termijn; 2027-07-01; 8w; 5.3; WET; sourced;", "name")]
    [InlineData("pip-term; 1 juli 2027; 8w; 5.3; WET; sourced;", "date")]
    [InlineData("pip-term; 2027-07-01; acht weken; 5.3; WET; sourced;", "value")]
    [InlineData("fine-blame; 2027-07-01; 100 75 50; 7.1; WET; sourced;", "value")]
    [InlineData("pip-term; 2027-07-01; 8w; 5.3; NOPE; sourced;", "source")]
    [InlineData("pip-term; 2027-07-01; 8w; 5.3; WET; certain;", "mark")]
    public void A_row_that_is_wrong_is_refused_with_its_line_and_nothing_is_added(string row, string code)
    {
        var faults = new List<TableFault>();
        var book = LawBook.Standard.With("# planted\n" + row, faults);

        Assert.Equal((2, code), (faults.Single().Line, faults.Single().Code));
        Assert.Same(LawBook.Standard, book);
    }

    private static LawBook Book(string table)
    {
        var faults = new List<TableFault>();
        var book = LawBook.Standard.With(table, faults);
        Assert.Empty(faults);
        return book;
    }

    private static (PersonFacts Facts, List<LegalEvent> Events) Notified(int year, int month, int day) =>
        (new() { Regime = LegalRegime.Wi2021, DuoTargetGroup = "other", NotifiedOn = new(year, month, day) }, []);

    private static (PersonFacts Facts, List<LegalEvent> Events) Planned(int year, int month, int day) =>
        (new() { Regime = LegalRegime.Wi2021, DuoTargetGroup = "other", NotifiedOn = new(2027, 5, 3) }, [new(LegalEventKind.Pip, new(year, month, day)) { Code = "b" }]);

    private static Finding Finding(string code, (PersonFacts Facts, List<LegalEvent> Events) person, LawBook law) =>
        LegalPosition.Evaluate(person.Facts, person.Events, new(2027, 7, 15), law, Calendar.Plain).First(finding => finding.Kind.Code == code);

    private static DateOnly? Last(string code, (PersonFacts Facts, List<LegalEvent> Events) person, LawBook law) => Finding(code, person, law).LastDay;

    private static string Notes(string code, (PersonFacts Facts, List<LegalEvent> Events) person) =>
        string.Join('\n', Explanation.Of(Finding(code, person, New), CultureInfo.GetCultureInfo("nl")).Notes);

    private static List<string> Days(PersonFacts facts, List<LegalEvent> events, DateOnly on, LawBook law) =>
        [.. LegalPosition.Evaluate(facts, events, on, law, Calendar.Plain).Select(finding => $"{finding.Kind.Code} {finding.State} {finding.LastDay}")];
}
