using System.Globalization;
using Meedoen.Programmes;
using Xunit;

namespace Meedoen.Tests.Programmes;

/// <summary>A mistake in a template is named with its line, what it is, and how to put it right.</summary>
public sealed class TemplateProblemTests
{
    private const string Good = """
        kind: programme
        id: proef
        version: 1
        title: {nl: Proef, en: Trial}
        directed_by: municipality
        legal_regimes: [wi2021]
        terms: {participant: {nl: klant, en: client}, case_owner: {nl: regisseur, en: director}}
        target_groups: [{id: vrouwen, title: {nl: Vrouwen, en: Women}}]
        triggers: [{event: SettledInMunicipality, opens: eerste, state: Intake}]
        roles:
          - {id: regisseur, title: {nl: regisseur, en: director}, access_role: RG, kind: municipality, directs: true}
          - {id: docent, title: {nl: docent, en: teacher}, access_role: TA, kind: language_provider}
        routes: [{id: een, title: {nl: Een, en: One}}, {id: twee, title: {nl: Twee, en: Two}}]
        phases:
          - id: begin
            title: {nl: Begin, en: Start}
            steps:
              - {id: eerste, type: conversation, title: {nl: A, en: A}, explanation: {nl: A, en: A}, owner: regisseur}
              - {id: tweede, type: task, title: {nl: B, en: B}, explanation: {nl: B, en: B}, owner: docent, needs: [eerste]}
          - id: keuze
            title: {nl: Keuze, en: Choice}
            length: {target: {count: 4, unit: weeks}, max: {count: 8, unit: weeks}}
            steps:
              - {id: kies, type: decision, title: {nl: C, en: C}, explanation: {nl: C, en: C}, owner: regisseur, decision: welke}
        decisions:
          - {id: welke, title: {nl: Welke, en: Which}, participants: [regisseur, docent], decider: regisseur, chooses: route}
        """;

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl");

    [Fact]
    public void The_good_template_has_no_mistakes() => Assert.Empty(Templates.Read(Good).Problems);

    [Theory]
    [InlineData("title: {nl: Proef, en: Trial}", "titel: {nl: Proef, en: Trial}", 4, "unknown-key-near")]
    [InlineData("version: 1", "version: een", 3, "wrong-type.integer")]
    [InlineData("version: 1", "version: 0", 3, "out-of-range")]
    [InlineData("id: proef", "id: Proef 1", 2, "wrong-form.id")]
    [InlineData("directed_by: municipality", "directed_by: municipalty", 5, "not-allowed-near")]
    [InlineData("kind: programme", "kind: programma", 1, "not-allowed")]
    [InlineData("title: {nl: Proef, en: Trial}", "title: {nl: Proef}", 4, "missing-key")]
    [InlineData("title: {nl: Proef, en: Trial}", "title: {nl: Een, twee, en: Trial}", 4, "unknown-key")]
    [InlineData("title: {nl: Proef, en: Trial}", "title: {nl: Een, en nog twee, en: Trial}", 4, "cut-by-comma")]
    [InlineData("title: {nl: Proef, en: Trial}", "title: Proef", 4, "wrong-type.object")]
    [InlineData("legal_regimes: [wi2021]", "legal_regimes: wi2021", 6, "wrong-type.array")]
    [InlineData("legal_regimes: [wi2021]", "legal_regimes: [wi2021, wi2021]", 6, "twice")]
    [InlineData("legal_regimes: [wi2021]", "legal_regimes: []", 6, "too-few")]
    [InlineData("opens: eerste", "opens: eersten", 9, "unknown-step-near")]
    [InlineData("needs: [eerste]", "needs: [kennismaking]", 19, "unknown-step")]
    [InlineData("needs: [eerste]", "needs: [tweede]", 19, "circle-steps")]
    [InlineData("owner: docent", "owner: docnet", 19, "unknown-role-near")]
    [InlineData("owner: docent", "owner: docent, voluntary: true", 19, "voluntary-not-skippable")]
    [InlineData("owner: docent", "owner: docent, records: [not-a-key]", 19, "unknown-dictionary-key")]
    [InlineData("owner: docent", "owner: docent, plan: {horizons: [weeks]}", 19, "setting-of-other-type")]
    [InlineData("owner: docent", "owner: docent, per_theme: true", 19, "no-themes")]
    [InlineData("owner: docent", "owner: docent, due: {from: {step: tweede}, offset: 1, unit: days}", 19, "own-step")]
    [InlineData("owner: docent", "owner: docent, due: {from: {phase_start: begni}, offset: 1, unit: days}", 19, "unknown-phase-near")]
    [InlineData("owner: docent", "owner: docent, due: {from: {date: 2027-02-30}, offset: 1, unit: days}", 19, "wrong-form.date")]
    [InlineData("owner: docent", "owner: docent, due: {offset: -1, unit: lesson_weeks}", 19, "lesson-weeks-back")]
    [InlineData("owner: docent", "owner: docent, due: {offset: 0, unit: days, repeat: true}", 19, "repeat-without-length")]
    [InlineData("owner: docent", "owner: docent, due: {from: {step: a, date: 2027-01-01}, offset: 0, unit: days}", 19, "exactly-one")]
    [InlineData("owner: docent", "owner: docent, when: {route: [drie]}", 19, "unknown-route")]
    [InlineData("owner: docent", "owner: docent, when: {legal_regime: [wi2013]}", 19, "unknown-regime-near")]
    [InlineData("owner: docent", "owner: docent, when: {decision: {id: welke, in: [drie]}}", 19, "unknown-option")]
    [InlineData("type: conversation", "type: measurement", 18, "setting-of-other-type", ", conversation: {interpreter: true}")]
    [InlineData("type: conversation", "type: measurement", 18, "too-early", ", allowed_in: [Expected]")]
    [InlineData("state: Intake", "state: Expected", 9, "trigger-too-early")]
    [InlineData("state: Intake", "state: Active", 9, "trigger-light-only")]
    [InlineData("directs: true", "directs: false", 11, "direction")]
    [InlineData("access_role: RG, ", "", 11, "no-access-role")]
    [InlineData("id: docent,", "id: participant,", 12, "reserved-role")]
    [InlineData("id: docent,", "id: regisseur,", 12, "duplicate-id")]
    [InlineData("max: {count: 8", "max: {count: 3", 22, "wrong-order")]
    [InlineData("id: keuze", "id: keuze\n    starts: {from: {phase_end: keuze}, offset: 1, unit: days}", 21, "circle-phases")]
    [InlineData("participants: [regisseur, docent]", "participants: []", 26, "too-few")]
    [InlineData("participants: [regisseur, docent], ", "", 26, "missing-key")]
    [InlineData("chooses: route", "options: [{id: a, title: {nl: A, en: A}}, {id: b, title: {nl: B, en: B}}], chooses: route", 26, "options-and-route")]
    [InlineData(", chooses: route", "", 26, "no-options")]
    [InlineData(", decision: welke}", "}", 24, "decision-missing")]
    [InlineData("decision: welke}", "decision: welk}", 24, "unknown-decision-near")]
    [InlineData("phases:", "phases: [", 15, "not-yaml")]
    [InlineData("phases:", "kind: programme\nphases:", 14, "not-yaml")]
    [InlineData("id: proef", "id: &x proef\nsharing_profile: *x", 3, "alias")]
    public void A_mistake_is_named_with_its_line_what_and_how(string find, string replace, int line, string code, string more = "")
    {
        var yaml = Good.Replace(find, replace, StringComparison.Ordinal);
        yaml = more.Length == 0 ? yaml : yaml.Replace("owner: regisseur}\n      - {id: tweede", $"owner: regisseur{more}}}\n      - {{id: tweede", StringComparison.Ordinal);
        var problems = Templates.Read(yaml, key => key != "not-a-key").Problems;
        var problem = Assert.Single(problems, problem => problem.Code == code && problem.Line == line);
        Assert.DoesNotContain('[', problem.Message(Dutch).Split('.')[0]);
        Assert.NotEqual(problem.Message(Dutch), problem.Message(CultureInfo.GetCultureInfo("en")));
        Assert.NotEqual(problem.Fix(Dutch), problem.Fix(CultureInfo.GetCultureInfo("en")));
    }

