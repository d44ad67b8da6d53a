using Meedoen.Messages;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;

namespace Meedoen.Journeys;

/// <summary>
/// Somebody came in and no approach is published that day, so that no journey begins. That must not pass in silence: the log says it,
/// who can do something about it (the administrator, and the case owner who did the act) is told, and the person stands in the list before
/// arrival until a journey has begun.
/// </summary>
public sealed class NoJourney(Current current, ILogger<NoJourney> log)
{
    private const string Kind = "no-journey";

    /// <summary>Tells it, once for a person.</summary>
    public async Task Tell(ActScope scope, Guid person, string trigger, CancellationToken cancel)
    {
        log.LogWarning("No template is published at {Tenant} on {Day}: somebody came in and no journey began", current.Tenant.Slug, scope.Today.ToString("O", null));
        scope.Record(new JourneyNotBegun(trigger), person, JourneyActs.RouteRubric);
        await WithoutJourney.Note(scope, person, scope.Today, cancel);
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
