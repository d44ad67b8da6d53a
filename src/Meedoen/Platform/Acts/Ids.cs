namespace Meedoen.Platform.Acts;

/// <summary>Identifiers: UUID version 7, so that rows written together lie together.</summary>
public static class Ids
{
    /// <summary>A new identifier.</summary>
    public static Guid New() => Guid.CreateVersion7();
}
