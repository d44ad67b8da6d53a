using Meedoen.Dossiers;
using Xunit;

namespace Meedoen.Tests.Dossiers;

public sealed class CodeTableTests
{
    [Theory]
    [InlineData("languages", 180)]
    [InlineData("countries", 240)]
    [InlineData("municipalities", 342)]
    [InlineData("occupations", 130)]
    public void A_reference_table_is_complete_and_its_codes_are_unique(string name, int least)
    {
        var table = CodeTables.Standard[name];
        Assert.True(table.Entries.Count >= least, $"{table.Entries.Count} rows");
        Assert.Equal(table.Entries.Count, table.Entries.Select(entry => entry.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.All(table.Entries, entry => Assert.False(string.IsNullOrWhiteSpace(entry.Label.Texts["nl"]) || string.IsNullOrWhiteSpace(entry.Label.Texts["en"])));
    }

    [Fact]
    public void Every_municipality_has_four_digits_and_every_country_two_letters()
    {
        Assert.All(CodeTables.Standard["municipalities"].Entries, entry => Assert.Matches("^[0-9]{4}$", entry.Code));
        Assert.All(CodeTables.Standard["countries"].Entries, entry => Assert.Matches("^[A-Z]{2}$", entry.Code));
    }

    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("fa-AF", "rtl")]
    [InlineData("ti", "ltr")]
    [InlineData("ckb", "rtl")]
    [InlineData("nl", "ltr")]
    public void A_language_knows_its_direction(string code, string direction) =>
        Assert.Equal(direction, CodeTables.Standard["languages"].Find(code)!.Facts["direction"]);

    [Fact]
    public void Rows_can_be_added_without_changing_the_table_that_ships()
    {
        var added = CodeTables.Standard.With("municipalities", CodeTables.Read("code,name,province\n9901,Veluwestad,Demo\n"));
        Assert.Equal("9901", added["municipalities"].Recognise("veluwestad")!.Code);
        Assert.Null(CodeTables.Standard["municipalities"].Find("9901"));
    }
}
