namespace Meedoen.Tests.Architecture;

/// <summary>The folder that this build came from.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs = [".git", "artifacts", "data", "node_modules", ".vs", "bin", "obj", ".cache"];

    /// <summary>The root: the folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    public static string Read(string relative) => File.ReadAllText(PathOf(relative));

    /// <summary>Every file under a folder (or in the whole repository), relative to the root, in a fixed order.</summary>
    public static IReadOnlyList<string> Files(string folder = "") =>
        [.. Walk(PathOf(folder)).Select(p => Path.GetRelativePath(Root, p).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Walk(string folder) => Directory.EnumerateFiles(folder)
        .Concat(Directory.EnumerateDirectories(folder).Where(d => !NotOurs.Contains(Path.GetFileName(d))).SelectMany(Walk));

    private static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Meedoen.slnx")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException("The tests read the source: run them from a build inside the repository.");
    }
}
