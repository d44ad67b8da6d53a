using Meedoen.Rules.Facts;

namespace Meedoen.Rules.Tests.Law;

/// <summary>Invented lives, from a seed: facts and events that could have happened in any order a dossier allows.</summary>
internal static class Histories
{
    private static readonly string[] Grounds = ["illness", "death", "birth", "shelter", "literacy", "homelessness", "provider", "special"];
    private static readonly string[] Groups = ["asylum", "family-reunification-asylum", "family-formation", "clergy", "other"];
    private static readonly string[] Parts = ["le", "lu", "sc", "sp", "knm"];
    private static readonly string[] Blames = ["intent", "gross", "normal", "reduced", "none"];

    public static (PersonFacts Facts, List<LegalEvent> Events, DateOnly On) Make(int seed)
    {
        var random = new Random(seed);
        var notified = new DateOnly(2022, 1, 3).AddDays(random.Next(2200));
        var plan = notified.AddDays(random.Next(10, 200));
        var group = Groups[random.Next(Groups.Length)];
        var facts = new PersonFacts
        {
            BirthDate = notified.AddDays(-random.Next(16 * 366, 66 * 365)),
            Regime = random.Next(10) == 0 ? LegalRegime.Wi2013 : LegalRegime.Wi2021,
            Duty = true,
            DuoTargetGroup = group,
            PermitKind = group == "asylum" ? "asylum-temporary" : "regular-temporary",
            NotifiedOn = notified,
            DutyFrom = notified,
            SettledOn = random.Next(6) == 0 ? null : notified.AddDays(random.Next(-60, 300)),
            LinkedOn = notified.AddDays(-random.Next(100)),
            HoursCourse = random.Next(900),
            HoursParticipation = random.Next(900),
            HoursIntakeLanguage = random.Next(60),
            RouteIntensity = random.Next(300, 900),
            LessonStart = plan.AddDays(random.Next(400)),
            BenefitKind = "participatiewet",
            BenefitFrom = notified.AddDays(random.Next(100)),
            BenefitAppliedOn = notified,
            PvtOn = Maybe(random, plan, 1300),
            MapOn = Maybe(random, plan, 1300),
            CompletedOn = random.Next(4) == 0 ? plan.AddDays(random.Next(300, 1500)) : null,
            DuoTermFrom = Maybe(random, plan, 3),
            DuoTermUntil = random.Next(3) == 0 ? plan.AddYears(3).AddDays(random.Next(3)) : null,
        };
        return (facts, Events(random, notified, plan), notified.AddDays(random.Next(2600)));
    }

    private static List<LegalEvent> Events(Random random, DateOnly notified, DateOnly plan)
    {
        var events = new List<LegalEvent> { new(LegalEventKind.Pip, plan) { Code = "boz"[random.Next(3)].ToString(), Level = "b1" } };
        foreach (var kind in Enum.GetValues<LegalEventKind>())
        {
            for (var times = random.Next(3); times > 0; times--)
            {
                var on = notified.AddDays(random.Next(1500));
                events.Add(new(kind, on)
                {
                    Until = random.Next(4) == 0 ? null : on.AddDays(random.Next(1, 500)),
                    Code = CodeOf(kind, random),
                    Level = random.Next(2) == 0 ? "a2" : "b1",
                    Reason = random.Next(2) == 0 ? "passed" : "failed",
                    Number = random.Next(3) == 0 ? random.Next(1, 400) : null,
                });
            }
        }

        return [.. events.Where(happened => happened.Kind is not LegalEventKind.Died || random.Next(20) == 0).OrderBy(_ => random.Next())];
    }

    private static string CodeOf(LegalEventKind kind, Random random) => kind switch
    {
        LegalEventKind.Hindrance => Grounds[random.Next(Grounds.Length)],
        LegalEventKind.Pip => "boz"[random.Next(3)].ToString(),
        LegalEventKind.Exam => Parts[random.Next(Parts.Length)],
        LegalEventKind.Conduct => Blames[random.Next(Blames.Length)],
        LegalEventKind.Fine => $"{random.Next(22, 26)}",
        LegalEventKind.Education => random.Next(2) == 0 ? "mbo2" : "entry-level",
        _ => "",
    };

    private static DateOnly? Maybe(Random random, DateOnly from, int within) => random.Next(2) == 0 ? null : from.AddDays(random.Next(1, within));
}
