using Microsoft.Playwright;
using Xunit;

namespace Meedoen.BrowserTests.Browser;

/// <summary>A page that is being looked at. Whatever the browser complains of meanwhile, or asks of others, fails the test that looks.</summary>
public sealed class Look : IAsyncDisposable
{
    private readonly List<string> complaints = [];
    private readonly Screen screen;
    private readonly string home;

    private Look(IPage page, Screen screen, string home)
    {
        (Page, this.screen, this.home) = (page, screen, home);
        page.Console += (_, message) => Note(message.Type is "error" or "warning" && !IsItsStatus(message.Text) ? message.Text : null);
        page.PageError += (_, error) => Note(error);
        page.RequestFailed += (_, request) => Note($"{request.Url}: {request.Failure}");
        page.Request += (_, request) => Note(IsOurs(request.Url) ? null : $"asks elsewhere: {request.Url}");
    }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>Goes to a screen and waits until all of it is there.</summary>
    public static async Task<Look> At(IPage page, Screen screen, string home)
    {
        var look = new Look(page, screen, home);
        var answer = await page.GotoAsync(screen.Address);
        Assert.True(answer!.Status == screen.Status, $"{screen.Address} answered {answer.Status} for {screen.Persona ?? "nobody"}.");
        return look;
    }

    /// <summary>Closes it, and fails when the browser complained.</summary>
    public async ValueTask DisposeAsync()
    {
        await Page.CloseAsync();
        lock (complaints)
        {
            Assert.Empty(complaints);
        }
    }

    private bool IsOurs(string address) => address.StartsWith(home, StringComparison.Ordinal) || address.StartsWith("data:", StringComparison.Ordinal);

    private bool IsItsStatus(string text) => screen.Status != 200 && text.Contains($"status of {screen.Status}", StringComparison.Ordinal);

    private void Note(string? complaint)
    {
        if (complaint is not null)
        {
            lock (complaints)
            {
                complaints.Add(complaint);
            }
        }
    }
}
