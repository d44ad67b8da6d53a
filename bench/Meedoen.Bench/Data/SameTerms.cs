using System.Globalization;
using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;
using Meedoen.Rules.Plans;
using Meedoen.Rules.Routes;
using Meedoen.Rules.Terms;
using RulesEngine.Models;

namespace Meedoen.Bench.Data;

/// <summary>
/// Six terms of somebody with a plan, by our rules and by RulesEngine: the plan in time, the term, the window for another route, PVT, MAP, and when
/// more time can be asked for. Each answers whether it is in order and which day counts; both keep why.
/// </summary>
internal sealed class SameTerms
{
    private static readonly string[] Names = ["pip", "term", "route-change", "pvt", "map", "extension-request"];

    private readonly RulesEngine.RulesEngine engine = new([Workflow()], new ReSettings { CustomTypes = [typeof(LawDays)] });

    /// <summary>How many terms there are.</summary>
    public static int Count => Names.Length;

    /// <summary>Different people: plans of 2023 to 2026, looked at in the years after.</summary>
    public static IReadOnlyList<Case> Cases(int count) => [.. Enumerable.Range(0, count).Select(Make)];

    /// <summary>By our rules.</summary>
    public static IReadOnlyList<Answer> Ours(Case one)
    {
        var now = new Situation(one.Facts, [], one.On, LawBook.Standard, Rules.Calendar.Plain);
        var term = IntegrationTerm.Of(now);
        return
        [
            Of("pip", PipDeadline.Of(now)!), Of("term", term!), Of("route-change", RouteChange.Of(now)!), Of("pvt", Components.PvtOf(now, term)!), Of("map", Components.MapOf(now, term)!),
            Of("extension-request", ExtensionRequest.Earliest(term!.RulingLastDay!.Value, now.On, now.Law)),
        ];
    }

    /// <summary>By RulesEngine.</summary>
    public async Task<IReadOnlyList<Answer>> Theirs(Case one)
    {
        var results = await engine.ExecuteAllRulesAsync("law", new RuleParameter("p", one.Input()));
        return results.ConvertAll(result => new Answer(result.Rule.RuleName, result.IsSuccess, DateOnly.FromDateTime((DateTime)result.ActionResult.Output)));
    }

    private static Answer Of(string name, Finding finding) => new(
        name, finding.State is FindingState.Met or FindingState.Running or FindingState.Yes, name == "extension-request" ? finding.FirstDay!.Value : finding.LastDay!.Value);

    private static Case Make(int seed)
    {
        var random = new Random(seed);
        var notified = new DateOnly(2023, 1, 2).AddDays(random.Next(1000));
        var plan = notified.AddDays(random.Next(20, 120));
        var facts = new PersonFacts
        {
            Regime = LegalRegime.Wi2021,
            Duty = true,
            DuoTargetGroup = "asylum",
            PermitKind = "asylum-temporary",
            NotifiedOn = notified,
            SettledOn = notified.AddDays(random.Next(-60, 60)),
            Route = Leerroute.B,
            PipSignedOn = plan,
            PvtOn = Maybe(random, plan),
            MapOn = Maybe(random, plan),
        };
        return new Case(facts, plan.AddDays(random.Next(1, 1400)));
    }

    private static DateOnly? Maybe(Random random, DateOnly plan) => random.Next(2) == 0 ? null : plan.AddDays(random.Next(1, 1300));

    private static Workflow Workflow() => new()
    {
        WorkflowName = "law",
        Rules =
        [
            Rule(Names[0], "LawDays.OffHolidays((p.Notified > p.Settled ? p.Notified : p.Settled).AddDays(70))", "p.Plan <= last", "5.3 lid 1"),
            Rule(Names[1], "p.Plan.AddYears(3)", "p.On <= last", "11 lid 1"),
            Rule(Names[2], "p.Plan.AddMonths(18)", "p.On <= last", "5.4 lid 1"),
            Rule(Names[3], "p.Plan.AddYears(3)", "p.Pvt != null && p.Pvt.Value <= p.On ? p.Pvt.Value <= last : p.On <= last", "6 lid 1"),
            Rule(Names[4], "p.Plan.AddYears(3)", "p.Map != null && p.Map.Value <= p.On ? p.Map.Value <= last : p.On <= last", "8 lid 3"),
            Rule(Names[5], "p.Plan.AddYears(3).AddMonths(-6)", "p.On >= last", "4.5"),
        ],
    };

    /// <summary>The day as a local parameter, whether it is in order as the expression, the day as output, and the article in what it says.</summary>
    private static Rule Rule(string name, string last, string holds, string article) => new()
    {
        RuleName = name,
        LocalParams = [new ScopedParam { Name = "last", Expression = last }],
        Expression = holds,
        SuccessEvent = $"in order by art. {article}",
        ErrorMessage = $"not in order by art. {article}",
        RuleExpressionType = RuleExpressionType.LambdaExpression,
        Actions = new RuleActions { OnSuccess = Output(last), OnFailure = Output(last) },
    };

    private static ActionInfo Output(string expression) => new() { Name = "OutputExpression", Context = new() { ["expression"] = expression } };

    /// <summary>Whether a term is in order, and the day that counts.</summary>
    internal sealed record Answer(string Name, bool InOrder, DateOnly Day)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} {InOrder} {Day:O}");
    }

    /// <summary>Somebody, on a day.</summary>
    internal sealed record Case(PersonFacts Facts, DateOnly On)
    {
        public PersonInput Input() => new(
            Day(On), Day(Facts.NotifiedOn!.Value), Day(Facts.SettledOn!.Value), Day(Facts.PipSignedOn!.Value), Maybe(Facts.PvtOn), Maybe(Facts.MapOn));

        private static DateTime Day(DateOnly day) => day.ToDateTime(TimeOnly.MinValue);

        private static DateTime? Maybe(DateOnly? day) => day is { } known ? Day(known) : null;
    }
}

/// <summary>What RulesEngine is given of a person; its expressions name these.</summary>
public sealed record PersonInput(DateTime On, DateTime Notified, DateTime Settled, DateTime Plan, DateTime? Pvt, DateTime? Map);

/// <summary>The calendar for its expressions: the same that our rules use.</summary>
public static class LawDays
{
    /// <summary>The first day on or after it that is no Saturday, Sunday or holiday.</summary>
    public static DateTime OffHolidays(DateTime day) =>
        Rules.WorkingDays.OnOrAfter(DateOnly.FromDateTime(day), Rules.Calendar.Plain).ToDateTime(TimeOnly.MinValue);
}
