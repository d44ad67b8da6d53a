namespace Meedoen.Messages;

/// <summary>Reads the settings of the gateway at the start, so that a wrong one stops the start and not a message.</summary>
internal sealed class SmsAtStart(SmsGateway gateway, ILogger<SmsAtStart> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (gateway.IsOn)
        {
            log.LogInformation("Participants can choose text messages");
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
