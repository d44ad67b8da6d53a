using System.CommandLine;
using Meedoen.Platform.Text;

namespace Meedoen.Cli;

/// <summary>The commands of the one executable.</summary>
internal static class Commands
{
    public static Task<int> Run(string[] args)
    {
        var root = new RootCommand(Words.Get("Cli", "root"))
        {
            DemoCommand.Create(), ServeCommand.Create(), ImportCommand.Create(), TemplateCommand.Create(), LawCommand.Create(),
        };
        return root.Parse(args).InvokeAsync();
    }

    public static Option<DirectoryInfo> Data() =>
        new("--data") { Description = Words.Get("Cli", "option.data"), DefaultValueFactory = _ => new DirectoryInfo("data") };
}
