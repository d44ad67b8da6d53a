using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Plans;

/// <summary>Ticks which topics of the diagnostic interview were discussed. What was ticked before stays.</summary>
public sealed class TickTopics(Current current) : ISlice
{
    /// <summary>Topics by code.</summary>
    /// <param name="Topics">Codes of the dictionary, or ids of topics of the municipality; others are ignored.</param>
    public sealed record Request(IReadOnlyList<string>? Topics);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/persons/{person:guid}/plan/topics", async (Guid person, Request request, TickTopics slice, CancellationToken cancel) =>
            (await slice.Handle(person, request, null, cancel)).ToResult(_ => Results.NoContent()))
        .For(AccessRole.CaseOwner);

    /// <summary>Ticks them.</summary>
    public Task<Outcome<Done>> Handle(Guid person, Request request, string? key, CancellationToken cancel) =>
        current.Do(nameof(TickTopics), "diagnosis", person, scope => Decide(scope, person, request.Topics ?? [], cancel), cancel, key);

    private async Task<Outcome<Done>> Decide(ActScope scope, Guid person, IReadOnlyList<string> topics, CancellationToken cancel)
    {
        if (await PlanBook.MayWrite(current, scope, person, cancel) is { } no)
        {
            return no;
        }

        var known = (await scope.Db.Set<LocalTopic>().Select(t => t.Id).ToListAsync(cancel)).Select(id => id.ToString()).Concat(Topics.Codes).ToHashSet();
        var before = await scope.Db.Set<DiscussedTopic>().Where(t => t.PersonId == person).Select(t => t.Topic).ToListAsync(cancel);
        var added = topics.Where(known.Contains).Except(before).Distinct().ToList();
        scope.Db.AddRange(added.Select(topic => new DiscussedTopic { Id = Ids.New(), PersonId = person, Topic = topic, On = scope.Today }));
        if (added.Count > 0)
        {
            scope.Record(new TopicsDiscussed(added, scope.Today), person, PlanBook.Category);
        }

        return Done.Instance;
    }
}
