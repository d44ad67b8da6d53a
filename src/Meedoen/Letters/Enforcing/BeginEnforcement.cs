using Meedoen.Law;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Rules.Facts;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Letters.Enforcing;

/// <summary>
/// A case owner writes down that somebody did not come, and begins a case. It leads to nothing by itself. Only where the approach that the
/// person follows knows an obligation.
/// </summary>
public sealed class BeginEnforcement(Current current, EnforcementBook book, LegalNotes notes) : ISlice
{
    private const int LongestWords = 4000;
    private const int DaysBack = 365;

    /// <summary>What happened.</summary>
    /// <param name="Ground">What was not done.</param>
    /// <param name="On">The day.</param>
    /// <param name="Happened">What happened, facts only.</param>
    public sealed record Request(EnforcementGround? Ground, DateOnly? On, string? Happened);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/persons/{person:guid}/enforcement", async (Guid person, Request request, BeginEnforcement slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(person, request, http.Request.Headers["Idempotency-Key"], cancel)).ToResult(id => Results.Created($"/api/v1/persons/{person}/enforcement", new { id })))
        .For(AccessRole.CaseOwner);

    /// <summary>Begins it; answers its id.</summary>
    public Task<Outcome<Guid>> Handle(Guid person, Request request, string? key, CancellationToken cancel) =>
        current.Do(nameof(BeginEnforcement), "guidance", person, scope => Decide(scope, person, request, cancel), cancel, key);

    private async Task<Outcome<Guid>> Decide(ActScope scope, Guid person, Request request, CancellationToken cancel)
    {
        if (await LetterBook.MayWrite(current, scope, person, cancel) is { } no)
        {
            return no;
        }

        if (!await book.IsPossible(current.Tenant, scope.Db, person, cancel))
        {
            return Refusal.NotFound;
        }

        if (await scope.Db.Set<EnforcementFile>().AnyAsync(e => e.PersonId == person && e.State != EnforcementState.Closed, cancel))
        {
            return new Refusal("letters.case-open") { Status = 409 };
        }

        var wrong = Wrong(request, scope.Today).ToList();
        return wrong.Count > 0 ? wrong : await Add(scope, person, request, cancel);
    }

    private static IEnumerable<Refusal> Wrong(Request request, DateOnly today)
    {
        if (request.Ground is null)
        {
            yield return new Refusal("letters.ground-missing", nameof(request.Ground));
        }

        if (request.On is not { } on || on > today || on < today.AddDays(-DaysBack))
        {
            yield return new Refusal("letters.missed-day", nameof(request.On));
        }

        if (string.IsNullOrWhiteSpace(request.Happened))
        {
            yield return new Refusal("letters.happened-missing", nameof(request.Happened));
        }
        else if (request.Happened.Length > LongestWords)
        {
            yield return new Refusal("letters.too-long", nameof(request.Happened)).With(LongestWords);
        }
    }

    private async Task<Guid> Add(ActScope scope, Guid person, Request request, CancellationToken cancel)
    {
        var (id, on) = (Ids.New(), request.On!.Value);
        scope.Db.Add(new EnforcementFile
        {
            Id = id,
            PersonId = person,
            Ground = request.Ground!.Value,
            State = EnforcementState.Begun,
            MissedOn = on,
            Words = await book.Seal(scope, person, id, new EnforcementWords(request.Happened!.Trim()), cancel),
        });
        scope.Record(new EnforcementBegun(id, request.Ground.Value, on), person, LetterBook.Category);
        if (request.Ground == EnforcementGround.Intake)
        {
            await notes.Once(scope, person, new LegalEvent(LegalEventKind.IntakeNoShow, on), cancel);
        }

        return id;
    }
}
