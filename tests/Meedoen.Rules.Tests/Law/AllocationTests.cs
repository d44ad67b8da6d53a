using System.Diagnostics;
using Meedoen.Rules.Evaluating;
using Meedoen.Rules.Law;
using Xunit;

namespace Meedoen.Rules.Tests.Law;

/// <summary>All terms of a person are cheap to compute; the benchmark measures how cheap.</summary>
public sealed class AllocationTests(ITestOutputHelper output)
{
    [Fact]
    public void All_terms_of_a_person_take_few_kilobytes()
    {
        const int People = 20_000;
        var lives = Enumerable.Range(0, 500).Select(Histories.Make).ToList();
        foreach (var (facts, events, on) in lives)
        {
            LegalPosition.Evaluate(facts, events, on, LawBook.Standard, Calendar.Plain);
        }

        var (before, watch, found) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew(), 0);
        for (var index = 0; index < People; index++)
        {
            var (facts, events, on) = lives[index % lives.Count];
            found += LegalPosition.Evaluate(facts, events, on, LawBook.Standard, Calendar.Plain).Count;
        }

        var kilobytes = (GC.GetAllocatedBytesForCurrentThread() - before) / 1024.0 / People;
        output.WriteLine($"{kilobytes:0.0} kB and {watch.Elapsed.TotalMicroseconds / People:0.0} microseconds a person, {found / (double)People:0.0} findings");
        Assert.InRange(kilobytes, 0.1, 24);
    }
}
