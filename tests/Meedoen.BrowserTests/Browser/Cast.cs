using Meedoen.Tests.Harness;

namespace Meedoen.BrowserTests.Browser;

/// <summary>What has been played before the browser looks: people and journeys made by the same use cases as everybody uses.</summary>
public sealed class Cast
{
    private static Cast? played;

    /// <summary>What was played.</summary>
    /// <exception cref="InvalidOperationException">The stage is not set yet.</exception>
    public static Cast Played => played ?? throw new InvalidOperationException("The stage is not set yet.");

    /// <summary>Plays what the pages need to have something to show.</summary>
    public static Task Prepare(TestApp app)
    {
        played = new Cast();
        return Task.CompletedTask;
    }
}
