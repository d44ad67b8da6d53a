using Meedoen.Dossiers.Consenting;
using Meedoen.Dossiers.Facts;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Dossiers;

/// <summary>
/// Saves a filled-in form: each field that changed becomes a statement. Fields that cannot be read are all named at once and nothing is
/// saved; fields that changed since the form was opened come back with both values.
/// </summary>
public sealed class FillForm(
    Current current, FactBook book, FormSources forms, DictionaryInForce dictionaries, FormClash clash, NoLongerAsked ended, NoAnswersAfterNo afterNo,
    IEnumerable<IHoldRecording> holds, IEnumerable<IHoldAnswers> decided) : ISlice
{
    /// <summary>Purpose of the form in which colleagues enter what DUO says; until there is a connection, that is the source.</summary>
    private const string SaidByDuo = "duo";

    /// <summary>What was filled in.</summary>
    /// <param name="Typed">Per field the texts as typed; a field that is not there is left alone.</param>
    /// <param name="OpenedAt">Moment (UTC) at which the form was opened, to notice what changed since; null: nothing is compared.</param>
    public sealed record Request(IReadOnlyDictionary<string, string[]> Typed, DateTime? OpenedAt);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/persons/{person:guid}/forms/{form}", async (Guid person, string form, Request request, FillForm slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(person, form, request, http.Request.Headers["Idempotency-Key"], cancel)).ToResult(_ => Results.NoContent()))
        .ForSignedIn();

    /// <summary>Saves it.</summary>
    public Task<Outcome<Done>> Handle(Guid person, string form, Request request, string? key, CancellationToken cancel) =>
        current.Do("FillForm", FormSources.PurposeOf(form), person, scope => Decide(scope, person, form, request, cancel), cancel, key);

    private async Task<Outcome<Done>> Decide(ActScope scope, Guid person, string formId, Request request, CancellationToken cancel)
    {
        if (await current.RightsOn(scope, person, cancel) is not { } rights)
        {
            return Refusal.NotFound;
        }

        var mask = RubricMasks.Of(rights, scope.Act.Actor.Role);
        if (forms.For(current.Tenant, formId, mask) is not { } form)
        {
            return Refusal.Forbidden;
        }

        var answer = FormInput.Parse(form, request.Typed, scope.Today, CodeTables.Standard);
        if (answer.Refusals.Count > 0)
        {
            return answer.Refusals.ToList();
        }

        if (await Objections(scope, person, form, answer, mask, cancel) is { Count: > 0 } objections)
        {
            return objections;
        }

        var clashes = await clash.Find(scope, person, form, answer, request.OpenedAt, mask, cancel);
        if (clashes.Count > 0)
        {
            return clashes.ConvertAll(field => new Refusal("dossiers.changed-meanwhile", field) { Status = 409 });
        }

        await State(scope, person, form, answer, mask, cancel);
        var me = scope.Act.Actor.Id;
        await scope.Db.Set<FormDraft>().Where(d => d.PersonId == person && d.Form == formId && d.AccountId == me).ExecuteDeleteAsync(cancel);
        return Done.Instance;
    }

    private async Task<List<Refusal>> Objections(ActScope scope, Guid person, FormDefinition form, FormAnswer answer, RubricMask mask, CancellationToken cancel)
    {
        var dictionary = dictionaries.Of(current.Tenant);
        if (await ended.Find(scope, person, dictionary, form, answer, mask, cancel) is { Count: > 0 } gone)
        {
            return gone;
        }

        foreach (var elsewhere in decided)
        {
            if (await elsewhere.Objections(scope, person, answer.Values, cancel) is { Count: > 0 } objections)
            {
                return [.. objections];
            }
        }

        return await TooEarly(scope, person, [.. answer.Values.Where(one => one.Value.Count > 0).Select(one => one.Key)], cancel) is { } objection
            ? [objection]
            : await afterNo.Objections(scope, person, dictionary, answer, cancel);
    }

    private async Task<Refusal?> TooEarly(ActScope scope, Guid person, IReadOnlyList<string> keys, CancellationToken cancel)
    {
        foreach (var hold in holds)
        {
            if (await hold.Objection(scope, person, keys, cancel) is { } objection)
            {
                return objection;
            }
        }

        return null;
    }

    private async Task State(ActScope scope, Guid person, FormDefinition form, FormAnswer answer, RubricMask mask, CancellationToken cancel)
    {
        var source = scope.Act.Actor.Role == AccessRole.Participant.Code() ? FactSource.Participant
            : scope.Act.Purpose == SaidByDuo ? FactSource.Duo : FactSource.Colleague;
        foreach (var key in form.Fields.Select(field => field.Key).Where(key => answer.Values.ContainsKey(key.Key)))
        {
            await book.State(scope, person, key, answer.Values[key.Key], source, cancel, onlyOwn: !mask.CanWrite(key.Rubric));
        }
    }
}
