using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Messages;

/// <summary>
/// Tells the team lead that a colleague or partner leaves, as soon as the last day is known: the people have to be handed over. Another
/// last day replaces what was told before.
/// </summary>
internal sealed class TellAboutLeaver : IReactTo<AccountEnded>
{
    public async Task React(AccountEnded happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel)
    {
        await scope.Db.Set<Notification>().Where(n => n.SubjectId == happened.Account && n.Kind == Notices.SomebodyLeaves && n.DoneOn == null).ExecuteDeleteAsync(cancel);
        foreach (var lead in await Leavers.TeamLeads(scope, happened.Account, happened.LastDay, cancel))
        {
            scope.Notify(lead, Notices.SomebodyLeaves, null, happened.Account, happened.LastDay);
        }
    }
}
