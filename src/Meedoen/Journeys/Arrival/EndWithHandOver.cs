using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>
/// Who moved to another municipality is no longer guided here: when the last running journey is handed over, everybody's access ends with
/// that day. The participant goes on seeing what is known of them. Before arrival the case owner keeps it until the term has passed.
/// </summary>
internal sealed class EndWithHandOver : IReactTo<EnrolmentStateChanged>
{
    /// <inheritdoc />
    public async Task React(EnrolmentStateChanged happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel)
    {
        if (person is not { } moved || happened is not { To: EnrolmentState.HandedOver, From: not EnrolmentState.Expected })
        {
            return;
        }

        await scope.Db.SaveChangesAsync(cancel);
        foreach (var one in await Staying.NoLongerGuided(scope.Db, moved, cancel))
        {
            await Involving.EndAll(scope, one, scope.Today, cancel);
        }
    }
}
