namespace Meedoen.Programmes.Schema;

/// <summary>Reads a file that is part of the assembly.</summary>
internal static class EmbeddedFile
{
    public static string Text(string resource)
    {
        using var stream = typeof(EmbeddedFile).Assembly.GetManifestResourceStream(resource)
            ?? throw new ArgumentException($"No resource named {resource}.", nameof(resource));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
