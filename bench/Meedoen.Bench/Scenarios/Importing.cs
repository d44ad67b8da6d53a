using System.Globalization;
using Meedoen.Bench.Data;
using Meedoen.Bench.Load;
using Meedoen.Bench.Measure;

namespace Meedoen.Bench.Scenarios;

/// <summary>
/// Import of a klantprofiel, each time another household of two: processor time beside bare Kestrel that keeps the same bytes in one
/// durable row. That is the least a receiver can do; ours also reads them, looks for who is known, and makes household and journeys.
/// </summary>
internal static class Importing
{
    private const string Profile = """
        {"azc":"Veluwestad","municipality":"Veluwestad","members":[
        {"role":"main","givenNames":"NAME","familyName":"Proef","vNumber":"1NUMBER1","birthDate":"1993-03-12","gender":"female","languages":["ar"],"occupation":"lerares"},
        {"role":"partner","givenNames":"Samir","familyName":"NAME","vNumber":"1NUMBER2","birthDate":"1990-06-05","gender":"male","languages":["ar"]}]}
        """;

    private static int last;

    public static async Task Run()
    {
        var costs = new List<(int, Figures)>();
        foreach (var size in Sizes.All)
        {
            using var work = new WorkDirectory();
            Region.CopyTo(await Region.With(size), work.Sub("ours"));
            using var ours = await Child.Demo(work.Sub("ours"), Region.Now);
            using var bare = await Child.Serve("writer", work.Sub("bare"));
            var cookie = await Requests.SignIn(ours.Port, "zuiderzicht", "meryem-aslan");
            var ratio = await CpuRatio.Measure(
                new(ours, () => Request("/api/v1/klantprofielen", cookie)), new(bare, () => Request("/files", null)), perTurn: 16);
            ratio.Report($"import of a klantprofiel at {size:N0} journeys (no limit set)");
            costs.Add((size, ratio.Ours));
        }

        Growth.Report("import of a klantprofiel", costs);
    }

    private static byte[] Request(string path, string? cookie)
    {
        var number = Interlocked.Increment(ref last);
        var name = string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + (number % 26))}{Letters(number)}");
        var profile = Profile.Replace("NUMBER", number.ToString("00000000", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("NAME", name, StringComparison.Ordinal);
        return Requests.PostJson(path, profile, cookie);
    }

    /// <summary>A name without digits.</summary>
    private static string Letters(int number) => string.Concat(number.ToString("000000", CultureInfo.InvariantCulture).Select(digit => (char)('a' + digit - '0')));
}
