using System.Text.Json;
using Meedoen.Dossiers.Facts;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Time;
using Meedoen.Platform.Web;

namespace Meedoen.Dossiers;

/// <summary>Keeps what somebody typed in a form that is not finished, and gives it back later. Only for the writer; sealed.</summary>
public sealed class KeepDraft(Current current, PersonKeys keys, FormSources forms, IBusinessClock clock) : ISlice
{
    private const int LongestDraft = 200_000;

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/persons/{person:guid}/forms/{form}/draft", async (Guid person, string form, Dictionary<string, string[]> typed, KeepDraft slice, CancellationToken cancel) =>
            (await slice.Handle(person, form, typed, cancel)).ToResult(_ => Results.NoContent()))
        .ForSignedIn();

    /// <summary>Keeps it; the one before is replaced.</summary>
    public Task<Outcome<Done>> Handle(Guid person, string form, IReadOnlyDictionary<string, string[]> typed, CancellationToken cancel) =>
        current.Do("KeepDraft", FormSources.PurposeOf(form), person, scope => Decide(scope, person, form, typed, cancel), cancel);

    /// <summary>What was typed before and when, or null.</summary>
    public async Task<(IReadOnlyDictionary<string, string[]> Typed, DateTime SavedAt)?> Read(Guid person, string form)
    {
        var found = await current.Tenant.Reads.First(
            "SELECT typed, saved_at FROM form_draft WHERE person_id = @p0 AND form = @p1 AND account_id = @p2",
            r => (Typed: r.GetFieldValue<byte[]>(0), At: r.Moment(1)), person, form, current.Actor.Id);
        return found.Typed is null || await keys.For(current.Tenant, person) is not { } cipher
            ? null
            : (JsonSerializer.Deserialize<Dictionary<string, string[]>>(cipher.OpenText(found.Typed, person))!, found.At);
    }

    private async Task<Outcome<Done>> Decide(
        ActScope scope, Guid person, string form, IReadOnlyDictionary<string, string[]> typed, CancellationToken cancel)
    {
        if (await current.RightsOn(scope, person, cancel) is not { } rights)
        {
            return Refusal.NotFound;
        }

        var text = JsonSerializer.Serialize(typed);
        if (forms.For(current.Tenant, form, RubricMasks.Of(rights, scope.Act.Actor.Role)) is null || text.Length > LongestDraft)
        {
            return Refusal.Forbidden;
        }

        var content = (await keys.For(scope, person, cancel)).Seal(text, person);
        var draft = await scope.Db.FindAsync<FormDraft>([person, form, scope.Act.Actor.Id], cancel);
        if (draft is null)
        {
            scope.Db.Add(new FormDraft { PersonId = person, Form = form, AccountId = scope.Act.Actor.Id, Typed = content, SavedAt = clock.Now.UtcDateTime });
        }
        else
        {
            (draft.Typed, draft.SavedAt) = (content, clock.Now.UtcDateTime);
        }

        return Done.Instance;
    }
}
