using Meedoen.Agenda;
using Meedoen.Dossiers;
using Meedoen.Journeys;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Programmes;

namespace Meedoen.Preconditions;

/// <summary>What is still unknown when the diagnostic interview has been is an alarm, also what nobody ever looked at.</summary>
internal sealed class AlarmAfterDiagnosis(Current current, RouteWork route) : IReactTo<ConversationHeld>
{
    public async Task React(ConversationHeld happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel)
    {
        if (happened is not { Kind: ConversationKind.Diagnosis, ParticipantPresent: true } || person is not { } id
            || await Persons.Brief(scope.Db, id, cancel) is not { } brief)
        {
            return;
        }

        var rows = await Checklist.Rows(scope.Db, brief, cancel);
        foreach (var rule in Checklist.Rules(await route.Templates(scope.Db, current.Tenant, id, cancel)))
        {
            if (!rows.TryGetValue(rule.Id, out var row))
            {
                row = Checklist.Begin(rule, brief, scope.Today);
                scope.Db.Add(row);
            }

            if (row is { State: PreconditionState.Unknown, AlarmSince: null })
            {
                row.AlarmSince = happened.On;
                row.Version++;
                scope.Record(new PreconditionAlarmRaised(row.Id, row.Kind), id, (int)Rubric.R9);
            }
        }
    }
}
