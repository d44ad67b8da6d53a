namespace Meedoen.Platform.Acts;

/// <summary>
/// A module's reaction to what another module recorded, inside the same transaction: projections, tasks, access rows.
/// Reactions may record further events; those are reacted to as well.
/// </summary>
/// <typeparam name="TEvent">The event reacted to.</typeparam>
public interface IReactTo<in TEvent>
    where TEvent : IDomainEvent
{
    /// <summary>Reacts; writes through <see cref="ActScope.Db"/>.</summary>
    Task React(TEvent happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel);
}
