using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Law;

/// <summary>Says why a term was missed, by a code that is counted. Said again it replaces what was said before.</summary>
public sealed class ExplainMiss(Current current) : ISlice
{
    /// <summary>Why.</summary>
    /// <param name="Cause">The cause.</param>
    public sealed record Request(MissCause? Cause);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/persons/{person:guid}/terms/{code}/cause", async (Guid person, string code, Request request, ExplainMiss slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(person, code, request, http.Request.Headers["Idempotency-Key"], cancel)).ToResult(_ => Results.NoContent()))
        .For(AccessRole.CaseOwner, AccessRole.IncomeConsultant);

    /// <summary>Records it for the term as it is missed now.</summary>
    public Task<Outcome<Done>> Handle(Guid person, string code, Request request, string? key, CancellationToken cancel) =>
        current.Do(nameof(ExplainMiss), "guidance", person, scope => Decide(scope, person, code, request, cancel), cancel, key);

    private async Task<Outcome<Done>> Decide(ActScope scope, Guid person, string code, Request request, CancellationToken cancel)
    {
        if (await current.RightsOn(scope, person, cancel) is not { } rights)
        {
            return Refusal.NotFound;
        }

        var rubric = TermKinds.Of(code).Rubric;
        if (!RubricMasks.Of(rights, scope.Act.Actor.Role).CanWrite(rubric))
        {
            return Refusal.Forbidden;
        }

        var term = await scope.Db.FindAsync<LegalTerm>([person, code], cancel);
        if (term?.RulingLastDay is not { } last || !TermRows.IsMissed(code, term.State))
        {
            return new Refusal("terms.not-missed", nameof(request.Cause));
        }

        if (request.Cause is not { } cause || !Enum.IsDefined(cause))
        {
            return new Refusal("terms.choose", nameof(request.Cause));
        }

        await Write(scope, person, code, last, cause, cancel);
        scope.Record(new MissExplained(code, last, cause), person, (int)rubric);
        return Done.Instance;
    }

    private static async Task Write(ActScope scope, Guid person, string code, DateOnly last, MissCause cause, CancellationToken cancel)
    {
        var row = await scope.Db.Set<MissedTerm>().FirstOrDefaultAsync(m => m.PersonId == person && m.Code == code && m.LastDay == last, cancel);
        row ??= scope.Db.Add(new MissedTerm
        {
            Id = Ids.New(),
            PersonId = person,
            Code = code,
            LastDay = last,
            Cause = cause,
            Author = scope.Act.Actor.Id,
            RecordedAt = scope.Now,
        }).Entity;
        (row.Cause, row.Author, row.RecordedAt) = (cause, scope.Act.Actor.Id, scope.Now);
    }
}
