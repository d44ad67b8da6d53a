using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties;

/// <summary>Takes somebody out of the team around a person; their access ends with it. A contact person is handed over instead.</summary>
public sealed class EndInvolvement(Current current) : ISlice
{
    /// <summary>What is asked.</summary>
    /// <param name="LastDay">Last day, yesterday or later and not after the end there was; yesterday (access ends now) when left out.</param>
    /// <param name="Key">Idempotency key, or null.</param>
    public sealed record Request(DateOnly? LastDay = null, string? Key = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/persons/{person:guid}/team/{involvement:guid}/end", async (
                Guid person, Guid involvement, Request request, EndInvolvement slice, CancellationToken cancel) =>
            (await slice.Handle(person, involvement, request, cancel)).ToResult())
            .For(AccessRole.CaseOwner, AccessRole.TeamLead);

    /// <summary>Does it.</summary>
    public Task<Outcome<Done>> Handle(Guid person, Guid involvement, Request request, CancellationToken cancel) =>
        current.Do(nameof(EndInvolvement), "guidance", person, scope => Decide(scope, person, involvement, request, cancel), cancel, request.Key);

    private async Task<Outcome<Done>> Decide(
        ActScope scope, Guid person, Guid id, Request request, CancellationToken cancel)
    {
        var found = await scope.Db.Set<Involvement>().FirstOrDefaultAsync(i => i.Id == id && i.PersonId == person, cancel);
        if (found is null || await current.RightsOn(scope, person, cancel) is null)
        {
            return Refusal.NotFound;
        }

        if (found.IsContactPerson)
        {
            return new Refusal("parties.contact-person-is-handed-over");
        }

        if (found.To < scope.Today)
        {
            return new Refusal("parties.involvement-over") { Status = 409 };
        }

        // Never longer than it was, and not in the past: who had access until now, had it.
        var soonest = (found.From > scope.Today ? found.From : scope.Today).AddDays(-1);
        var last = request.LastDay ?? soonest;
        if (last < soonest || last > found.To)
        {
            return new Refusal("parties.involvement-end", "lastDay");
        }

        await Involving.End(scope, found, last, cancel);
        return Done.Instance;
    }
}
