namespace Meedoen.Dossiers;

/// <summary>Texts that travel inside the assembly: dictionary, reference tables, the standard sharing profile.</summary>
internal static class EmbeddedText
{
    /// <summary>The text of a resource, by its path with dots below the root of the application.</summary>
    public static string Read(string path)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream($"Meedoen.{path}")
            ?? throw new InvalidOperationException($"The resource {path} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The paths of the resources in a folder with an extension, in order.</summary>
    public static IReadOnlyList<string> In(string folder, string extension) =>
        [.. typeof(EmbeddedText).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith($"Meedoen.{folder}.", StringComparison.Ordinal) && name.EndsWith(extension, StringComparison.Ordinal))
            .Select(name => name["Meedoen.".Length..])
            .Order(StringComparer.Ordinal)];
}
