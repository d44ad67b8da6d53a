using System.Globalization;
using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;

namespace Meedoen.Preconditions;

/// <summary>Ticks that the result of the language test was discussed, and when: usually at the home visit.</summary>
public sealed class TickTestTalk(Current current, FactBook book) : ISlice
{
    /// <summary>When.</summary>
    /// <param name="On">Day of the talk, today or earlier.</param>
    public sealed record Request(DateOnly? On);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/persons/{person:guid}/language/discussed", async (Guid person, Request request, TickTestTalk slice, CancellationToken cancel) =>
            (await slice.Handle(person, request, null, cancel)).ToResult(_ => Results.NoContent()))
        .For(AccessRole.CaseOwner);

    /// <summary>Ticks it.</summary>
    public Task<Outcome<Done>> Handle(Guid person, Request request, string? key, CancellationToken cancel) =>
        current.Do(nameof(TickTestTalk), "guidance", person, scope => Decide(scope, person, request, cancel), cancel, key);

    private async Task<Outcome<Done>> Decide(ActScope scope, Guid person, Request request, CancellationToken cancel)
    {
        if (await current.RightsOn(scope, person, cancel) is not { } rights)
        {
            return Refusal.NotFound;
        }

        if (!RubricMasks.Of(rights, scope.Act.Actor.Role).CanWrite(Rubric.R4))
        {
            return Refusal.Forbidden;
        }

        if (request.On is not { } on || on > scope.Today)
        {
            return new Refusal("preconditions.talk-day", nameof(request.On));
        }

        if ((await book.Values(scope, person, "language-test-on", cancel)).Count == 0)
        {
            return new Refusal("preconditions.no-test", nameof(request.On));
        }

        var day = on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await book.State(scope, person, "language-test-discussed-on", [day], FactSource.Colleague, cancel, on);
        return Done.Instance;
    }
}
