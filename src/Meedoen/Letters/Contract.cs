using Meedoen.Platform.Acts;

namespace Meedoen.Letters;

/// <summary>Where a letter stands.</summary>
public enum LetterState
{
    /// <summary>Being written; nobody but colleagues sees it.</summary>
    Draft,

    /// <summary>Signed off and made known; it never changes again.</summary>
    Sent,
}

/// <summary>From where a letter is begun.</summary>
public enum LetterBegins
{
    /// <summary>By hand, from the file.</summary>
    Hand,

    /// <summary>From an objection.</summary>
    Objection,

    /// <summary>From a case of enforcement.</summary>
    Enforcement,
}

/// <summary>A letter was signed off and made known to the participant.</summary>
/// <param name="Letter">Its id; what it says lives there.</param>
/// <param name="Template">Code of its template.</param>
/// <param name="TemplateVersion">Version of the template, from 1.</param>
/// <param name="Case">The objection or the case of enforcement it belongs to, or null.</param>
public sealed record LetterSent(Guid Letter, string Template, int TemplateVersion, Guid? Case) : IDomainEvent;
