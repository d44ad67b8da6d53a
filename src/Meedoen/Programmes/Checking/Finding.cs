using Meedoen.Programmes.Schema;

namespace Meedoen.Programmes.Checking;

/// <summary>Something a schema cannot say: where, which text, and the values of the text.</summary>
internal sealed record Finding(string Path, string Code, params string[] Args)
{
    /// <summary>A name that does not exist, with the nearest one that does.</summary>
    public static Finding Unknown(string path, string what, string name, IEnumerable<string> known)
    {
        var all = known.ToList();
        return Nearest.To(name, all) is { } near
            ? new(path, $"unknown-{what}-near", name, near)
            : new(path, $"unknown-{what}", name, string.Join(", ", all));
    }
}
