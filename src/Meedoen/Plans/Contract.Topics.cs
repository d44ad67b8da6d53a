namespace Meedoen.Plans;

/// <summary>A topic of the diagnostic interview.</summary>
/// <param name="Code">Section of the dictionary form <c>diagnosis</c>, or the id of a topic of the municipality.</param>
/// <param name="Title">Name.</param>
/// <param name="IsDiscussed">Whether it was ticked, or something was written about it since the talk.</param>
/// <param name="IsLocal">Whether the municipality added it.</param>
public sealed record InterviewTopic(string Code, string Title, bool IsDiscussed, bool IsLocal);

/// <summary>A topic that a municipality adds to the diagnostic interview.</summary>
public sealed class LocalTopic
{
    /// <summary>Longest title.</summary>
    public const int TitleMaxLength = 120;

    public required Guid Id { get; init; }

    public required string Title { get; set; }

    /// <summary>Whether it is asked in new talks.</summary>
    public required bool Asked { get; set; }

    public int Version { get; set; }
}
