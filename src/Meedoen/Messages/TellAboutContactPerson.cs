using Meedoen.Parties;
using Meedoen.Platform.Acts;

namespace Meedoen.Messages;

/// <summary>Tells the participant and the new contact person that the contact person changes, at the moment it is agreed, before it takes effect.</summary>
internal sealed class TellAboutContactPerson : IReactTo<ContactPersonChanged>
{
    public async Task React(ContactPersonChanged happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel)
    {
        if (person is not { } about)
        {
            return;
        }

        if (happened.To != scope.Act.Actor.Id)
        {
            scope.Notify(happened.To, Notices.BecameContactPerson, about, null, happened.EffectiveOn);
        }

        if (happened.From is not null && await PartiesDirectory.ParticipantAccount(scope.Db, about, cancel) is { } participant)
        {
            scope.Notify(participant, "contact-person-will-change", about, happened.To, happened.EffectiveOn);
        }
    }
}
