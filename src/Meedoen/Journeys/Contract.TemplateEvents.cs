using Meedoen.Platform.Acts;

namespace Meedoen.Journeys;

/// <summary>A version of a template was put on the shelf as a draft, or a draft was replaced.</summary>
/// <param name="Template">Id.</param>
/// <param name="Version">Version.</param>
public sealed record TemplateDrafted(string Template, int Version) : IDomainEvent;

/// <summary>Journeys may start on a version of a template.</summary>
/// <param name="Template">Id.</param>
/// <param name="Version">Version.</param>
/// <param name="On">From which day.</param>
public sealed record TemplatePublished(string Template, int Version, DateOnly On) : IDomainEvent;
