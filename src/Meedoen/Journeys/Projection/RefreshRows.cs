using Meedoen.Agenda;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Preconditions;
using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>Writes the rows of a person's journeys again when a name, place, agreement or the people around the person changed.</summary>
internal sealed class RefreshRows(JourneyBook book) :
    IReactTo<ContactPersonChanged>, IReactTo<SomebodyInvolved>, IReactTo<InvolvementEnded>, IReactTo<PersonBriefChanged>,
    IReactTo<PreconditionChanged>, IReactTo<ConversationPlanned>, IReactTo<ConversationMoved>, IReactTo<ConversationHeld>,
    IReactTo<ConversationCancelled>
{
    /// <inheritdoc />
    public Task React(ContactPersonChanged happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel) =>
        Refresh(scope, person, cancel);

    /// <inheritdoc />
    public Task React(SomebodyInvolved happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel) =>
        Refresh(scope, person, cancel);

    /// <inheritdoc />
    public Task React(InvolvementEnded happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel) =>
        Refresh(scope, person, cancel);

    /// <inheritdoc />
    public Task React(PersonBriefChanged happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel) =>
        Refresh(scope, person, cancel);

    /// <inheritdoc />
    public Task React(ConversationPlanned happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel) =>
        RefreshStep(scope, stream, cancel);

    /// <inheritdoc />
    public Task React(ConversationMoved happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel) =>
        RefreshStep(scope, stream, cancel);

    /// <inheritdoc />
    public Task React(ConversationHeld happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel) =>
        RefreshStep(scope, stream, cancel);

    /// <inheritdoc />
    public Task React(ConversationCancelled happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel) =>
        RefreshStep(scope, stream, cancel);

    /// <inheritdoc />
    public async Task React(PreconditionChanged happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel)
    {
        foreach (var member in person is { } id ? await Persons.Household(scope.Db, id, cancel) : [])
        {
            await Refresh(scope, member.Id, cancel);
        }
    }

    private async Task RefreshStep(ActScope scope, Guid? enrolment, CancellationToken cancel)
    {
        if (enrolment is { } id && await book.Open(scope, id, cancel) is { } journey)
        {
            await book.Refresh(scope, journey, cancel);
        }
    }

    private async Task Refresh(ActScope scope, Guid? person, CancellationToken cancel)
    {
        if (person is { } id)
        {
            await scope.Db.SaveChangesAsync(cancel);
            foreach (var journey in await book.OfPerson(scope, id, cancel))
            {
                await book.Refresh(scope, journey, cancel);
            }
        }
    }
}

/// <summary>
/// A conversation that took place with the participant does the step it was planned for. An appointment to measure or to plan does not: that
/// step is done by its result.
/// </summary>
internal sealed class StepDoneByConversation(RouteWork route) : IReactTo<ConversationHeld>
{
    /// <inheritdoc />
    public Task React(ConversationHeld happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel) =>
        happened is { ParticipantPresent: true, Step: { } step } && person is { } id
            ? route.Complete(scope, id, (_, one) => one.Id == step && one.Type is not (StepType.Measurement or StepType.Plan), happened.On, cancel)
            : Task.CompletedTask;
}
