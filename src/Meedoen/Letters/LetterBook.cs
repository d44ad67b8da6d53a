using System.Text.Json;
using Meedoen.Dossiers;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Letters;

/// <summary>Finds and begins letters inside an act.</summary>
internal static class LetterBook
{
    /// <summary>Rubric of letters: decisions and conclusions.</summary>
    public const int Category = (int)Rubric.R16;

    /// <summary>The letter, when this actor writes letters to its person; else the refusal.</summary>
    public static async Task<Outcome<Letter>> Writing(Current current, ActScope scope, Guid id, CancellationToken cancel)
    {
        var letter = await scope.Db.Set<Letter>().FirstOrDefaultAsync(l => l.Id == id, cancel);
        return letter is null ? Refusal.NotFound
            : await MayWrite(current, scope, letter.PersonId, cancel) is { } no ? no
            : letter.State == LetterState.Sent ? new Refusal("letters.sent-already") { Status = 409 }
            : letter;
    }

    /// <summary>Null when this actor may write decisions about the person; else the refusal.</summary>
    public static async Task<Refusal?> MayWrite(Current current, ActScope scope, Guid person, CancellationToken cancel) =>
        await current.RightsOn(scope, person, cancel) is not { } rights ? Refusal.NotFound
        : RubricMasks.Of(rights, scope.Act.Actor.Role).CanWrite(Rubric.R16) ? null : Refusal.Forbidden;

    /// <summary>Begins a draft; answers its id.</summary>
    public static async Task<Letter> Begin(
        ActScope scope, PersonKeys keys, Guid person, LetterTemplate template, IReadOnlyDictionary<string, string> kept, Guid? about, CancellationToken cancel)
    {
        var id = Ids.New();
        var letter = new Letter
        {
            Id = id,
            PersonId = person,
            Template = template.Id,
            TemplateVersion = template.Version,
            State = LetterState.Draft,
            CaseId = about,
            MadeOn = scope.Today,
            MadeBy = scope.Act.Actor.Id,
            Typed = (await keys.For(scope, person, cancel)).Seal(JsonSerializer.Serialize(kept), id),
        };
        scope.Db.Add(letter);
        scope.Touch(person, Category);
        return letter;
    }
}
