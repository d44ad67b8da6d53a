using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace Meedoen.Tests.Architecture;

/// <summary>The repository stands on its own, and holds nobody's real name or number.</summary>
public sealed partial class RepositoryTests
{
    private static readonly string[] TextKinds =
        [".cs", ".cshtml", ".restext", ".yaml", ".yml", ".csv", ".json", ".css", ".js", ".md", ".sh", ".props", ".csproj", ".slnx", ".txt", ".svg", ".eml", ""];

    /// <summary>Paths of one machine, and words about how the code came about; written in halves so that this file passes its own test.</summary>
    private static readonly string[] Foreign = ["/wo" + "rk/", "../sha" + "red", "/ro" + "ot/", "/tmp/br" + "ief", "Cla" + "ude", "Anth" + "ropic", "Chat" + "GPT", "Co" + "pilot"];

    /// <summary>SHA-256 (first twelve digits) of names of people and firms who exist and must not be in here.</summary>
    private static readonly HashSet<string> RealNames =
    [
        "1005d63cabee", "19830b778d83", "3192bf216ef7", "3f15c79b2d27", "668464a79326", "7001241ef389",
        "72bb27310816", "880f2014d262", "9c540c4dc6a9", "ab178f18e933", "bcf4127dbf42", "c30144a29b1a",
        "cf6a6d98765c", "deb631d3d6af",
    ];

    private static readonly IReadOnlyList<SourceFile> Everything =
        [.. Repository.Files().Where(p => TextKinds.Contains(Path.GetExtension(p)) && !p.EndsWith("packages.lock.json", StringComparison.Ordinal))
            .Select(p => new SourceFile(p, File.ReadAllText(Repository.PathOf(p))))];

    [Fact]
    public void Nothing_depends_on_the_machine_it_was_written_on() => Check(
        f => f.Path.Contains("/Words/", StringComparison.Ordinal) ? [] : Foreign.Where(w => f.Text.Contains(w, StringComparison.OrdinalIgnoreCase)),
        "see /wo" + "rk/notes", "../sha" + "red/data.csv", "as asked by Cla" + "ude");

    [Fact]
    public void Nobody_who_exists_is_named() => Check(
        f => Word().Matches(f.Text).Select(m => m.Value).Distinct().Where(w => RealNames.Contains(Hash(w))),
        "Mevrouw " + "Belg" + "harbi");

    [Fact]
    public void Addresses_and_phone_numbers_are_fictitious() => Check(
        f => IsWritten(f) ? Mail().Matches(f.Text).Select(m => m.Value).Where(m => !IsFictitious(m)).Concat(Phone().Matches(f.Text).Select(m => m.Value)) : [],
        "jan@gemeente.n" + "l", "bel 06-1234 " + "5678");

    [Fact]
    public void No_number_could_be_a_Bsn() => Check(
        f => IsWritten(f) ? NineDigits().Matches(f.Text).Select(m => m.Value).Where(IsBsn) : [],
        "nummer 1234" + "56782");

    private static void Check(Func<SourceFile, IEnumerable<string>> offences, params string[] planted)
    {
        Assert.True(Everything.Count > 100);
        Assert.All(planted, text => Assert.NotEmpty(offences(new SourceFile("src/Planted.cs", text))));
        var found = Everything.SelectMany(f => offences(f).Select(o => $"{f.Path}: {o}")).ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    /// <summary>What we wrote ourselves: not the licence, not word lists, not what a tool made.</summary>
    private static bool IsWritten(SourceFile file) =>
        (file.Path.StartsWith("src/", StringComparison.Ordinal) || file.Path.StartsWith("tests/", StringComparison.Ordinal) || file.Path.StartsWith("docs/", StringComparison.Ordinal))
        && !file.Path.Contains("/Migrations/", StringComparison.Ordinal) && !file.Path.Contains("/Words/", StringComparison.Ordinal);

    private static bool IsFictitious(string address) =>
        address.EndsWith(".test", StringComparison.OrdinalIgnoreCase) || address.EndsWith(".example", StringComparison.OrdinalIgnoreCase)
        || address.EndsWith("example.org", StringComparison.OrdinalIgnoreCase) || address.EndsWith("example.com", StringComparison.OrdinalIgnoreCase);

    /// <summary>The eleven test of the citizen service number; 000… is ours, 9999… is the range for tests, and one is everybody's example.</summary>
    private static bool IsBsn(string digits) => !digits.StartsWith("000", StringComparison.Ordinal) && !digits.StartsWith("9999", StringComparison.Ordinal) && digits != "111222333"
        && digits.Select((c, i) => (c - '0') * (i == 8 ? -1 : 9 - i)).Sum() % 11 == 0;

    private static string Hash(string word) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(word.ToLowerInvariant())))[..12];

    [GeneratedRegex(@"\p{Lu}\p{L}{3,}")]
    private static partial Regex Word();

    [GeneratedRegex(@"[A-Za-z0-9._%+-]{2,}@[A-Za-z0-9-]{2,}(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}")]
    private static partial Regex Mail();

    /// <summary>A Dutch mobile number other than the fictitious 06-0000 00xx.</summary>
    [GeneratedRegex(@"\b06[- ]?(?!0000)\d{2}[- ]?\d{2}[- ]?\d{4}\b|\b06[- ](?!0000)\d{4} \d{4}\b")]
    private static partial Regex Phone();

    [GeneratedRegex(@"(?<![\w.-])\d{9}(?![\w.-])")]
    private static partial Regex NineDigits();
}
