using System.Globalization;
using Meedoen.Rules.Explaining;
using Meedoen.Rules.Law;
using Xunit;

namespace Meedoen.Rules.Tests.Law;

/// <summary>The tables of the law are whole: every number has its article, its source and, when it is not sure, its question.</summary>
public sealed class LawBookTests
{
    [Fact]
    public void Every_number_is_there_with_article_and_source() => Assert.All(Enum.GetValues<ParameterName>(), name =>
    {
        var rows = LawBook.Standard.All.Where(row => row.Name == name).ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.False(row.Article.Length == 0 || row.Value.Text.Length == 0 || row.Source.Where.Length == 0));
        Assert.Equal(rows.OrderBy(row => row.ValidFrom), rows);
    });

    [Fact]
    public void Whatever_is_not_read_in_the_text_asks_a_lawyer_a_question() =>
        Assert.All(LawBook.Standard.All, row => Assert.Equal(row.IsAssumption, row.Question.Length > 0));

    [Fact]
    public void Every_question_is_asked_in_Dutch_and_English() => Assert.All((string[])["nl", "en"], language =>
        Assert.All(Assumption.In(LawBook.Standard, CultureInfo.GetCultureInfo(language)), one => Assert.DoesNotContain("[", one.Question, StringComparison.Ordinal)));

    [Theory]
    [InlineData("pip-start", "2022-12-31", "registration")]
    [InlineData("pip-start", "2023-01-01", "notice")]
    [InlineData("gate-duo-asylum", "2025-07-08", "allowed")]
    [InlineData("gate-duo-asylum", "2025-07-09", "blocked")]
    [InlineData("counter-duty", "2026-12-31", "counter-service")]
    [InlineData("counter-duty", "2027-01-01", "social-participation")]
    [InlineData("term-length", "1999-01-01", "3y")]
    public void A_number_holds_from_its_first_day(string name, string day, string value) =>
        Assert.Equal(value, LawBook.Standard.On(Codes.Find<ParameterName>(name)!.Value, DateOnly.Parse(day, CultureInfo.InvariantCulture)).Value.Text);

    [Theory]
    [InlineData("term-length", "2025-10-20", true)]
    [InlineData("term-length", "2025-10-21", false)]
    [InlineData("search-term", "2025-12-31", true)]
    [InlineData("search-term", "2026-01-01", false)]
    [InlineData("pip-term", "2021-12-31", false)]
    public void Past_the_last_text_that_was_read_a_number_is_not_verified(string name, string day, bool verified)
    {
        var on = DateOnly.Parse(day, CultureInfo.InvariantCulture);
        Assert.Equal(verified, LawBook.Standard.On(Codes.Find<ParameterName>(name)!.Value, on).IsVerifiedOn(on));
    }
}
