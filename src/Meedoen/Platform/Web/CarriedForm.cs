namespace Meedoen.Platform.Web;

/// <summary>A form that could not be taken, on its way round signing in again. Sealed in a hidden field: never in an address, never in a log.</summary>
/// <param name="Path">Path and query it was sent to.</param>
/// <param name="Fields">What was typed, in order.</param>
/// <param name="HadFiles">Whether files were chosen too; those cannot come along.</param>
/// <param name="Author">For whom the page with the form was made (see <see cref="FormAuthors"/>), or null when that is not known.</param>
public sealed record CarriedForm(string Path, IReadOnlyList<KeyValuePair<string, string>> Fields, bool HadFiles, string? Author);

/// <summary>Why a form could not be taken.</summary>
public enum CarryReason
{
    /// <summary>The session ended while the form was being filled in.</summary>
    NoSession,

    /// <summary>The page with the form was too old, or made for another session.</summary>
    OldPage,
}

/// <summary>What the page needs that is shown in the place of the answer.</summary>
/// <param name="Reason">Why the form could not be taken.</param>
/// <param name="Form">The form, or null when it could not come along (too large, or sent by another site).</param>
public sealed record CarriedHere(CarryReason Reason, CarriedForm? Form);
