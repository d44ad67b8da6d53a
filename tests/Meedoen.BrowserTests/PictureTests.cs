using Meedoen.BrowserTests.Browser;
using Microsoft.Playwright;
using Xunit;

namespace Meedoen.BrowserTests;

/// <summary>The pictures of the README: there, small, and used. <c>scripts/screenshots.sh</c> takes them from the demo.</summary>
public sealed class PictureTests(Stage stage)
{
    private const int MostBytes = 150_000;

    private static readonly (string Name, string Persona, string Path, int Width, int Height)[] Pictures =
    [
        ("vandaag", "meryem-aslan", "/today", 1200, 720),
        ("dossier", "meryem-aslan", "", 1200, 720),
        ("routekaart", "hanan-aziz", "/me/route", 390, 1500),
    ];

    [Fact]
    public async Task The_pictures_of_the_readme_are_there_and_small()
    {
        if (Environment.GetEnvironmentVariable("MEEDOEN_UPDATE_DOCS") == "1" && Environment.GetEnvironmentVariable("MEEDOEN_DEMO") is { } demo)
        {
            await Take(demo);
        }

        var readme = await File.ReadAllTextAsync(Path.Combine(Looks.Root, "README.md"));
        foreach (var (name, _, _, _, _) in Pictures)
        {
            var picture = new FileInfo(FileOf(name));
            Assert.True(picture.Exists, $"Run scripts/screenshots.sh: {picture.FullName} is missing.");
            Assert.InRange(picture.Length, 1000, MostBytes);
            Assert.Contains($"docs/images/{name}.png", readme, StringComparison.Ordinal);
        }
    }

    private async Task Take(string demo)
    {
        foreach (var (name, persona, path, width, height) in Pictures)
        {
            var page = await stage.Elsewhere(demo, persona, width, height);
            if (path.Length > 0)
            {
                await page.GotoAsync(path);
            }
            else
            {
                await OpenHanan(page);
            }

            await page.ScreenshotAsync(new() { Path = FileOf(name) });
            await page.Context.CloseAsync();
        }
    }

    private static async Task OpenHanan(IPage page)
    {
        await page.GotoAsync("/search");
        await page.FillAsync("main input[name=q]", "Hanan Aziz");
        await page.RunAndWaitForResponseAsync(() => page.ClickAsync("main button[type=submit]"), answer => answer.Request.Method == "POST");
        await page.GotoAsync((await page.Locator("main .row a").First.GetAttributeAsync("href"))!);
    }

    private static string FileOf(string name) => Path.Combine(Looks.Root, "docs", "images", name + ".png");
}
