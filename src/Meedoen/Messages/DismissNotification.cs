using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;

namespace Meedoen.Messages;

/// <summary>Says that a notification was read or dealt with.</summary>
public sealed class DismissNotification(Current current) : ISlice
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/notifications/{id:guid}/done", async (Guid id, DismissNotification slice, CancellationToken cancel) =>
            (await slice.Handle(id, cancel)).ToResult(_ => Results.NoContent()))
        .ForSignedIn();

    /// <summary>Marks it as done; somebody else's notification does not exist.</summary>
    public Task<Outcome<Done>> Handle(Guid id, CancellationToken cancel) => current.Do<Done>(
        "DismissNotification", "guidance", null,
        async scope =>
        {
            var notification = await scope.Db.FindAsync<Notification>([id], cancel);
            if (notification?.AccountId != scope.Act.Actor.Id)
            {
                return Refusal.NotFound;
            }

            notification.DoneOn ??= scope.Today;
            return Done.Instance;
        },
        cancel);
}
