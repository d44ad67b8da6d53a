using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using System.Text;
using Meedoen.Platform.Text;

namespace Meedoen.Cli;

/// <summary>What <c>--help</c> prints: headings and texts in the language of the terminal.</summary>
internal sealed class HelpPage : SynchronousCommandLineAction
{
    private const int Width = 76;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.Write(Of(parseResult.CommandResult.Command, Words.Find(CultureInfo.CurrentUICulture, "Cli", Example(parseResult.CommandResult.Command))));
        return 0;
    }

    /// <summary>The words that lead to a command: <c>Meedoen tenant create</c>.</summary>
    public static string PathOf(Command command) => string.Join(' ', Path(command));

    private static string Example(Command command) => "example." + string.Join('.', Path(command).Skip(1));

    private static IEnumerable<string> Path(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? Path(parent).Append(command.Name) : ["Meedoen"];

    private static string Of(Command command, string? example)
    {
        var page = new StringBuilder().AppendLine(command.Description).AppendLine();
        var arguments = string.Concat(command.Arguments.Select(a => $" {a.Name}{(a.Arity.MaximumNumberOfValues > 1 ? "…" : "")}"));
        var further = command.Subcommands.Count > 0 ? $" {Words.Get("Cli", "help.command")}" : string.Empty;
        page.AppendLine(Words.Get("Cli", "help.usage")).AppendLine("  " + PathOf(command) + further + arguments + " " + Words.Get("Cli", "help.options-slot"));
        Section(page, "help.arguments", command.Arguments.Select(a => (a.Name, a.Description)));
        Section(page, "help.commands", command.Subcommands.Select(c => (c.Name, c.Description)));
        Section(page, "help.options", command.Options.Concat(command is RootCommand ? [] : Inherited(command)).Where(o => !o.Hidden).Select(o => (Label(o), Explained(o))));
        if (example is not null)
        {
            page.AppendLine().AppendLine(Words.Get("Cli", "help.example")).AppendLine("  " + example.ReplaceLineEndings("\n  "));
        }

        return page.ToString();
    }

    private static IEnumerable<Option> Inherited(Command command) =>
        command.Parents.OfType<Command>().SelectMany(parent => parent.Options.Where(o => o.Recursive).Concat(Inherited(parent)));

    private static string Label(Option option) =>
        string.Join(", ", option.Aliases.Where(a => a.Length == 2 && a[0] == '-').Append(option.Name)) + (option.HelpName is { } value ? $" {value}" : string.Empty);

    private static string? Explained(Option option) => option.Required ? $"{option.Description} {Words.Get("Cli", "help.required")}" : option.Description;

    private static void Section(StringBuilder page, string heading, IEnumerable<(string Label, string? Text)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
        {
            return;
        }

        var indent = all.Max(row => row.Label.Length) + 4;
        page.AppendLine().AppendLine(Words.Get("Cli", heading));
        foreach (var (label, text) in all)
        {
            page.Append(("  " + label).PadRight(indent)).AppendLine(Wrapped(text ?? string.Empty, indent));
        }
    }

    private static string Wrapped(string text, int indent)
    {
        var lines = new List<string> { string.Empty };
        foreach (var word in text.Split(' '))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + word.Length + 1 > Math.Max(30, Width - indent))
            {
                lines.Add(string.Empty);
            }

            lines[^1] += lines[^1].Length == 0 ? word : " " + word;
        }

        return string.Join("\n" + new string(' ', indent), lines);
    }
}
