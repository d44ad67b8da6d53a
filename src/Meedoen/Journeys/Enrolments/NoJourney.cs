using Meedoen.Messages;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;

namespace Meedoen.Journeys;

/// <summary>
/// Somebody came in and no approach is published that day, so that no journey begins. That must not pass in silence: the log says it,
/// and who can do something about it (the administrator, and the case owner who did the act) finds it in Vandaag.
/// </summary>
public sealed class NoJourney(Current current, ILogger<NoJourney> log)
{
    private const string Kind = "no-journey";

    /// <summary>Tells it, once for a person.</summary>
    public async Task Tell(ActScope scope, Guid person, CancellationToken cancel)
    {
        log.LogWarning("No template is published at {Tenant} on {Day}: somebody came in and no journey began", current.Tenant.Slug, scope.Today.ToString("O", null));
        var administrators = await PartiesDirectory.Accounts(scope.Db, AccessRole.FunctionalAdministrator, scope.Today, cancel);
        foreach (var account in administrators)
        {
            await scope.NotifyOnce(account.Id, Kind, null, person, null, cancel);
        }

        if (!scope.Act.Actor.IsSystem && !administrators.Exists(a => a.Id == scope.Act.Actor.Id))
        {
            await scope.NotifyOnce(scope.Act.Actor.Id, Kind, person, person, null, cancel);
        }
    }
}
