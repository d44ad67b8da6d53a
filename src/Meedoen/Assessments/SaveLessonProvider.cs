using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Assessments;

/// <summary>Adds a language school to the catalogue of the tenant, or changes one.</summary>
public sealed class SaveLessonProvider(Current current) : ISlice
{
    /// <summary>A school.</summary>
    /// <param name="Name">Its name, once in the catalogue.</param>
    /// <param name="From">Level at which its lessons begin.</param>
    /// <param name="To">Level to which they lead, not below <paramref name="From"/>.</param>
    /// <param name="Letters">Whether it teaches to read and write from the beginning.</param>
    /// <param name="Evenings">Whether the lessons are in the evening.</param>
    /// <param name="Open">Whether it takes new participants.</param>
    /// <param name="Version">Version that was changed; not used for a new one.</param>
    public sealed record Request(
        string? Name, LanguageLevel? From, LanguageLevel? To, bool Letters = false, bool Evenings = false, bool Open = true, int Version = 0);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/language-providers", async (Request request, SaveLessonProvider slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(null, request, http.Request.Headers["Idempotency-Key"], cancel)).ToResult(id => Results.Created($"/api/v1/language-providers/{id}", new { id })))
            .For(AccessRole.FunctionalAdministrator);
        api.MapPut("/language-providers/{id:guid}", async (Guid id, Request request, SaveLessonProvider slice, CancellationToken cancel) =>
            (await slice.Handle(id, request, null, cancel)).ToResult(_ => Results.NoContent()))
            .For(AccessRole.FunctionalAdministrator);
    }

    /// <summary>Adds it (no id) or changes it; answers its id.</summary>
    public Task<Outcome<Guid>> Handle(Guid? id, Request request, string? key, CancellationToken cancel) =>
        current.Do(nameof(SaveLessonProvider), "administration", null, scope => Decide(scope, id, request, cancel), cancel, key);

    private static async Task<Outcome<Guid>> Decide(ActScope scope, Guid? id, Request request, CancellationToken cancel)
    {
        var wrong = Check(request).ToList();
        if (wrong.Count > 0)
        {
            return wrong;
        }

        var name = request.Name!.Trim();
        if (await scope.Db.Set<LessonProvider>().AnyAsync(p => p.Name == name && p.Id != id, cancel))
        {
            return new Refusal("assessments.name-taken", nameof(request.Name));
        }

        var provider = id is { } known ? await scope.Db.FindAsync<LessonProvider>([known], cancel) : Add(scope, name, request);
        if (provider is null)
        {
            return Refusal.NotFound;
        }

        if (id is not null && provider.Version != request.Version)
        {
            return Refusal.ChangedMeanwhile;
        }

        (provider.Name, provider.From, provider.To) = (name, request.From!.Value, request.To!.Value);
        (provider.Letters, provider.Evenings, provider.Open) = (request.Letters, request.Evenings, request.Open);
        provider.Version++;
        return provider.Id;
    }

    private static LessonProvider Add(ActScope scope, string name, Request request)
    {
        var provider = new LessonProvider
        {
            Id = Ids.New(),
            Name = name,
            From = request.From!.Value,
            To = request.To!.Value,
            Letters = request.Letters,
            Evenings = request.Evenings,
            Open = request.Open,
        };
        scope.Db.Add(provider);
        return provider;
    }

    private static IEnumerable<Refusal> Check(Request request)
    {
        if (string.IsNullOrWhiteSpace(request.Name) || request.Name.Trim().Length > LanguageTest.NameMaxLength)
        {
            yield return new Refusal("assessments.name-missing", nameof(request.Name)).With(LanguageTest.NameMaxLength);
        }

        if (request.From is null)
        {
            yield return new Refusal("assessments.level-missing", nameof(request.From));
        }

        if (request.To is null)
        {
            yield return new Refusal("assessments.level-missing", nameof(request.To));
        }
        else if (request.To < request.From)
        {
            yield return new Refusal("assessments.levels-crossed", nameof(request.To));
        }
    }
}
