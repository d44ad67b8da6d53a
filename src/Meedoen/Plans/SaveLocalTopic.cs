using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;

namespace Meedoen.Plans;

/// <summary>The administrator adds a topic to the diagnostic interview of this municipality, renames it, or stops asking it.</summary>
public sealed class SaveLocalTopic(Current current) : ISlice
{
    /// <summary>A topic.</summary>
    /// <param name="Title">What is asked about, in a few words.</param>
    /// <param name="Asked">Whether it is asked in new talks.</param>
    /// <param name="Version">Version that was changed; not used for a new one.</param>
    public sealed record Request(string? Title, bool Asked = true, int Version = 0);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/interview-topics", async (Request request, SaveLocalTopic slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(null, request, http.Request.Headers["Idempotency-Key"], cancel)).ToResult(id => Results.Created($"/api/v1/interview-topics/{id}", new { id })))
            .For(AccessRole.FunctionalAdministrator);
        api.MapPut("/interview-topics/{id:guid}", async (Guid id, Request request, SaveLocalTopic slice, CancellationToken cancel) =>
            (await slice.Handle(id, request, null, cancel)).ToResult(_ => Results.NoContent()))
            .For(AccessRole.FunctionalAdministrator);
    }

    /// <summary>Adds it (no id) or changes it; answers its id.</summary>
    public Task<Outcome<Guid>> Handle(Guid? id, Request request, string? key, CancellationToken cancel) =>
        current.Do(nameof(SaveLocalTopic), "administration", null, scope => Decide(scope, id, request, cancel), cancel, key);

    private static async Task<Outcome<Guid>> Decide(ActScope scope, Guid? id, Request request, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(request.Title) || request.Title.Trim().Length > LocalTopic.TitleMaxLength)
        {
            return new Refusal("plans.topic-title", "TopicTitle").With(LocalTopic.TitleMaxLength);
        }

        var topic = id is { } known ? await scope.Db.FindAsync<LocalTopic>([known], cancel) : new LocalTopic { Id = Ids.New(), Title = request.Title, Asked = true };
        if (topic is null)
        {
            return Refusal.NotFound;
        }

        if (id is null)
        {
            scope.Db.Add(topic);
        }
        else if (topic.Version != request.Version)
        {
            return Refusal.ChangedMeanwhile;
        }

        (topic.Title, topic.Asked) = (request.Title.Trim(), request.Asked);
        topic.Version++;
        return topic.Id;
    }
}
