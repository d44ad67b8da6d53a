using System.Globalization;
using System.Text.Json;
using Meedoen.Journeys;
using Meedoen.Law;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Keys;

namespace Meedoen.Letters.Enforcing;

/// <summary>What acts and views about enforcement share.</summary>
public sealed class EnforcementBook(PersonKeys keys, RouteWork route, LegalSituations situations)
{
    /// <summary>Whether any approach that the person follows knows an obligation. Without one there is nothing to enforce, and no page about it.</summary>
    public async Task<bool> IsPossible(Tenant tenant, MeedoenDb db, Guid person, CancellationToken cancel) =>
        (await route.Templates(db, tenant, person, cancel)).Any(template => template.Obligation is not null);

    /// <summary>What the law leaves of a fine in this case now, with why.</summary>
    public async Task<FineView> Fine(Tenant tenant, MeedoenDb db, EnforcementFile file, DateOnly today, CancellationToken cancel) =>
        FineRules.Of(file, await situations.Of(tenant, db, file.PersonId, today, cancel));

    /// <summary>The same inside an act.</summary>
    internal async Task<FineView> Fine(ActScope scope, EnforcementFile file, CancellationToken cancel) => FineRules.Of(file, await situations.Of(scope, file.PersonId, cancel));

    /// <summary>Until when the participant can give a view, as the letter that asks for it says; null when it does not say so (yet).</summary>
    internal async Task<DateOnly?> ViewUntil(ActScope scope, Letter? letter, CancellationToken cancel)
    {
        if (letter is null)
        {
            return null;
        }

        var typed = JsonSerializer.Deserialize<Dictionary<string, string>>((await keys.For(scope, letter.PersonId, cancel)).OpenText(letter.Typed, letter.Id))!;
        return DateOnly.TryParseExact(typed.GetValueOrDefault("until"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until) ? until : null;
    }

    /// <summary>The words of a case.</summary>
    internal async Task<EnforcementWords> Words(ActScope scope, EnforcementFile file, CancellationToken cancel) => Open(await keys.For(scope, file.PersonId, cancel), file);

    /// <summary>The words of a case, for a page.</summary>
    internal static EnforcementWords Open(PersonCipher cipher, EnforcementFile file) => JsonSerializer.Deserialize<EnforcementWords>(cipher.OpenText(file.Words, file.Id))!;

    /// <summary>Keeps the words of a case.</summary>
    internal async Task<byte[]> Seal(ActScope scope, Guid person, Guid file, EnforcementWords words, CancellationToken cancel) =>
        (await keys.For(scope, person, cancel)).Seal(JsonSerializer.Serialize(words), file);
}
