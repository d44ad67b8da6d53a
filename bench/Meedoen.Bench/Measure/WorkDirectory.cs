namespace Meedoen.Bench.Measure;

/// <summary>A directory for one scenario, beside the build's output (a real disk, not memory); gone afterwards.</summary>
internal sealed class WorkDirectory : IDisposable
{
    /// <summary>Where the bench keeps everything: outside the directory of the program, whose files a web server watches.</summary>
    public static string Root { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(AppContext.BaseDirectory, "../../../bench"));

    public string Path { get; } =
        System.IO.Path.Combine(Root, "work", Guid.NewGuid().ToString("N"));

    public WorkDirectory() => Directory.CreateDirectory(Path);

    public string Sub(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
