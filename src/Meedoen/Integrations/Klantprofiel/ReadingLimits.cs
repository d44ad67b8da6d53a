namespace Meedoen.Integrations.Klantprofiel;

/// <summary>What reading a file may cost at most. A sender can be wrong or hostile; the answer comes in bounded time either way.</summary>
public static class ReadingLimits
{
    /// <summary>Largest file or mail that is read, in bytes (20 MiB).</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    /// <summary>Largest content of a compressed document, in bytes (64 MiB).</summary>
    public const int MaxUnpackedBytes = 64 * 1024 * 1024;

    /// <summary>Largest number of entries in a compressed document.</summary>
    public const int MaxEntries = 2000;

    /// <summary>Pages of a PDF that are read.</summary>
    public const int MaxPages = 60;

    /// <summary>Lines of text per part that are read.</summary>
    public const int MaxLines = 4000;

    /// <summary>Length at which a line is cut, in characters.</summary>
    public const int MaxLineLength = 2000;

    /// <summary>Rows of a table that are read.</summary>
    public const int MaxRows = 2000;

    /// <summary>Columns of a table that are read.</summary>
    public const int MaxColumns = 200;

    /// <summary>Parts of a mail that are read, nested mails included.</summary>
    public const int MaxParts = 40;

    /// <summary>How deep a mail may sit inside a mail.</summary>
    public const int MaxDepth = 4;

    /// <summary>Members of one household.</summary>
    public const int MaxMembers = 25;
}
