using System.CommandLine;
using System.Globalization;
using Meedoen.Dossiers;
using Meedoen.Platform.Text;
using Meedoen.Programmes;

namespace Meedoen.Cli;

/// <summary><c>template validate FILE…</c>: every mistake with its line, what is wrong and how to put it right; exit code 2 when there is one.</summary>
internal static class TemplateCommand
{
    public static Command Create()
    {
        Argument<FileInfo[]> files = new("FILE") { Description = Words.Get("Cli", "argument.templates"), Arity = ArgumentArity.OneOrMore };

        // Taken for the sake of scripts that give it to every command: checking a file needs no data.
        var validate = new Command("validate", Words.Get("Cli", "template.validate")) { files, Commands.Data() };
        validate.SetAction((parsed, cancel) => Run(parsed.GetValue(files)!, cancel));
        return new Command("template", Words.Get("Cli", "template")) { validate };
    }

    private static async Task<int> Run(FileInfo[] files, CancellationToken cancel)
    {
        var texts = new List<FileToCheck>();
        foreach (var file in files)
        {
            texts.Add(new(file.ToString(), await Text(file, cancel)));
        }

        var keys = DataDictionary.Standard.Keys.Select(key => key.Key).ToHashSet(StringComparer.Ordinal);

        // Which own keys a municipality has is known where the file is uploaded, and checked there.
        var report = TemplateCheck.Run(
            texts, key => keys.Contains(key) || OwnKey.IsOwn(key), FloorOf, CultureInfo.CurrentUICulture, DataDictionary.Standard.TargetGroups);
        foreach (var line in report.ForTerminal(CultureInfo.CurrentUICulture))
        {
            Console.WriteLine(line);
        }

        return report.ExitCode;
    }

    private static IEnumerable<string> FloorOf(string yaml) => SharingProfiles.Parse(yaml).Refusals.Select(Words.Of);

    private static async Task<string?> Text(FileInfo file, CancellationToken cancel)
    {
        try
        {
            return await File.ReadAllTextAsync(file.FullName, cancel);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
