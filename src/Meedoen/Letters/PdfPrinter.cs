using System.Diagnostics;
using System.Text;
using Meedoen.Platform.Web;

namespace Meedoen.Letters;

/// <summary>
/// Prints a letter as a PDF that a screen reader can read (tagged, with headings, language and title) through Chromium: one process at a
/// time, without network, with a profile of its own that is thrown away, and with an end. What goes in has no script and fetches nothing.
/// </summary>
public sealed partial class PdfPrinter(PdfOptions options, ILogger<PdfPrinter> log) : IDisposable
{
    private static readonly string[] Flags =
    [
        "--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-extensions", "--disable-sync", "--disable-component-update",
        "--disable-background-networking", "--disable-breakpad", "--disable-crash-reporter", "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=127.0.0.1:9", "--proxy-bypass-list=<-loopback>",
        "--no-pdf-header-footer", "--export-tagged-pdf", "--generate-pdf-document-outline",
    ];

    private readonly SemaphoreSlim one = new(1, 1);

    /// <summary>Whether anything here can print.</summary>
    public bool CanPrint => options.Program is not null;

    /// <summary>The letter as a PDF, or null when nothing here can print or it took too long.</summary>
    public async Task<byte[]?> Print(string html, CancellationToken cancel)
    {
        if (options.Program is not { } program)
        {
            return null;
        }

        await one.WaitAsync(cancel);
        var place = Place();
        try
        {
            await File.WriteAllTextAsync(Path.Combine(place.FullName, "letter.html"), html, Encoding.UTF8, cancel);
            return await Run(program, place.FullName, cancel);
        }
        catch (Exception failure) when (failure is IOException or System.ComponentModel.Win32Exception or UnauthorizedAccessException)
        {
            NotPrinted(log, Failures.Describe(failure));
            return null;
        }
        finally
        {
            Remove(place);
            one.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => one.Dispose();

    private async Task<byte[]?> Run(string program, string place, CancellationToken cancel)
    {
        var result = Path.Combine(place, "letter.pdf");
        using var process = Process.Start(Command(program, place, result))!;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        end.CancelAfter(TimeSpan.FromSeconds(options.Seconds));
        try
        {
            await Task.WhenAll(process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, end.Token), process.StandardError.BaseStream.CopyToAsync(Stream.Null, end.Token));
            await process.WaitForExitAsync(end.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            NotPrinted(log, "It took too long.");
        }
        finally
        {
            await Stop(process);
        }

        return process.ExitCode == 0 && File.Exists(result) ? await File.ReadAllBytesAsync(result, cancel) : null;
    }

    /// <summary>A directory that only its owner may look into.</summary>
    private DirectoryInfo Place()
    {
        if (options.WorkIn is not { } parent)
        {
            return Directory.CreateTempSubdirectory("letter-");
        }

        var path = Path.Combine(parent, $"letter-{Guid.NewGuid():N}");
        return OperatingSystem.IsWindows() ? Directory.CreateDirectory(path) : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static ProcessStartInfo Command(string program, string place, string result)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = place };
        foreach (var flag in (string[])[.. Flags, $"--user-data-dir={Path.Combine(place, "profile")}", $"--print-to-pdf={result}"])
        {
            start.ArgumentList.Add(flag);
        }

        // Chromium refuses its sandbox to root, as in some containers; the letter has no script and reaches no network then either.
        if (Environment.UserName == "root")
        {
            start.ArgumentList.Add("--no-sandbox");
        }

        start.ArgumentList.Add(new Uri(Path.Combine(place, "letter.html")).AbsoluteUri);
        start.Environment.Clear();
        (start.Environment["HOME"], start.Environment["TMPDIR"], start.Environment["PATH"]) = (place, place, "/usr/bin:/bin");
        return start;
    }

    private static async Task Stop(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    /// <summary>A helper process may still write for a moment after the first one ended.</summary>
    private void Remove(DirectoryInfo place)
    {
        for (var attempt = 0; attempt < 5 && place.Exists; attempt++)
        {
            try
            {
                place.Delete(recursive: true);
                return;
            }
            catch (IOException)
            {
                Thread.Sleep(50);
                place.Refresh();
            }
        }

        if (place.Exists)
        {
            NotPrinted(log, "Its temporary directory could not be removed.");
        }
    }

    [LoggerMessage(LogLevel.Warning, "A letter was not printed as it should: {Why}")]
    private static partial void NotPrinted(ILogger log, string why);
}
