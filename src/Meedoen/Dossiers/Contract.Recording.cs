using Meedoen.Platform.Acts;

namespace Meedoen.Dossiers;

/// <summary>A module that knows when something may not be written down about a person yet.</summary>
public interface IHoldRecording
{
    /// <summary>Why a form with these keys cannot be saved now, or null when it can.</summary>
    Task<Refusal?> Objection(ActScope scope, Guid person, IReadOnlyCollection<string> keys, CancellationToken cancel);
}

/// <summary>A module that knows when a value may not be changed by a form, because it is decided elsewhere.</summary>
public interface IHoldAnswers
{
    /// <summary>Why not, per key; empty when the form can be saved.</summary>
    Task<IReadOnlyList<Refusal>> Objections(ActScope scope, Guid person, IReadOnlyDictionary<string, IReadOnlyList<string>> values, CancellationToken cancel);
}