    [Fact]
    public void A_typo_is_answered_with_the_nearest_word()
    {
        var problem = Assert.Single(Templates.Read(Good.Replace("directed_by", "direced_by", StringComparison.Ordinal)).Problems, one => one.Code == "unknown-key-near");
        Assert.Equal("De sleutel \"direced_by\" bestaat hier niet.", problem.Message(Dutch));
        Assert.Equal("Schrijf \"directed_by\".", problem.Fix(Dutch));
    }

    [Theory]
    [InlineData("")]
    [InlineData("- een\n- twee")]
    [InlineData("tekst")]
    [InlineData("kind: programme\n---\nkind: programme")]
    [InlineData("\t")]
    [InlineData("? [a, b]\n: c")]
    public void Something_else_than_a_template_gets_a_clear_answer(string yaml)
    {
        var reading = Templates.Read(yaml);
        Assert.Null(reading.Template);
        Assert.NotEmpty(reading.Problems);
    }

    [Fact]
    public void A_hostile_file_is_refused_quickly()
    {
        Assert.Equal("too-deep", Templates.Read(new string('[', 100_000)).Problems[0].Code);
        Assert.Equal("too-long", Templates.Read(new string(' ', 600_000)).Problems[0].Code);
    }

    [Fact]
    public void Every_text_exists_in_both_languages()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Meedoen.slnx")))
        {
            root = root.Parent;
        }

        string[] Keys(string file) => [.. File.ReadLines(Path.Combine(root!.FullName, "src", "Meedoen", "Texts", file))
            .Where(line => line.Contains('=', StringComparison.Ordinal) && !line.StartsWith('#'))
            .Select(line => line[..line.IndexOf('=', StringComparison.Ordinal)])];
        var dutch = Keys("Programmes.restext");
        Assert.Equal(dutch, Keys("Programmes.en.restext"));
        Assert.Equal(dutch.Length, dutch.Distinct().Count());
        Assert.Equal(dutch.Where(key => key.StartsWith("problem.", StringComparison.Ordinal)).Select(key => key[8..]), dutch.Where(key => key.StartsWith("fix.", StringComparison.Ordinal) && key != "fix.floor").Select(key => key[4..]));
    }
}
