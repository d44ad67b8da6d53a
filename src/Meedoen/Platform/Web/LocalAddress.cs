namespace Meedoen.Platform.Web;

/// <summary>Addresses to come back to: on this site only, so that a link can lead nobody elsewhere.</summary>
public static class LocalAddress
{
    /// <summary>Whether this is a path on this site.</summary>
    public static bool Is(string? path) =>
        path is ['/', ..] && (path.Length == 1 || path[1] is not ('/' or '\\')) && !path.Any(char.IsControl);

    /// <summary>The path when it is on this site, else the home.</summary>
    public static string OrHome(string? path) => Is(path) ? path! : "/";
}
