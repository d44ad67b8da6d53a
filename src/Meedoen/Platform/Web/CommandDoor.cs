using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Meedoen.Platform.Web;

/// <summary>Holds the data directory while the server runs, and knows the secret of the commands.</summary>
/// <param name="hold">The hold; taken already when the server was started by a command line.</param>
/// <param name="server">To know where it listens.</param>
/// <param name="log">To say that another server was first.</param>
public sealed class CommandDoor(DirectoryHold hold, IServer server, ILogger<CommandDoor> log) : IHostedLifecycleService
{
    private string? secret;

    /// <summary>Whether a request comes from a command on this machine that may read the data directory.</summary>
    public bool Admits(HttpRequest request) => secret is { } known && request.Headers.Authorization is [{ } given]
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes("Bearer " + known));

    /// <inheritdoc />
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var url = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        if (url is null || !hold.TryTake())
        {
            log.LogWarning("The data directory is held by another server; commands go through that one");
            return Task.CompletedTask;
        }

        secret = hold.Open(url).Secret;
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        if (secret is not null)
        {
            hold.Close();
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>Endpoints for commands on the same machine.</summary>
public static class CommandRoutes
{
    /// <summary>
    /// Admits whoever shows the secret of the data directory; for anybody else the endpoint is not there. No session can come here, so
    /// it is open to all who are not signed in.
    /// </summary>
    public static RouteHandlerBuilder ForCommands(this RouteHandlerBuilder route) => route
        .WithMetadata(new OpenToAllAttribute())
        .ExcludeFromDescription()
        .AddEndpointFilter(static async (call, next) =>
            call.HttpContext.RequestServices.GetRequiredService<CommandDoor>().Admits(call.HttpContext.Request) ? await next(call) : Results.NotFound());
}
