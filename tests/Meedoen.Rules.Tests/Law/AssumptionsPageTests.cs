using System.Globalization;
using System.Text;
using Meedoen.Rules.Explaining;
using Meedoen.Rules.Law;
using Xunit;

namespace Meedoen.Rules.Tests.Law;

/// <summary>docs/assumptions.md is made from the tables; <c>./test docs</c> writes it, every other run compares.</summary>
public sealed class AssumptionsPageTests
{
    [Fact]
    public void The_page_lists_every_assumption_with_its_switch()
    {
        var path = PathOf("docs/assumptions.md");
        var page = Page();
        if (Environment.GetEnvironmentVariable("MEEDOEN_UPDATE_DOCS") == "1")
        {
            File.WriteAllText(path, page);
        }

        Assert.True(File.Exists(path) && File.ReadAllText(path) == page, "docs/assumptions.md is not up to date. Run ./test docs and commit it.");
        Assert.All(LawBook.Standard.All.Where(row => row.IsAssumption), row => Assert.Contains($"`{Codes.Of(row.Name)}`", page, StringComparison.Ordinal));
    }

    private static string Page()
    {
        var page = new StringBuilder(
            """
            # Assumptions about the law

            Made from the tables in `src/Meedoen.Rules/Law` by `./test docs`; a test fails when this page is not up to date.
            Each row rests on more than the text of the law. A lawyer settles it with a row of the same name in a table of their own
            (`law explain --law FILE`), a municipality at Law and policy in the application: name; first day; value; article; source; `sourced` or `policy`; empty. Rows that are not listed
            here were read in the text. Findings that use an assumption say so. Two conventions have no switch, because every date rests
            on them: weeks are counted from the day itself, and the King's birthday is celebrated on 26 April when the 27th is a Sunday
            (`Calendar.ExtraFeestdagen` adds days).

            | Switch | Value | From | Where | Sure | To be settled |
            | --- | --- | --- | --- | --- | --- |

            """);
        foreach (var one in Assumption.In(LawBook.Standard, CultureInfo.GetCultureInfo("en")))
        {
            var row = one.Row;
            page.Append(CultureInfo.InvariantCulture, $"| `{Codes.Of(row.Name)}` | `{row.Value.Text}` | {row.ValidFrom:yyyy-MM-dd} | {row.Source.Title}, {row.Article} | {Codes.Of(row.Mark)} | {one.Question} |\n");
        }

        return page.ToString();
    }

    private static string PathOf(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Meedoen.slnx")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, file);
    }
}
