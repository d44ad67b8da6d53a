using Meedoen.Platform.Acts;
using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>An edition was made or went to another state.</summary>
/// <param name="Edition">Id.</param>
/// <param name="State">Its state from now on.</param>
public sealed record EditionChanged(Guid Edition, EditionState State) : IDomainEvent;

/// <summary>A journey takes part in an edition.</summary>
/// <param name="Edition">Id.</param>
public sealed record EditionJoined(Guid Edition) : IDomainEvent;
