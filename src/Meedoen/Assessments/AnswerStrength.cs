using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Assessments;

/// <summary>
/// The participant agrees with a quality, says it in other words, or says that it is not so. Colleagues record what was answered when they
/// read it back. What was changed or rejected is no longer an item of the profile in its old words.
/// </summary>
public sealed class AnswerStrength(Current current, FactBook book, PersonKeys keys) : ISlice
{
    /// <summary>The answer.</summary>
    /// <param name="Answer">What the participant says.</param>
    /// <param name="Text">The other words, when that is the answer.</param>
    /// <param name="Version">Version that the form showed.</param>
    public sealed record Request(StrengthAnswer? Answer, string? Text = null, int Version = 0);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/persons/{person:guid}/strengths/{strength:guid}/answer", async (
                Guid person, Guid strength, Request request, AnswerStrength slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(person, strength, request, http.Request.Headers["Idempotency-Key"], cancel)).ToResult(_ => Results.NoContent()))
        .For(
            AccessRole.Participant, AccessRole.CaseOwner, AccessRole.WorkConsultant, AccessRole.Supporter, AccessRole.ExpertByExperience,
            AccessRole.JobLanguageCoach);

    /// <summary>Records it.</summary>
    public Task<Outcome<Done>> Handle(Guid person, Guid strength, Request request, string? key, CancellationToken cancel) =>
        current.Do(nameof(AnswerStrength), "placement", person, scope => Decide(scope, person, strength, request, cancel), cancel, key);

    private async Task<Outcome<Done>> Decide(ActScope scope, Guid person, Guid id, Request request, CancellationToken cancel)
    {
        if (await current.RightsOn(scope, person, cancel) is not { } rights
            || await scope.Db.Set<Strength>().FirstOrDefaultAsync(s => s.Id == id && s.PersonId == person, cancel) is not { } strength)
        {
            return Refusal.NotFound;
        }

        var mask = RubricMasks.Of(rights, scope.Act.Actor.Role);
        if (!IsOneself(scope) && !mask.CanWrite(Rubric.R6) && !(mask.CanContribute(Rubric.R6) && strength.AccountId == scope.Act.Actor.Id))
        {
            return mask.CanRead(Rubric.R6) ? Refusal.Forbidden : Refusal.NotFound;
        }

        return Wrong(strength, request) is { } wrong ? wrong : await Write(scope, strength, request, cancel);
    }

    private static bool IsOneself(ActScope scope) => scope.Act.Actor.Role == AccessRole.Participant.Code();

    private static Refusal? Wrong(Strength strength, Request request) =>
        strength.Version != request.Version ? new Refusal("assessments.changed-meanwhile") { Status = 409 }
        : request.Answer is not { } answer || !Enum.IsDefined(answer) ? new Refusal("assessments.answer-missing", nameof(request.Answer))
        : answer == StrengthAnswer.Changed ? StrengthRules.WrongText(request.Text)
        : null;

    private async Task<Done> Write(ActScope scope, Strength strength, Request request, CancellationToken cancel)
    {
        var cipher = await keys.For(scope, strength.PersonId, cancel);
        var words = strength.Said<StrengthWords>(cipher)!;
        var source = IsOneself(scope) ? FactSource.Participant : FactSource.Conversation;
        var text = request.Answer switch
        {
            StrengthAnswer.Changed => request.Text!.Trim(),
            StrengthAnswer.Rejected => null,
            _ => words.Text,
        };
        await book.Swap(scope, strength.PersonId, Strength.QualityKey, words.Text, text, source, cancel);
        if (words.Example is { } example)
        {
            await book.Swap(scope, strength.PersonId, Strength.ExampleKey, example, text is null ? null : example, source, cancel);
        }

        if (text is not null && text != words.Text)
        {
            strength.Say(cipher, words with { Text = text, Before = words.Text });
        }

        (strength.Answer, strength.AnsweredOn, strength.Version) = (request.Answer, scope.Today, strength.Version + 1);
        scope.Record(new StrengthAnswered(strength.Id, request.Answer!.Value), strength.PersonId, (int)Rubric.R6);
        return Done.Instance;
    }
}
