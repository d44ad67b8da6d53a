using Meedoen.Messages;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Plans;

/// <summary>The participant agrees with the newest version of the own plan, or remarks on it. Said again, the last word counts.</summary>
public sealed class AnswerPlan(Current current, PersonKeys keys) : ISlice
{
    private const int LongestRemark = 2000;

    /// <summary>What the participant says.</summary>
    /// <param name="Number">Number of the version that was read.</param>
    /// <param name="Answer">Agrees or has a remark.</param>
    /// <param name="Remark">The remark, in any language.</param>
    public sealed record Request(int Number, PlanAnswer? Answer, string? Remark = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/me/plan/answer", async (Request request, AnswerPlan slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(request, http.Request.Headers["Idempotency-Key"], cancel)).ToResult(_ => Results.NoContent()))
        .For(AccessRole.Participant);

    /// <summary>Records it, and tells the contact person.</summary>
    public Task<Outcome<Done>> Handle(Request request, string? key, CancellationToken cancel)
    {
        var me = current.Session?.Person;
        return current.Do(nameof(AnswerPlan), "plan", me, scope => Decide(scope, me ?? Guid.Empty, request, cancel), cancel, key);
    }

    private async Task<Outcome<Done>> Decide(ActScope scope, Guid me, Request request, CancellationToken cancel)
    {
        var newest = await scope.Db.Set<PlanVersion>().Where(v => v.PersonId == me).OrderByDescending(v => v.Number).FirstOrDefaultAsync(cancel);
        if (newest is null || await current.RightsOn(scope, me, cancel) is null)
        {
            return Refusal.NotFound;
        }

        if (Wrong(newest, request) is { } wrong)
        {
            return wrong;
        }

        (newest.Answer, newest.AnsweredOn) = (request.Answer, scope.Today);
        newest.Remark = string.IsNullOrWhiteSpace(request.Remark) ? null : (await keys.For(scope, me, cancel)).Seal(request.Remark.Trim(), newest.Id);
        scope.Record(new PlanAnswered(newest.PlanId, newest.Number, request.Answer!.Value), me, PlanBook.Category);
        if (await ClientTeam.ContactPerson(scope.Db, me, scope.Today, cancel) is { } contact)
        {
            scope.Notify(contact.Account, request.Answer == PlanAnswer.Agreed ? "plan-agreed" : "plan-remarked", me, newest.Id, scope.Today);
        }

        return Done.Instance;
    }

    private static Refusal? Wrong(PlanVersion newest, Request request) =>
        newest.Number != request.Number ? new Refusal("plans.newer-version") { Status = 409 }
        : request.Answer is null ? new Refusal("plans.answer-missing", nameof(request.Answer))
        : request.Answer == PlanAnswer.Remarked && string.IsNullOrWhiteSpace(request.Remark) ? new Refusal("plans.remark-missing", nameof(request.Remark))
        : request.Remark?.Length > LongestRemark ? new Refusal("plans.text-too-long", nameof(request.Remark)).With(LongestRemark)
        : null;
}
