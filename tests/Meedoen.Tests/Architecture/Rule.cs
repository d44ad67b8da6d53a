using Xunit;

namespace Meedoen.Tests.Architecture;

/// <summary>
/// A rule about files. It first proves that it sees: it must look at something, and must catch every planted offender.
/// </summary>
/// <param name="LooksAt">Which files the rule is about.</param>
/// <param name="Offences">What is wrong in one file; each a line that says where and what.</param>
internal sealed record Rule(Func<SourceFile, bool> LooksAt, Func<CodeBase, SourceFile, IEnumerable<string>> Offences)
{
    private readonly List<SourceFile> planted = [];

    public static Rule For(Func<SourceFile, bool> looksAt, Func<SourceFile, IEnumerable<string>> offences) =>
        new(looksAt, (_, file) => offences(file));

    /// <summary>A file that breaks the rule and must be caught.</summary>
    public Rule Catches(string path, string text)
    {
        planted.Add(new SourceFile(path, text));
        return this;
    }

    /// <summary>Fails when the rule is blind, or when it is broken anywhere.</summary>
    public void Holds(CodeBase? code = null)
    {
        code ??= CodeBase.Real;
        Assert.NotEmpty(planted);
        foreach (var offender in planted)
        {
            Assert.True(LooksAt(offender), $"The rule does not look at {offender.Path}.");
            Assert.True(Offences(code.With(offender), offender).Any(), $"The rule did not catch the planted {offender.Path}.");
        }

        var files = code.Files.Where(LooksAt).ToList();
        Assert.NotEmpty(files);
        var offences = files.SelectMany(f => Offences(code, f)).ToList();
        Assert.True(offences.Count == 0, $"{offences.Count} offences:\n{string.Join('\n', offences)}");
    }
}
