namespace Meedoen.Letters;

/// <summary>How letters are printed: the section <c>Letters</c> of the settings.</summary>
public sealed record PdfOptions
{
    private static readonly string[] Usual =
    [
        "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    /// <summary>Path of Chromium; null looks in the usual places, <c>none</c> prints nothing: letters are HTML then.</summary>
    public string? Chromium { get; init; }

    /// <summary>Directory in which a letter lies while it is printed; null: that of the system. One in memory is best.</summary>
    public string? WorkIn { get; init; }

    /// <summary>Most seconds that one letter may take; then it is HTML.</summary>
    public int Seconds { get; init; } = 30;

    /// <summary>The program, or null when nothing here can print.</summary>
    internal string? Program => Chromium is null ? Array.Find(Usual, File.Exists) : File.Exists(Chromium) ? Chromium : null;
}
