using System.Diagnostics;
using Meedoen.Bench.Data;
using Meedoen.Bench.Measure;
using Meedoen.Rules.Evaluating;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;
using Meedoen.Rules.Tests.Law;

namespace Meedoen.Bench.Scenarios;

/// <summary>
/// The terms of the law: all of them for a million persons in one process, those of one person after an event, and six of them beside
/// Microsoft's RulesEngine that answers the same in the same run. Explanations are made and kept on both sides.
/// </summary>
internal static class LawTerms
{
    private const int Persons = 1_000_000;
    private const int Part = 10_000;
    private const int Rounds = 9;
    private const int TurnsPerRound = 4;
    private const int OursPerTurn = 10_000;
    private const int TheirsPerTurn = 500;

    public static Task Run()
    {
        Million();
        OneAfterAnEvent();
        return BesideRulesEngine();
    }

    /// <summary>A hundred parts of ten thousand different lives each; what came out of a part is kept while it runs. Making the lives does not count.</summary>
    private static void Million()
    {
        var noise = new Noise();
        var (cpu, wall, findings, steps, bytes) = (TimeSpan.Zero, TimeSpan.Zero, 0L, 0L, 0L);
        Evaluate(Lives(0));
        for (var part = 0; part < Persons / Part; part++)
        {
            noise.Sample();
            var lives = Lives(part);
            var (before, started, allocated) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp(), GC.GetTotalAllocatedBytes());
            var kept = Evaluate(lives);
            (cpu, wall, bytes) = (cpu + Environment.CpuUsage.TotalTime - before, wall + Stopwatch.GetElapsedTime(started), bytes + GC.GetTotalAllocatedBytes() - allocated);
            findings += kept.Sum(one => (long)one.Count);
            steps += kept.Sum(one => one.Sum(finding => (long)finding.Steps.Count + finding.Reasons.Count));
        }

        Report.Title($"Law: all terms of {Persons:N0} persons in one process, with their explanations");
        Report.Line("processor time", $"{cpu.TotalSeconds:0.0} s, {wall.TotalSeconds:0.0} s on the clock, on one thread beside the collector");
        Report.Line("per person", $"{cpu.TotalMicroseconds / Persons:0.0} microseconds, {bytes / 1024.0 / Persons:0.0} kB");
        Report.Line("answers", $"{findings:N0} findings with {steps:N0} steps and reasons");
        Report.Line(noise.Text());
    }

    private static void OneAfterAnEvent()
    {
        var (figures, noise) = (new Figures(), new Noise());
        for (var round = 0; round < Rounds; round++)
        {
            noise.Sample();
            var lives = Lives(round);
            var before = Environment.CpuUsage.TotalTime;
            foreach (var (facts, events, on) in lives)
            {
                LegalPosition.Evaluate(facts, events.Append(new LegalEvent(LegalEventKind.ExtensionRequested, on)), on, LawBook.Standard, Rules.Calendar.Plain);
            }

            figures.Add((Environment.CpuUsage.TotalTime - before).TotalMicroseconds / lives.Count);
        }

        Report.Title("Law: all terms of one person after an event (required <= 50 microseconds)");
        Report.Line("per person", $"{figures.Text("0.0")} microseconds of processor time");
        Report.Line(noise.Text());
    }

    private static async Task BesideRulesEngine()
    {
        var theirs = new SameTerms();
        var cases = SameTerms.Cases(Part);
        foreach (var one in cases.Take(1_000))
        {
            Same(SameTerms.Ours(one), await theirs.Theirs(one));
        }

        var (ours, other, noise) = (new Figures(), new Figures(), new Noise());
        await WarmUp.Of(() => Task.FromResult(OursCost(cases)));
        await WarmUp.Of(() => TheirsCost(theirs, cases));
        for (var round = 0; round < Rounds; round++)
        {
            noise.Sample();
            var (a, b) = (0.0, 0.0);
            for (var turn = 0; turn < TurnsPerRound; turn++)
            {
                a += OursCost(cases);
                b += await TheirsCost(theirs, cases);
            }

            ours.Add(a / TurnsPerRound);
            other.Add(b / TurnsPerRound);
        }

        Report.Title($"Law: {SameTerms.Count} terms of a person beside RulesEngine, the same answers (required >= 5 times as fast, goal 12)");
        Report.Line("ours", $"{ours.Text("0.00")} microseconds of processor time a person");
        Report.Line("RulesEngine", $"{other.Text("0.00")} microseconds");
        Report.Line("times as fast", other.Over(ours).Text("0.0"));
        Report.Line(noise.Text());
    }

    private static double OursCost(IReadOnlyList<SameTerms.Case> cases)
    {
        var (before, found) = (Environment.CpuUsage.TotalTime, 0);
        for (var index = 0; index < OursPerTurn; index++)
        {
            found += SameTerms.Ours(cases[index % cases.Count]).Count;
        }

        return Counted(found, OursPerTurn, before);
    }

    private static async Task<double> TheirsCost(SameTerms theirs, IReadOnlyList<SameTerms.Case> cases)
    {
        var (before, found) = (Environment.CpuUsage.TotalTime, 0);
        for (var index = 0; index < TheirsPerTurn; index++)
        {
            found += (await theirs.Theirs(cases[index % cases.Count])).Count;
        }

        return Counted(found, TheirsPerTurn, before);
    }

    private static double Counted(int found, int persons, TimeSpan before) => found == persons * SameTerms.Count
        ? (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / persons
        : throw new InvalidOperationException($"{found} answers for {persons} persons.");

    private static void Same(IReadOnlyList<SameTerms.Answer> ours, IReadOnlyList<SameTerms.Answer> theirs)
    {
        if (!ours.SequenceEqual(theirs))
        {
            throw new InvalidOperationException($"Not the same: {string.Join(", ", ours)} and {string.Join(", ", theirs)}.");
        }
    }

    private static List<(PersonFacts Facts, List<LegalEvent> Events, DateOnly On)> Lives(int part) =>
        [.. Enumerable.Range(part * Part, Part).Select(Histories.Make)];

    private static List<IReadOnlyList<Rules.Explaining.Finding>> Evaluate(List<(PersonFacts Facts, List<LegalEvent> Events, DateOnly On)> lives) =>
        lives.ConvertAll(life => LegalPosition.Evaluate(life.Facts, life.Events, life.On, LawBook.Standard, Rules.Calendar.Plain));
}
