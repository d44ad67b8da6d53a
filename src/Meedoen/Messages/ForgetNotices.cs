using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Messages;

/// <summary>Destroys what was told about a person, and to the person.</summary>
internal sealed class ForgetNotices : IForgetPersons
{
    /// <inheritdoc />
    public async Task Forget(ActScope scope, Guid person, CancellationToken cancel)
    {
        var account = await PartiesDirectory.ParticipantAccount(scope.Db, person, cancel);
        await scope.Db.Set<Notification>().Where(n => n.PersonId == person || n.AccountId == account).ExecuteDeleteAsync(cancel);
    }
}
