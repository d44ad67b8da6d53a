namespace Meedoen.Tests.Journeys;

/// <summary>The smallest picture there is.</summary>
internal static class TinyPicture
{
    /// <summary>One transparent pixel.</summary>
    public static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");
}
