using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;

namespace Meedoen.Letters;

/// <summary>Throws a draft away. What was sent stays.</summary>
public sealed class DropLetter(Current current) : ISlice
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapDelete("/letters/{letter:guid}", async (Guid letter, DropLetter slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(letter, http.Request.Headers["Idempotency-Key"], cancel)).ToResult(_ => Results.NoContent()))
        .For(AccessRole.CaseOwner);

    /// <summary>Throws it away; answers whose it was.</summary>
    public Task<Outcome<Guid>> Handle(Guid letter, string? key, CancellationToken cancel) =>
        current.Do(nameof(DropLetter), "guidance", null, scope => Decide(scope, letter, cancel), cancel, key);

    private async Task<Outcome<Guid>> Decide(ActScope scope, Guid id, CancellationToken cancel)
    {
        var found = await LetterBook.Writing(current, scope, id, cancel);
        if (found.IsRefused)
        {
            return found.Refuse<Guid>();
        }

        scope.Db.Remove(found.Value);
        scope.Touch(found.Value.PersonId, LetterBook.Category);
        return found.Value.PersonId;
    }
}
