using System.Globalization;
using Meedoen.Platform.Text;

namespace Meedoen.Programmes;

/// <summary>A file to check.</summary>
/// <param name="Path">Name to show.</param>
/// <param name="Text">Its text, or null when it could not be read.</param>
public sealed record FileToCheck(string Path, string? Text);

/// <summary>One line of the report of <c>template validate</c>.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">Line, from 1; 0 for the file as a whole.</param>
/// <param name="Place">Place in the document; empty for the whole.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Fix">How to put it right.</param>
public sealed record TemplateCheckLine(string Path, int Line, string Place, string Message, string Fix);

/// <summary>The report of <c>template validate</c>.</summary>
/// <param name="Files">Every file, with whether it is right.</param>
/// <param name="Lines">Every mistake, by file and line.</param>
public sealed record TemplateCheckReport(IReadOnlyList<(string Path, bool IsValid)> Files, IReadOnlyList<TemplateCheckLine> Lines)
{
    /// <summary>0 when every file is right, else 2; also 2 when there is nothing to check.</summary>
    public int ExitCode => Files.Count > 0 && Lines.Count == 0 ? 0 : 2;

    /// <summary>The report as lines for a terminal: <c>path:line: message fix</c>, then one line per file that is right.</summary>
    public IEnumerable<string> ForTerminal(CultureInfo culture) =>
    [
        .. Lines.Select(line => $"{line.Path}:{line.Line}: {(line.Place.Length == 0 ? "" : line.Place + ": ")}{line.Message} {line.Fix}"),
        .. Files.Where(file => file.IsValid).Select(file => Words.In(culture, "Programmes", "check.valid", file.Path)),
    ];
}

/// <summary>Checks template files: what <c>template validate FILE...</c> does, without the reading of files.</summary>
public static class TemplateCheck
{
    /// <summary>Checks every file against schema and meaning.</summary>
    /// <param name="files">The files.</param>
    /// <param name="isDictionaryKey">Whether a key is in the dictionary; null leaves that check out.</param>
    /// <param name="sharingProblems">Extra check of a sharing profile (its floor), or null.</param>
    /// <param name="culture">Language of the report.</param>
    /// <param name="targetGroups">The target groups that can be chosen in a file; null leaves that check out.</param>
    public static TemplateCheckReport Run(
        IEnumerable<FileToCheck> files, Func<string, bool>? isDictionaryKey, Func<string, IEnumerable<string>>? sharingProblems,
        CultureInfo culture, IReadOnlyCollection<string>? targetGroups = null)
    {
        var checkedFiles = files.Select(file =>
            (file.Path, Lines: Check(file, text => Templates.Read(text, isDictionaryKey, targetGroups), sharingProblems, culture).ToList())).ToList();
        return new(
            [.. checkedFiles.Select(file => (file.Path, file.Lines.Count == 0))],
            [.. checkedFiles.SelectMany(file => file.Lines)]);
    }

    private static IEnumerable<TemplateCheckLine> Check(
        FileToCheck file, Func<string, TemplateReading> read, Func<string, IEnumerable<string>>? sharingProblems, CultureInfo culture)
    {
        if (file.Text is null)
        {
            return [new(file.Path, 0, "", Say("problem.no-file"), Say("fix.no-file"))];
        }

        var reading = read(file.Text);
        var lines = reading.Problems
            .Select(problem => new TemplateCheckLine(
                file.Path, problem.Line, problem.Path, problem.Message(culture), problem.Fix(culture)));
        return reading is { IsValid: true, Kind: "sharing-profile" } && sharingProblems is not null
            ? lines.Concat(sharingProblems(file.Text).Select(text => new TemplateCheckLine(file.Path, 1, "rows", text, Say("fix.floor"))))
            : lines;

        string Say(string key) => Words.In(culture, "Programmes", key);
    }
}
