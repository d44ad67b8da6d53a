using Meedoen.Agenda;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Preconditions;
using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>Writes the rows of a person's journeys again when a name, place or the people around the person changed.</summary>
internal sealed class RefreshRows<TEvent>(JourneyBook book) : IReactTo<TEvent>
    where TEvent : IDomainEvent
{
    /// <inheritdoc />
    public Task React(TEvent happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel) =>
        person is { } id ? book.RefreshAll(scope, id, cancel) : Task.CompletedTask;
}

/// <summary>Writes the rows of a journey again when what was agreed for one of its steps changed.</summary>
internal sealed class RefreshJourney<TEvent>(JourneyBook book) : IReactTo<TEvent>
    where TEvent : IDomainEvent
{
    /// <inheritdoc />
    public async Task React(TEvent happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel)
    {
        if (stream is { } id && await book.Open(scope, id, cancel) is { } journey)
        {
            await book.Refresh(scope, journey, cancel);
        }
    }
}

/// <summary>Writes the rows of everybody in the household again when what was arranged for one of them changed.</summary>
internal sealed class RefreshHousehold(JourneyBook book) : IReactTo<PreconditionChanged>
{
    /// <inheritdoc />
    public async Task React(PreconditionChanged happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel)
    {
        foreach (var member in person is { } id ? await Persons.Household(scope.Db, id, cancel) : [])
        {
            await book.RefreshAll(scope, member.Id, cancel);
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
