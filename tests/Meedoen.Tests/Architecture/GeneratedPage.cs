using Xunit;

namespace Meedoen.Tests.Architecture;

/// <summary>A page in docs/ that is made from code. <c>./test docs</c> writes it; every other run compares.</summary>
internal static class GeneratedPage
{
    private static readonly bool Updates = Environment.GetEnvironmentVariable("MEEDOEN_UPDATE_DOCS") == "1";

    public static void ShouldBe(string path, string text)
    {
        var file = Repository.PathOf(path);
        if (Updates)
        {
            File.WriteAllText(file, text);
        }

        Assert.True(File.Exists(file) && File.ReadAllText(file) == text, $"{path} is not up to date. Run ./test docs and commit it.");
    }
}
