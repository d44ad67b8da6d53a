namespace Meedoen.Platform.Acts;

/// <summary>
/// A named "no": a stable code that clients may rely on, the field it is about, and the values its text needs.
/// The text itself lives in the resources of the module that the code starts with (<c>people.birth-date-in-future</c>).
/// </summary>
/// <param name="Code">Stable, <c>module.kebab-case</c>; never reused for another meaning.</param>
/// <param name="Field">Name of the field in the request, or null when the whole request is refused.</param>
/// <param name="LegalBasis">Article the refusal rests on, or null.</param>
public sealed record Refusal(string Code, string? Field = null, string? LegalBasis = null)
{
    /// <summary>Values for the placeholders of the text, in order.</summary>
    public IReadOnlyList<object> Args { get; init; } = [];

    /// <summary>HTTP status that fits: 404 also where a person may not know that something exists.</summary>
    public int Status { get; init; } = 422;

    /// <summary>Nothing there, or nothing that this person may know of: the same answer for both.</summary>
    public static Refusal NotFound { get; } = new("platform.not-found") { Status = 404 };

    /// <summary>Known, but not allowed in this role.</summary>
    public static Refusal Forbidden { get; } = new("platform.forbidden") { Status = 403 };

    /// <summary>Somebody else changed it in the meantime; nothing was overwritten.</summary>
    public static Refusal ChangedMeanwhile { get; } = new("platform.changed-meanwhile") { Status = 409 };

    /// <summary>The same refusal with values for its text.</summary>
    public Refusal With(params object[] args) => this with { Args = args };
}
