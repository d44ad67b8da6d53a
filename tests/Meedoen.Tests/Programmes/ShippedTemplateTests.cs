using System.Globalization;
using Meedoen.Dossiers;
using Meedoen.Programmes;
using Xunit;

namespace Meedoen.Tests.Programmes;

public sealed class ShippedTemplateTests
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl");

    public static TheoryData<string> Files => [.. Templates.ShippedFiles];

    public static TheoryData<string> Programmes => [.. Templates.ShippedFiles.Where(file => !file.EndsWith(".sharing.yaml", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_shipped_document_reads_without_mistakes_against_the_shipped_dictionary(string file)
    {
        var keys = DataDictionary.Standard.Keys.Select(key => key.Key).ToHashSet(StringComparer.Ordinal);
        var problems = Templates.Read(Templates.ShippedText(file), keys.Contains).Problems;
        Assert.Empty(problems.Select(problem => $"{file}:{problem.Line} {problem.Message(Dutch)} {problem.Fix(Dutch)}"));
    }

    [Theory]
    [MemberData(nameof(Programmes))]
    public void Every_step_has_title_and_explanation_in_dutch_and_english(string file)
    {
        var template = Templates.Read(Templates.ShippedText(file)).Template!;
        Assert.All(template.Steps, step =>
        {
            Assert.All(["nl", "en"], language => Assert.NotEmpty(step.Title.Texts[language]));
            Assert.All(["nl", "en"], language => Assert.NotEmpty(step.Explanation.Texts[language]));
        });
    }

    [Theory]
    [MemberData(nameof(Programmes))]
    public void Every_target_group_of_a_programme_can_be_chosen_in_the_file(string file)
    {
        var offered = DataDictionary.Standard.Find("target-group")!.Options.Select(option => option.Code);
        var groups = Templates.Read(Templates.ShippedText(file)).Template!.TargetGroups;
        Assert.NotEmpty(groups);
        Assert.Empty(groups.Select(group => group.Id).Except(offered, StringComparer.Ordinal));
    }

    [Fact]
    public void Har_klantreis_speaks_arabic_to_the_participant()
    {
        var template = Templates.Shipped["har-klantreis"];
        Assert.All(template.Steps, step =>
        {
            Assert.Contains("ar", step.Title.Texts.Keys);
            Assert.Contains("ar", step.Explanation.Texts.Keys);
            Assert.True(step.ParticipantDoes is null || step.ParticipantDoes.Texts.ContainsKey("ar"), step.Id);
        });
        Assert.All(template.Phases, phase => Assert.Contains("ar", phase.Title.Texts.Keys));
        Assert.All(template.Roles, role => Assert.Contains("ar", role.Title.Texts.Keys));
    }

    [Fact]
    public void Har_klantreis_version_3_also_starts_on_settlement()
    {
        var template = Templates.Shipped["har-klantreis"];
        Assert.Equal(3, template.Version);
        Assert.Contains(template.Triggers, trigger => trigger.Event == "SettledInMunicipality");
    }

    [Fact]
    public void Seven_programmes_and_the_blue_folder_ship()
    {
        Assert.Equal(
            ["dfm-perspectief", "die-ikwerk", "dro-zroute", "gezin-inburgering", "har-klantreis", "mid-integraal", "tho-maatwerk"],
            Templates.Shipped.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("blauwe-map.sharing.yaml", Templates.ShippedFiles);
    }

    [Fact]
    public void Family_migrants_choose_and_pay_their_lessons_with_a_loan_and_have_an_obligation_of_their_own()
    {
        var template = Templates.Shipped["gezin-inburgering"];

        Assert.Equal(Meedoen.Assessments.SchoolChooser.Participant, Meedoen.Assessments.SchoolSteps.Chooser([template], "wi2021"));
        Assert.Equal(Meedoen.Assessments.SchoolChooser.Municipality, Meedoen.Assessments.SchoolSteps.Chooser([Templates.Shipped["har-klantreis"]], "wi2021"));
        Assert.Equal(("participant", true, true), (template.Step("lening")!.Owner, template.Step("lening")!.Skippable, template.Step("lening")!.Voluntary));
        Assert.Equal("wi2021/term", template.Obligation!.Rule);
        Assert.Contains("leren", template.Obligation.Phases);
        Assert.Equal("participatiewet/duties", Templates.Shipped["har-klantreis"].Obligation!.Rule);
        Assert.All(["dfm-perspectief", "die-ikwerk", "mid-integraal", "tho-maatwerk"], id => Assert.Null(Templates.Shipped[id].Obligation));
    }

    [Theory]
    [InlineData("standaard.sharing.yaml")]
    [InlineData("blauwe-map.sharing.yaml")]
    [InlineData("licht.sharing.yaml")]
    public void Shipped_sharing_profiles_stay_within_the_floor(string file) =>
        Assert.Empty(SharingProfiles.Parse(Templates.ShippedText(file)).Refusals);

    [Fact]
    public void Every_template_names_a_sharing_profile_that_ships() => Assert.All(
        Templates.Shipped.Values, template => Assert.Contains($"{template.SharingProfile}.sharing.yaml", Templates.ShippedFiles));

    [Fact]
    public void No_step_before_arrival_measures_or_plans() => Assert.All(
        Templates.Shipped.Values.SelectMany(template => template.Steps).Where(step => step.AllowedIn.Count > 0),
        step => Assert.True(BeforeArrival.Allows(step.Type) && step.Records.Count == 0, step.Id));
}
