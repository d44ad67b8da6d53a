using UglyToad.PdfPig.Exceptions;

namespace Meedoen.Integrations.Klantprofiel.Sources;

/// <summary>
/// Calls a library that reads a foreign format. On broken or hostile input such libraries throw many kinds of exceptions, recurse
/// deeply or go on for long; whatever happens there means one thing: this file is not what it says.
/// </summary>
internal static class ForeignFormat
{
    private const int StackSize = 64 * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>The answer of the library, or why there is none.</summary>
    public static (T? Answer, Platform.Acts.Refusal? Problem) Try<T>(Func<T> read)
    {
        try
        {
            return (read(), null);
        }
        catch (PdfDocumentEncryptedException)
        {
            return (default, Problems.Encrypted);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            return (default, Problems.Unreadable);
        }
    }

    /// <summary>The same, on a thread with a deep stack, and given up after a while.</summary>
    public static (T? Answer, Platform.Acts.Refusal? Problem) TryApart<T>(Func<T> read)
    {
        (T? Answer, Platform.Acts.Refusal? Problem) result = (default, Problems.Unreadable);
        var thread = new Thread(() => result = Try(read), StackSize) { IsBackground = true };
        thread.Start();
        return thread.Join(Patience) ? result : (default, Problems.Unreadable);
    }
}
