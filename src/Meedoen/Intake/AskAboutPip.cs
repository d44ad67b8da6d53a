using Meedoen.Messages;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Intake;

/// <summary>The participant asks or remarks something about the own PIP, in any language. It is no objection and takes no right away; the contact person is told.</summary>
public sealed class AskAboutPip(Current current, PersonKeys keys) : ISlice
{
    private const int LongestWords = 2000;

    /// <summary>What is asked.</summary>
    /// <param name="Number">Number of the version that was read.</param>
    /// <param name="Words">The question or remark.</param>
    public sealed record Request(int Number, string? Words);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/me/pip/questions", async (Request request, AskAboutPip slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(request, http.Request.Headers["Idempotency-Key"], cancel)).ToResult(_ => Results.NoContent()))
        .For(AccessRole.Participant);

    /// <summary>Records it, and tells the contact person.</summary>
    public Task<Outcome<Done>> Handle(Request request, string? key, CancellationToken cancel)
    {
        var me = current.Session?.Person;
        return current.Do(nameof(AskAboutPip), "plan", me, scope => Decide(scope, me ?? Guid.Empty, request, cancel), cancel, key);
    }

    private async Task<Outcome<Done>> Decide(ActScope scope, Guid me, Request request, CancellationToken cancel)
    {
        if (await current.RightsOn(scope, me, cancel) is null || !await scope.Db.Set<PipVersion>().AnyAsync(v => v.PersonId == me && v.Number == request.Number, cancel))
        {
            return Refusal.NotFound;
        }

        if (string.IsNullOrWhiteSpace(request.Words))
        {
            return new Refusal("pip.question-missing", nameof(request.Words));
        }

        if (request.Words.Length > LongestWords)
        {
            return new Refusal("pip.text-too-long", nameof(request.Words)).With(LongestWords);
        }

        var id = Ids.New();
        var words = (await keys.For(scope, me, cancel)).Seal(request.Words.Trim(), id);
        scope.Db.Add(new PipQuestion { Id = id, PersonId = me, Number = request.Number, AskedOn = scope.Today, Words = words });
        scope.Record(new PipQuestionAsked(id, request.Number), me, PipBook.Category);
        if (await ClientTeam.ContactPerson(scope.Db, me, scope.Today, cancel) is { } contact)
        {
            scope.Notify(contact.Account, "pip-question", me, id, scope.Today);
        }

        return Done.Instance;
    }
}
