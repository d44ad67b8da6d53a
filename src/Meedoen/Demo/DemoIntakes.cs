using System.Globalization;
using Meedoen.Intake;
using Meedoen.Platform.Text;
using Meedoen.Rules.Facts;

namespace Meedoen.Demo;

/// <summary>What people of the demo told in their broad intake, and what their PIP says.</summary>
internal static class DemoIntakes
{
    private const int VersionAfterCall = 1;
    private const int VersionBeforeConclusion = 4;
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>What was filled in, per form.</summary>
    public static IReadOnlyDictionary<string, Dictionary<string, string[]>> Told { get; } = new Dictionary<string, Dictionary<string, string[]>>(StringComparer.Ordinal)
    {
        ["intake"] = new(StringComparer.Ordinal)
        {
            ["education-level"] = ["secondary"],
            ["education-years"] = ["12"],
            ["occupation-before"] = [Say("occupation")],
            ["household-kind"] = ["couple"],
            ["children-at-home"] = ["0"],
            ["work-condition"] = ["none"],
            ["health-influences-plan"] = ["no"],
            ["literacy"] = ["latin"],
            ["work-wish"] = [Say("work-wish")],
            ["available-hours"] = ["24"],
            ["digital-skills"] = ["3"],
            ["public-transport"] = ["yes"],
        },
        ["language-test"] = new(StringComparer.Ordinal) { ["dutch-speaking"] = ["a1"] },
    };

    /// <summary>Came four days ago.</summary>
    public static AnswerIntakeCall.Request Came(DateOnly today) => new(CallOutcome.Came, today.AddDays(-4), Version: VersionAfterCall);

    /// <summary>Concluded three days ago.</summary>
    public static ConcludeIntake.Request Conclusion(DateOnly today) =>
        new(today.AddDays(-3), Say("conclusion"), YoungChildren: false, Version: VersionBeforeConclusion);

    /// <summary>A PIP in which nothing is missing.</summary>
    public static SavePip.Request Pip(Leerroute route) => new(0, route, Hours: route is Leerroute.B ? 600 : 800)
    {
        Support = Say("support"),
        Pvt = Say("pvt"),
        PvtHours = 12,
        Map = Say("map"),
        MapHours = 40,
        ProgressTalks = 4,
        Unburdening = Say("unburdening"),
        BenefitDecisions = Say("benefit"),
        Reasons = Say("reasons." + route),
        OtherRoutes = Say("other-routes." + route),
    };

    private static string Say(string key) => Words.In(Dutch, "Demo", "intake." + key);
}
