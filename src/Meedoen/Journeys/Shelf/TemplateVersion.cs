namespace Meedoen.Journeys;

/// <summary>A version of a template as this tenant has it. Never changed once published: journeys run on it.</summary>
public sealed class TemplateVersion
{
    public required string TemplateId { get; init; }

    public required int Version { get; init; }

    public required string Yaml { get; set; }

    /// <summary>Since when journeys may start on it; null for a draft.</summary>
    public DateOnly? PublishedOn { get; set; }

    /// <summary>Whether it came with the product.</summary>
    public bool Shipped { get; init; }
}
