using Meedoen.Integrations.Klantprofiel.Receiving;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Web;

namespace Meedoen.Integrations.Klantprofiel.Mailbox;

/// <summary>
/// Looks into the mailboxes that are configured, each at its own pace. After an error it waits longer, twice as long each time up to
/// half an hour; another mailbox does not notice.
/// </summary>
internal sealed class KlantprofielMailboxService(
    ServerOptions server, IEnumerable<KlantprofielMailboxOptions> extra, Tenants tenants, IServiceScopeFactory scopes, TimeProvider real,
    ILogger<KlantprofielMailboxService> log) : BackgroundService
{
    private const string Section = "Klantprofiel:Mailboxes";
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(30);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Configured.Concat(extra).Where(IsUsable).Select(mailbox => Watch(mailbox, stoppingToken)));

    private KlantprofielMailboxOptions[] Configured => server.Settings.GetSection(Section).Get<KlantprofielMailboxOptions[]>() ?? [];

    private bool IsUsable(KlantprofielMailboxOptions mailbox)
    {
        var faults = mailbox.Faults().ToList();
        faults.ForEach(fault => log.LogError("The mailbox of {Organisation} is not read: {Fault}", mailbox.Organisation, fault));
        return faults.Count == 0;
    }

    private async Task Watch(KlantprofielMailboxOptions options, CancellationToken cancel)
    {
        var mailbox = new KlantprofielMailbox(options, log);
        var pause = TimeSpan.FromSeconds(Math.Max(options.PollSeconds, 1));
        var failures = 0;
        while (!cancel.IsCancellationRequested)
        {
            var more = false;
            try
            {
                var round = await mailbox.Look((mail, stop) => Take(options, mail, stop), cancel);
                (failures, more) = (round.Failed > 0 ? failures + 1 : 0, round.HasMore && round.Failed == 0);
                if (round.Processed + round.Refused + round.Failed > 0)
                {
                    log.LogInformation(
                        "Mailbox of {Organisation}: {Processed} taken, {Refused} refused, {Failed} left", options.Organisation, round.Processed, round.Refused, round.Failed);
                }
            }
            catch (Exception problem) when (problem is not OperationCanceledException || !cancel.IsCancellationRequested)
            {
                failures++;
                log.LogWarning("Mailbox of {Organisation} could not be read, attempt {Attempt}: {Failure}", options.Organisation, failures, problem.GetType().Name);
            }

            await Task.Delay(more ? TimeSpan.Zero : Pause(pause, failures), real, cancel);
        }
    }

    private static TimeSpan Pause(TimeSpan usual, int failures)
    {
        var longer = usual * Math.Pow(2, Math.Min(failures, 12));
        return longer < LongestPause ? longer : LongestPause;
    }

    private async Task<MailVerdict> Take(KlantprofielMailboxOptions options, ReadOnlyMemory<byte> mail, CancellationToken cancel)
    {
        var tenant = tenants.Find(options.Organisation) ?? throw new InvalidOperationException($"No organisation {options.Organisation}.");
        using var scope = scopes.CreateScope();
        scope.ServiceProvider.GetRequiredService<Current>().Become(tenant, Actor.System);
        var answer = await scope.ServiceProvider.GetRequiredService<ReceiveKlantprofiel>().Handle(mail, "klantprofiel.eml", ProfileChannel.Mail, cancel);
        return answer.Value.Outcome == ProfileOutcome.Refused ? MailVerdict.Refused : MailVerdict.Processed;
    }
}
