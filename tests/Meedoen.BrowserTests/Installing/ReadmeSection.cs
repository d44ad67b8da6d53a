using System.Text.RegularExpressions;
using Meedoen.BrowserTests.Browser;
using Xunit;

namespace Meedoen.BrowserTests.Installing;

/// <summary>The commands of the README's "A real installation", as they stand there, and the service file that they install.</summary>
internal static partial class ReadmeSection
{
    private static readonly string[] Order = ["apt-get", "useradd", "dotnet", "install", "openssl", "install", "install", "setpriv"];

    private static readonly Lazy<string[]> All = new(Read);

    /// <summary>Publishes the program.</summary>
    public static string Publish => All.Value[2];

    /// <summary>Makes the directories, the master key and the settings.</summary>
    public static IEnumerable<string> Prepare => All.Value[3..6];

    /// <summary>Installs the service file, and has systemd start it.</summary>
    public static (string Install, string Start) Service => All.Value[6].Split(" && ") is [var install, var start] ? (install, start) : throw new InvalidOperationException(All.Value[6]);

    /// <summary>Makes the organisation; prints the link.</summary>
    public static string CreateTenant => All.Value[7];

    /// <summary>Values of a key in the service file.</summary>
    public static IEnumerable<string> OfUnit(string unit, string key) =>
        unit.Split('\n').Where(line => line.StartsWith(key + "=", StringComparison.Ordinal)).Select(line => line[(key.Length + 1)..]);

    /// <summary>A command a line. A command that was not there before fails here, until a test does it too.</summary>
    private static string[] Read()
    {
        var readme = File.ReadAllText(Path.Combine(Looks.Root, "README.md"));
        var block = Block().Match(readme).Groups[1].Value;
        string[] commands = [.. block.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        Assert.Equal(Order, commands.Select(command => command.Split(' ')[0]));
        Assert.EndsWith(" && systemctl enable --now meedoen", commands[6], StringComparison.Ordinal);
        return commands;
    }

    [GeneratedRegex(@"^## A real installation\n.*?^```\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
