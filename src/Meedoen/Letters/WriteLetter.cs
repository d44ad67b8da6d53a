using System.Text.Json;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;

namespace Meedoen.Letters;

/// <summary>Begins a letter from a template of the product, and changes what its writer filled in. An unfinished letter can be kept.</summary>
public sealed class WriteLetter(Current current, PersonKeys keys, IEnumerable<ILetterCase> cases) : ISlice
{
    /// <summary>What is filled in.</summary>
    /// <param name="Template">Code of the template; not used for a letter that was begun.</param>
    /// <param name="Values">Answers by key: days as <c>yyyy-MM-dd</c>, times as <c>HH:mm</c>, words in Dutch.</param>
    /// <param name="Version">Version that was changed; not used for a new one.</param>
    /// <param name="Case">The objection or case that it belongs to, for a letter that is begun from there.</param>
    public sealed record Request(string? Template = null, IReadOnlyDictionary<string, string>? Values = null, int Version = 0, Guid? Case = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/persons/{person:guid}/letters", async (Guid person, Request request, WriteLetter slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(person, request, http.Request.Headers["Idempotency-Key"], cancel)).ToResult(id => Results.Created($"/api/v1/letters/{id}", new { id })))
            .For(AccessRole.CaseOwner);
        api.MapPut("/letters/{letter:guid}", async (Guid letter, Request request, WriteLetter slice, HttpContext http, CancellationToken cancel) =>
            (await slice.HandleChange(letter, request, http.Request.Headers["Idempotency-Key"], cancel)).ToResult(version => Results.Ok(new { version })))
            .For(AccessRole.CaseOwner);
    }

    /// <summary>Begins it; answers its id.</summary>
    public Task<Outcome<Guid>> Handle(Guid person, Request request, string? key, CancellationToken cancel) =>
        current.Do(nameof(WriteLetter), "guidance", person, scope => Begin(scope, person, request, cancel), cancel, key);

    /// <summary>Changes it; answers its version.</summary>
    public Task<Outcome<int>> HandleChange(Guid letter, Request request, string? key, CancellationToken cancel) =>
        current.Do("ChangeLetter", "guidance", null, scope => Change(scope, letter, request, cancel), cancel, key);

    private async Task<Outcome<Guid>> Begin(ActScope scope, Guid person, Request request, CancellationToken cancel)
    {
        if (await LetterBook.MayWrite(current, scope, person, cancel) is { } no)
        {
            return no;
        }

        if (await Persons.Brief(scope.Db, person, cancel) is null)
        {
            return Refusal.NotFound;
        }

        if (request.Template is null || LetterTemplates.On(request.Template, scope.Today) is not { } template)
        {
            return new Refusal("letters.template-unknown", nameof(request.Template));
        }

        if (!await Fits(scope, person, template, request.Case, cancel))
        {
            return new Refusal("letters.case-unknown", nameof(request.Case));
        }

        var kept = LetterAnswers.Kept(template, request.Values);
        var wrong = LetterAnswers.Wrong(template, kept).ToList();
        return wrong.Count > 0 ? wrong : (await LetterBook.Begin(scope, keys, person, template, kept, request.Case, cancel)).Id;
    }

    /// <summary>A letter by hand belongs to nothing, each other one to something of this person.</summary>
    private async Task<bool> Fits(ActScope scope, Guid person, LetterTemplate template, Guid? about, CancellationToken cancel) => template.Begins == LetterBegins.Hand
        ? about is null
        : about is { } id && cases.FirstOrDefault(one => one.Begins == template.Begins) is { } source && await source.PersonOf(scope.Db, id, cancel) == person;

    private async Task<Outcome<int>> Change(ActScope scope, Guid id, Request request, CancellationToken cancel)
    {
        var found = await LetterBook.Writing(current, scope, id, cancel);
        if (found.IsRefused)
        {
            return found.Refuse<int>();
        }

        var letter = found.Value;
        if (letter.Version != request.Version)
        {
            return Refusal.ChangedMeanwhile;
        }

        var template = LetterTemplates.Of(letter.Template, letter.TemplateVersion);
        var kept = LetterAnswers.Kept(template, request.Values);
        var wrong = LetterAnswers.Wrong(template, kept).ToList();
        if (wrong.Count > 0)
        {
            return wrong;
        }

        letter.Typed = (await keys.For(scope, letter.PersonId, cancel)).Seal(JsonSerializer.Serialize(kept), letter.Id);
        scope.Touch(letter.PersonId, LetterBook.Category);
        return ++letter.Version;
    }
}
