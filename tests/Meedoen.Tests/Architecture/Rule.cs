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
    private readonly List<string> excused = [];

    public static Rule For(Func<SourceFile, bool> looksAt, Func<SourceFile, IEnumerable<string>> offences) =>
        new(looksAt, (_, file) => offences(file));

    /// <summary>A file that breaks the rule and must be caught.</summary>
    public Rule Catches(string path, string text)
    {
        planted.Add(new SourceFile(path, text));
        return this;
    }

    /// <summary>A file that may break the rule for now. This list only shrinks: a file that has become clean must leave it.</summary>
    public Rule Excusing(string path, string why)
    {
        Assert.NotEmpty(why);
        excused.Add(path);
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
        var clean = excused.Where(path => !files.Where(f => f.Path == path).SelectMany(f => Offences(code, f)).Any()).ToList();
        Assert.True(clean.Count == 0, $"No longer broken, so no longer excused: {string.Join(", ", clean)}");
        var offences = files.Where(f => !excused.Contains(f.Path)).SelectMany(f => Offences(code, f)).ToList();
        Assert.True(offences.Count == 0, $"{offences.Count} offences:\n{string.Join('\n', offences)}");
    }
}
