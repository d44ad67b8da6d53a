using Xunit;

namespace Meedoen.Tests.Architecture;

/// <summary>A page holds no text and no script of its own: words come from resources, so that every page speaks every language.</summary>
public sealed class MarkupTextTests
{
    private static readonly Rule NoText = Rule.For(f => f.IsMarkup, f => MarkupText.In(f.Text).Select(t => $"{f.Path}: '{t}'"));

    [Fact]
    public void Pages_hold_no_text_of_their_own() => NoText
        .Catches("src/Meedoen/Portals/Planted.cshtml", "@page\n<h1>Welkom terug</h1>")
        .Catches("src/Meedoen/Portals/Planted2.cshtml", "<p>@T[\"hello\"] en tot ziens</p>")
        .Catches("src/Meedoen/Portals/Planted3.cshtml", "<img src=\"a.png\" alt=\"Een foto\" />")
        .Catches("src/Meedoen/Portals/Planted4.cshtml", "@if (Model.Late)\n{\n    <strong>Te laat</strong>\n}")
        .Holds(CodeBase.Real.With(new SourceFile("src/Meedoen/Portals/Fine.cshtml", Fine)));

    [Fact]
    public void Pages_hold_no_script_or_style_of_their_own() => Rule
        .For(f => f.IsMarkup, f => MarkupText.Active(f.Text).Select(t => $"{f.Path}: {t}"))
        .Catches("src/Meedoen/Portals/Planted.cshtml", "<script>alert(1)</script>")
        .Catches("src/Meedoen/Portals/Planted2.cshtml", "<p style=\"color: red\">@T[\"x\"]</p>")
        .Catches("src/Meedoen/Portals/Planted3.cshtml", "<button onclick=\"go()\">@T[\"x\"]</button>")
        .Holds(CodeBase.Real.With(new SourceFile("src/Meedoen/Portals/Fine.cshtml", Fine)));

    [Fact]
    public void A_page_that_only_shows_resources_is_left_alone() => Assert.Empty(MarkupText.In(Fine));

    private const string Fine = """
        @page "{id:guid}"
        @model Meedoen.Portals.CaseOwner.TodayModel
        @using Meedoen.Platform.Text
        @* a remark for whoever reads this *@
        @{
            ViewData["Title"] = T["title"];
            var rows = Model.Rows.Where(r => r.Late).ToList();
        }
        <h1 id="top" class="heading">@T["title"]</h1>
        @if (rows.Count > 0)
        {
            var first = rows[0];
            <p>@T["count", rows.Count] · @(first.Name) <a asp-page="./Dossier" asp-route-id="@first.Id">@first.Name</a></p>
            foreach (var row in rows)
            {
                <li data-state="open"><time datetime="@row.Due.ToString("yyyy-MM-dd")">@row.Due.ToString("d MMMM", culture)</time></li>
            }
        }
        else
        {
            <p>@Words.Get("Common", "empty")</p>
        }
        <script src="~/js/app.js" type="module"></script>
        @await Html.PartialAsync("_Row", Model.First)
        <partial name="_Steps" model="Model.Steps" />
        @functions {
            string Of(int n) => n > 1 ? "many" : "one";
        }
        """;
}
