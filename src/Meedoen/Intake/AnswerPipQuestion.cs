using Meedoen.Dossiers;
using Meedoen.Messages;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Intake;

/// <summary>Answers what the participant asked about the PIP. Answered again, the last answer counts.</summary>
public sealed class AnswerPipQuestion(Current current, PersonKeys keys) : ISlice
{
    private const int LongestWords = 2000;

    /// <summary>The answer.</summary>
    /// <param name="Reply">In words.</param>
    public sealed record Request(string? Reply);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/persons/{person:guid}/pip/questions/{question:guid}/answer", async (
            Guid person, Guid question, Request request, AnswerPipQuestion slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(person, question, request, http.Request.Headers["Idempotency-Key"], cancel)).ToResult(_ => Results.NoContent()))
        .For(AccessRole.CaseOwner);

    /// <summary>Answers it, and tells the participant.</summary>
    public Task<Outcome<Done>> Handle(Guid person, Guid question, Request request, string? key, CancellationToken cancel) =>
        current.Do(nameof(AnswerPipQuestion), "plan", person, scope => Decide(scope, person, question, request, cancel), cancel, key);

    private async Task<Outcome<Done>> Decide(ActScope scope, Guid person, Guid question, Request request, CancellationToken cancel)
    {
        if (await current.RightsOn(scope, person, cancel) is not { } rights)
        {
            return Refusal.NotFound;
        }

        if (!RubricMasks.Of(rights, scope.Act.Actor.Role).CanWrite(Rubric.R10))
        {
            return Refusal.Forbidden;
        }

        if (await scope.Db.Set<PipQuestion>().FirstOrDefaultAsync(q => q.Id == question && q.PersonId == person, cancel) is not { } asked)
        {
            return Refusal.NotFound;
        }

        if (string.IsNullOrWhiteSpace(request.Reply))
        {
            return new Refusal("pip.reply-missing", nameof(request.Reply));
        }

        if (request.Reply.Length > LongestWords)
        {
            return new Refusal("pip.text-too-long", nameof(request.Reply)).With(LongestWords);
        }

        asked.Answer = (await keys.For(scope, person, cancel)).Seal(request.Reply.Trim(), asked.Id);
        (asked.AnsweredOn, asked.AnsweredBy) = (scope.Today, scope.Act.Actor.Id);
        scope.Record(new PipQuestionAnswered(asked.Id), person, PipBook.Category);
        if (await PartiesDirectory.ParticipantAccount(scope.Db, person, cancel) is { } participant)
        {
            scope.Notify(participant, "pip-answer", person, asked.Id, scope.Today);
        }

        return Done.Instance;
    }
}
