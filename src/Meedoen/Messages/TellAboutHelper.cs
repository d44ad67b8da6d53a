using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Messages;

/// <summary>
/// Tells the contact person, once for each of the own people, that somebody who helps there stops: the account or the role got a last day, or
/// somebody else took the helper out of the team. The notice names neither the helper nor a reason; who helps stands in the file.
/// </summary>
internal sealed class TellAboutHelper : IReactTo<AccountEnded>, IReactTo<RoleGiven>, IReactTo<InvolvementEnded>
{
    public async Task React(AccountEnded happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel) =>
        await Tell(scope, happened.Account, await Leavers.ContactPersons(scope, happened.Account, null, happened.LastDay, cancel), happened.LastDay, cancel);

    public async Task React(RoleGiven happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel)
    {
        if (happened.To is { } last)
        {
            await Tell(scope, happened.Account, await Leavers.ContactPersons(scope, happened.Account, happened.Role, last, cancel), last, cancel);
        }
    }

    public async Task React(InvolvementEnded happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel)
    {
        // What the rules end by themselves, such as the part of the asylum seekers' centre, is no news.
        if (person is { } about && !scope.Act.Actor.IsSystem)
        {
            var contacts = await Leavers.ContactPersonsOf(scope, about, happened, cancel);
            await Tell(scope, happened.Account, [.. contacts.Where(contact => contact != scope.Act.Actor.Id).Select(contact => (about, contact))], happened.LastDay, cancel);
        }
    }

    /// <summary>The same day is not told again; another day takes the place of what was told and not read.</summary>
    private static async Task Tell(ActScope scope, Guid helper, IReadOnlyList<(Guid Person, Guid Account)> contacts, DateOnly lastDay, CancellationToken cancel)
    {
        foreach (var (person, contact) in contacts)
        {
            var told = scope.Db.Set<Notification>().Where(n => n.SubjectId == helper && n.Kind == Notices.HelperLeaves && n.PersonId == person && n.AccountId == contact);
            await told.Where(n => n.On != lastDay && n.DoneOn == null).ExecuteDeleteAsync(cancel);
            if (!await told.AnyAsync(n => n.On == lastDay, cancel))
            {
                scope.Notify(contact, Notices.HelperLeaves, person, helper, lastDay);
            }
        }
    }
}
