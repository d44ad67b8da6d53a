using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;

namespace Meedoen.Letters;

/// <summary>What letters belong to: an objection, or a case of enforcement.</summary>
public interface ILetterCase
{
    /// <summary>Which letters are its own.</summary>
    LetterBegins Begins { get; }

    /// <summary>About whom it is, or null when there is no such thing.</summary>
    Task<Guid?> PersonOf(MeedoenDb db, Guid about, CancellationToken cancel);

    /// <summary>What the letter can say of it, by name; null when it is not one of these.</summary>
    Task<IReadOnlyDictionary<string, object>?> Values(Tenant tenant, MeedoenDb db, Letter letter, DateOnly today, CancellationToken cancel);

    /// <summary>Why the letter cannot be sent yet, or null when it can.</summary>
    Task<Refusal?> Waits(ActScope scope, Letter letter, CancellationToken cancel);

    /// <summary>What follows when it was sent.</summary>
    Task Sent(ActScope scope, Letter letter, CancellationToken cancel);
}
