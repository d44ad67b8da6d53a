using Meedoen.Dossiers;
using Meedoen.Parties;
using Xunit;

namespace Meedoen.Tests.Dossiers;

public sealed class FormTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DataDictionary Dictionary = DataDictionary.Standard;

    [Fact]
    public void Every_form_has_sections_with_fields_and_every_section_is_used()
    {
        Assert.All(Dictionary.Forms.Values, outline =>
        {
            var form = Form(outline.Id);
            Assert.NotEmpty(form.Sections);
            Assert.All(form.Sections, section => Assert.NotEmpty(section.Fields));
            Assert.True(form.ContributionsOnly || outline.Sections.Select(section => section.Id).SequenceEqual(form.Sections.Select(section => section.Id)));
        });
    }

    [Fact]
    public void A_field_says_why_it_is_asked_and_who_will_see_it()
    {
        var field = Form("introduction").Fields.Single(field => field.Name == "phone");
        Assert.Contains("bereiken", field.Why.Texts["nl"], StringComparison.Ordinal);
        Assert.Contains(AccessRole.Volunteer, WhoSees(field));
        Assert.DoesNotContain(AccessRole.Employer, WhoSees(field));
    }

    [Fact]
    public void Health_is_seen_by_the_case_owner_and_its_functional_condition_by_those_who_arrange_work()
    {
        Assert.Equal([AccessRole.CaseOwner], WhoSees(Form("diagnosis").Fields.Single(field => field.Name == "health-worry")));
        Assert.Equal(
            [AccessRole.CaseOwner, AccessRole.TeamLead, AccessRole.WorkConsultant, AccessRole.JobLanguageCoach],
            WhoSees(Form("diagnosis").Fields.Single(field => field.Name == "work-condition")));
    }

    [Fact]
    public void A_filled_in_form_becomes_values_and_refusals_per_field_and_keeps_what_was_typed()
    {
        var typed = Typed(
            ("called-name", "Hanan"), ("phone", "06-0000 0012"), ("email", "hanan@"), ("languages-spoken", "Arabisch"),
            ("interpreter-needed", "always"), ("interpreter-language", "apc"), ("unknown", "x"));
        var answer = FormInput.Parse(Form("introduction"), typed, Today, CodeTables.Standard);
        Assert.Equal("+31600000012", Assert.Single(answer.Values["phone"]));
        Assert.Equal("apc", Assert.Single(answer.Values["interpreter-language"]));
        Assert.Equal("email", Assert.Single(answer.Refusals).Field);
        Assert.False(answer.Values.ContainsKey("email"));
        Assert.False(answer.Values.ContainsKey("unknown"));
        Assert.Equal("hanan@", answer.Typed["email"][0]);
    }

    [Fact]
    public void A_field_left_blank_is_an_empty_answer_and_a_field_not_sent_is_no_answer()
    {
        var answer = FormInput.Parse(Form("introduction"), Typed(("phone", "  ")), Today, CodeTables.Standard);
        Assert.Empty(answer.Values["phone"]);
        Assert.False(answer.Values.ContainsKey("email"));
        Assert.Empty(answer.Refusals);
    }

    [Fact]
    public void A_field_whose_condition_is_not_met_counts_as_blank()
    {
        var answer = FormInput.Parse(Form("introduction"), Typed(("interpreter-needed", "no"), ("interpreter-language", "nonsense")), Today, CodeTables.Standard);
        Assert.Empty(answer.Values["interpreter-language"]);
        Assert.Empty(answer.Refusals);
    }

    [Fact]
    public void Several_languages_are_several_values_and_ticked_boxes_are_one()
    {
        var typed = new Dictionary<string, string[]> { ["languages-spoken"] = ["ar", "Engels", "", "ar"], ["contact-times"] = ["evening", "morning"] };
        var answer = FormInput.Parse(Form("introduction"), typed, Today, CodeTables.Standard);
        Assert.Equal(["ar", "en"], answer.Values["languages-spoken"]);
        Assert.Equal(["morning,evening"], answer.Values["contact-times"]);
    }

    [Fact]
    public void Too_many_values_are_refused()
    {
        var typed = new Dictionary<string, string[]> { ["languages-spoken"] = [.. Enumerable.Repeat("ar", 41)] };
        Assert.Equal("dossiers.value-too-many", Assert.Single(FormInput.Parse(Form("introduction"), typed, Today, CodeTables.Standard).Refusals).Code);
    }

    [Fact]
    public void A_reader_gets_only_the_fields_to_contribute_to()
    {
        var volunteer = Form("home-visit").For(SharingProfiles.Standard.Mask(AccessRole.Volunteer))!;
        Assert.All(volunteer.Fields, field => Assert.Contains(field.Key.Rubric, new[] { Rubric.R9, Rubric.R17 }));
        Assert.Null(Form("diagnosis").For(SharingProfiles.Standard.Mask(AccessRole.Employer)));
        Assert.NotNull(Form("diagnosis").For(SharingProfiles.Standard.Mask(AccessRole.CaseOwner)));
    }

    [Fact]
    public void What_is_missing_for_a_purpose_links_to_the_form_that_asks_it()
    {
        var known = new Dictionary<string, IReadOnlyList<string>> { ["called-name"] = ["Hanan"], ["interpreter-needed"] = ["always"] };
        var introduction = Completeness.For(Dictionary, "introduction", known);
        Assert.Equal(["phone", "languages-spoken", "interpreter-language"], introduction.Missing.Select(item => item.Field));
        Assert.All(introduction.Missing, item => Assert.Equal("introduction", item.Form));
        Assert.Equal(5, introduction.Required);
        known["interpreter-needed"] = ["no"];
        Assert.Equal(4, Completeness.For(Dictionary, "introduction", known).Required);
    }

    [Fact]
    public void Every_missing_item_of_every_purpose_points_to_a_field_that_exists()
    {
        foreach (var purpose in Dictionary.Purposes.Keys)
        {
            Assert.All(
                Completeness.For(Dictionary, purpose, new Dictionary<string, IReadOnlyList<string>>()).Missing,
                item => Assert.Contains(Form(item.Form).Fields, field => field.Name == item.Field));
        }
    }

    private static IReadOnlyList<AccessRole> WhoSees(FormField field) => FormSources.WhoSees(SharingProfiles.Standard, field.Key);

    private static FormDefinition Form(string id) => FormDefinition.Of(Dictionary, id)!;

    private static Dictionary<string, string[]> Typed(params (string Key, string Value)[] fields) =>
        fields.ToDictionary(field => field.Key, field => new[] { field.Value });
}
