using System.Diagnostics;
using System.Text;
using CsCheck;
using Meedoen.Integrations.Klantprofiel;
using Xunit;

namespace Meedoen.Tests.Integrations.Klantprofiel;

/// <summary>Whatever arrives: an answer, in bounded time, and nothing invented.</summary>
public class FuzzTests
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);
    private static readonly string[] Words =
        ["Naam", ":", "Hanan Aziz", "V-nummer", "0001007701", "Partner", "Kinderen", "\n", "\t", "  ", "|", "12-03-1993", "Lina (4)", " en ", "Talen", "Arabisch", "- ", "Gezondheid", "<table>", "<td>", "&amp;", "حنان", "kind 2", "\u0000", "=?utf-8?B?", "--grens", "{", "\"", ";", "Met vriendelijke groet", "999999999999", "(", ")", "%PDF-"];

    private static readonly byte[][] Seeds =
    [
        SampleFiles.Mail(SampleFiles.Pdf(), "p.pdf", "application", "pdf"), SampleFiles.Pdf(), SampleFiles.Docx(), SampleFiles.Xlsx(),
        Encoding.UTF8.GetBytes(SampleFiles.Csv()), Encoding.UTF8.GetBytes(SampleFiles.Text()),
        Encoding.UTF8.GetBytes("{\"members\":[{\"role\":\"main\",\"name\":\"Hanan Aziz\",\"birthDate\":\"1993-03-12\"}]}"),
    ];

    [Fact]
    public void A_damaged_file_never_throws_and_answers_in_time() =>
        Gen.Select(Gen.Int[0, Seeds.Length - 1], Gen.Int[0, int.MaxValue - 1], Gen.Byte.Array[0, 24], Gen.Double[0, 1]).Sample(
            (seed, place, noise, keep) => Answers(Damage(Seeds[seed], place, noise, keep)), iter: 300, threads: 2);

    [Fact]
    public void A_mix_of_labels_and_noise_never_throws_and_answers_in_time() =>
        Gen.Int[0, Words.Length - 1].Select(at => Words[at]).Array[0, 60].Sample(words => Answers(Encoding.UTF8.GetBytes(string.Concat(words))), iter: 1500, threads: 2);

    [Fact]
    public void Random_bytes_never_throw_and_make_no_person() =>
        Gen.Byte.Array[0, 400].Sample(bytes => KlantprofielReader.Read(bytes, "a.bin", SampleFiles.ReceivedOn).IsRefused, iter: 1500, threads: 2);

    [Fact]
    public void A_long_line_or_many_lines_are_read_in_bounded_time()
    {
        foreach (var text in new[] { new string('a', 3_000_000), string.Join(':', Enumerable.Repeat("naam partner", 200_000)), string.Concat(Enumerable.Repeat("Naam: x\n", 300_000)), string.Concat(Enumerable.Repeat("<", 2_000_000)) })
        {
            Answers(Encoding.UTF8.GetBytes("Onderwerp\n" + text));
            Answers(Encoding.UTF8.GetBytes("From: a@b.test\nSubject: x\nContent-Type: text/html\n\n<html>" + text));
        }
    }

    private static byte[] Damage(byte[] seed, int place, byte[] noise, double keep)
    {
        var copy = seed[..(keep < 0.3 ? (int)(seed.Length * keep * 3) : seed.Length)];
        for (var at = 0; at < noise.Length && copy.Length > 0; at++)
        {
            copy[(int)(((long)place * (at + 1)) % copy.Length)] = noise[at];
        }

        return copy;
    }

    private static void Answers(byte[] bytes)
    {
        var watch = Stopwatch.StartNew();
        var result = KlantprofielReader.Read(bytes, "a.eml", SampleFiles.ReceivedOn);
        Assert.True(watch.Elapsed < Bound, $"{watch.Elapsed} for {bytes.Length} bytes");
        Assert.Equal(result.IsRefused, result.Profiles.Count == 0);
        Assert.True(!result.IsRefused || result.Problems.Count > 0);
        Assert.All(result.Profiles, profile => Assert.InRange(profile.Members.Count, 1, ReadingLimits.MaxMembers));
    }
}
