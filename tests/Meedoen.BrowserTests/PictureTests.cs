using System.Text.RegularExpressions;
using Meedoen.BrowserTests.Browser;
using Microsoft.Playwright;
using Xunit;

namespace Meedoen.BrowserTests;

/// <summary>The pictures of the README and the user guide: there, small, and used. <c>scripts/screenshots.sh</c> takes them from the demo.</summary>
public sealed partial class PictureTests(Stage stage)
{
    private const int MostBytes = 150_000;
    private const string Readme = "images", Guide = "gids/images";

    /// <summary>A picture of a page as somebody sees it; <c>{hanan}</c> in the path stands for her file.</summary>
    private sealed record Picture(string Folder, string Name, string Persona, string Path, int Width = 1200, int Height = 720)
    {
        public string File => System.IO.Path.Combine(Looks.Root, "docs", Folder, Name + ".png");
    }

    private static readonly Picture[] Pictures =
    [
        new(Readme, "vandaag", "meryem-aslan", "/today"),
        new(Readme, "dossier", "meryem-aslan", "/persons/{hanan}"),
        new(Readme, "routekaart", "hanan-aziz", "/me/route", 390, 1500),
        new(Guide, "klantmanager-caseload", "meryem-aslan", "/caseload"),
        new(Guide, "klantmanager-klantprofiel", "meryem-aslan", "/persons/{hanan}/klantprofiel", Height: 900),
        new(Guide, "klantmanager-randvoorwaarden", "meryem-aslan", "/persons/{hanan}/preconditions", Height: 900),
        new(Guide, "klantmanager-plan", "meryem-aslan", "/persons/{hanan}/plan", Height: 1200),
        new(Guide, "teamleider-team", "karin-dijkman", "/team"),
        new(Guide, "consulent-werk-mijn-mensen", "willemijn-vos", "/my-people"),
        new(Guide, "inkomensconsulent-mijn-mensen", "theo-brands", "/my-people"),
        new(Guide, "vrijwilliger-mijn-mensen", "gerda-smit", "/my-people"),
        new(Guide, "vrijwilliger-randvoorwaarden", "gerda-smit", "/persons/{hanan}/preconditions"),
        new(Guide, "taalaanbieder-mijn-mensen", "marijke-oud", "/my-people"),
        new(Guide, "taalaanbieder-taal", "marijke-oud", "/persons/{hanan}/language", Height: 1000),
        new(Guide, "ervaringsdeskundige-mijn-mensen", "aster-woldu", "/my-people"),
        new(Guide, "job-taalcoach-mijn-mensen", "daan-mulder", "/my-people"),
        new(Guide, "partner-zorg-formulier", "lies-bakker", "/persons/{hanan}/forms/contribution"),
        new(Guide, "azc-mijn-mensen", "sanne-wolters", "/my-people"),
        new(Guide, "gemeente-caseload", "mirjam-post", "/caseload"),
        new(Guide, "beheerder-accounts", "ruben-maas", "/admin/accounts"),
        new(Guide, "beheerder-wie-ziet-wat", "ruben-maas", "/admin/sharing/VW"),
        new(Guide, "beheerder-aanpakken", "ruben-maas", "/admin/templates"),
        new(Guide, "privacy-wie-keek-mee", "elise-verhagen", "/privacy/access-log"),
        new(Guide, "deelnemer-mijn-pagina", "hanan-aziz", "/me", 390, 844),
        new(Guide, "deelnemer-mijn-gegevens", "hanan-aziz", "/me/file", 390, 1000),
        new(Guide, "deelnemer-wie-keek-mee", "hanan-aziz", "/me/access-log", 390, 1000),
    ];

    [Fact]
    public async Task The_pictures_of_the_readme_and_the_guide_are_there_small_and_used()
    {
        if (Environment.GetEnvironmentVariable("MEEDOEN_UPDATE_DOCS") == "1" && Environment.GetEnvironmentVariable("MEEDOEN_DEMO") is { } demo)
        {
            await Take(demo);
            return; // The script makes them small afterwards.
        }

        var guide = Directory.GetFiles(Path.Combine(Looks.Root, "docs", "gids"), "*.md");
        var pages = await Task.WhenAll(guide.Append(Path.Combine(Looks.Root, "README.md")).Select(page => File.ReadAllTextAsync(page)));
        Assert.All(Pictures, picture =>
        {
            var file = new FileInfo(picture.File);
            Assert.True(file.Exists, $"Run scripts/screenshots.sh: {file.FullName} is missing.");
            Assert.InRange(file.Length, 1000, MostBytes);
            Assert.Contains(pages, page => page.Contains($"images/{picture.Name}.png)", StringComparison.Ordinal));
        });
    }

    private async Task Take(string demo)
    {
        var hanan = await Live(demo);
        foreach (var picture in Pictures)
        {
            var page = await stage.Elsewhere(demo, picture.Persona, picture.Width, picture.Height);
            var answer = await page.GotoAsync(picture.Path.Replace("{hanan}", hanan, StringComparison.Ordinal));
            Assert.True(answer!.Ok, $"{picture.Name}: {answer.Status}");
            await page.ScreenshotAsync(new() { Path = picture.File });
            await page.Context.CloseAsync();
        }
    }

    /// <summary>What the demo has not lived yet and a picture needs: a language test, things for the volunteer to arrange. Answers Hanan's file.</summary>
    private async Task<string> Live(string demo)
    {
        var meryem = await stage.Elsewhere(demo, "meryem-aslan", 1200, 720);
        var hanan = await FindHanan(meryem);
        await meryem.GotoAsync($"/persons/{hanan}/preconditions");
        await meryem.SelectOptionAsync("[name='Items[0].State']", "Arranged");
        await meryem.SelectOptionAsync("[name='Items[1].State']", "Requested");
        await meryem.FillAsync("[name='Items[1].DueOn']", "2026-12-04");
        await meryem.SelectOptionAsync("[name='Items[2].State']", "Needed");
        await meryem.FillAsync("[name='Items[2].DueOn']", "2026-11-30");
        await Save(meryem, "form:has([name='Items[0].State']) button[type=submit]");
        var marijke = await stage.Elsewhere(demo, "marijke-oud", 1200, 720);
        await marijke.GotoAsync($"/persons/{hanan}/language/test");
        await marijke.FillAsync("[name=Assessor]", "Marijke Oud, Veluwe Taal");
        foreach (var (skill, level) in new[] { ("Listening", "a1"), ("Speaking", "a1"), ("Reading", "below-a1"), ("Writing", "below-a1") })
        {
            await marijke.SelectOptionAsync($"[name={skill}]", level);
        }

        await Save(marijke, "form:has([name=Assessor]) button[type=submit]");
        return hanan;
    }

    private static async Task Save(IPage page, string button)
    {
        var answer = await page.RunAndWaitForResponseAsync(() => page.ClickAsync(button), answer => answer.Request.Method == "POST");
        Assert.True(answer.Status < 400, $"{answer.Url} answered {answer.Status}");
        await page.Context.CloseAsync();
    }

    private static async Task<string> FindHanan(IPage page)
    {
        await page.GotoAsync("/search");
        await page.FillAsync("main input[name=q]", "Hanan Aziz");
        await page.RunAndWaitForResponseAsync(() => page.ClickAsync("main button[type=submit]"), answer => answer.Request.Method == "POST");
        return IdIn().Match((await page.Locator("main .row a").First.GetAttributeAsync("href"))!).Value;
    }

    [GeneratedRegex("[0-9a-f-]{36}")]
    private static partial Regex IdIn();
}
