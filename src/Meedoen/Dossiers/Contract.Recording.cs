using Meedoen.Platform.Acts;

namespace Meedoen.Dossiers;

/// <summary>A module that knows when something may not be written down about a person yet.</summary>
public interface IHoldRecording
{
    /// <summary>Why a form with these keys cannot be saved now, or null when it can.</summary>
    Task<Refusal?> Objection(ActScope scope, Guid person, IReadOnlyCollection<string> keys, CancellationToken cancel);
}
