using AngleSharp.Html.Dom;
using Meedoen.Tests.Harness;

namespace Meedoen.Tests.OwnQuestions;

/// <summary>What an administrator does with the questions of the municipality, in short.</summary>
internal static class Asking
{
    public const string Look = "Bekijk wat er verandert";
    public const string Save = "Leg deze wijziging vast";

    /// <summary>Name of the question about an allotment, which most tests use.</summary>
    public const string Allotment = "x-zuiderzicht-moestuin-in-de-wijk";

    /// <summary>Ticks a box or a radio button by name and value.</summary>
    public static Page Ticked(this Page page, string name, string value, bool on = true)
    {
        foreach (var other in page.Document.QuerySelectorAll($"input[name='{name}'][type=radio]").Cast<IHtmlInputElement>())
        {
            other.IsChecked = false;
        }

        ((IHtmlInputElement)page.Document.QuerySelector($"input[name='{name}'][value='{value}']")!).IsChecked = on;
        return page;
    }

    /// <summary>What a page says of something, in a list of terms.</summary>
    public static string Said(this Page page, string term) =>
        Page.Fold(page.Document.QuerySelectorAll("dt").Single(dt => Page.Fold(dt.TextContent) == term).ParentElement!.QuerySelector("dd")!.TextContent);

    /// <summary>A form about a new question, filled in but for what differs per test.</summary>
    public static async Task<Page> NewQuestion(this Visitor ruben, string rubric = "R9", string purpose = "guidance", string place = "home-visit.address", string? basis = "Participatiewet art. 7")
    {
        var page = (await ruben.Open($"/admin/own-questions/question?rubric={rubric}")).ShouldBeOk()
            .Ticked("Subject", "Ordinary").Ticked("Purposes", purpose).Ticked("AskedIn", place);
        page = page.Document.QuerySelector("input[name=Retention]") is null ? page : page.Ticked("Retention", "file");
        return basis is null ? page : page.Ticked("LegalBasis", basis);
    }

    /// <summary>The question about an allotment, with two answers, looked at.</summary>
    public static async Task<Page> LookAtAllotment(this Visitor ruben, string? from = null)
    {
        var form = (await ruben.NewQuestion()).Ticked("RequiredFor", "guidance").Form(Look)
            .Fill("Vraag in het Nederlands", "Moestuin in de wijk").Fill("Vraag in het Engels", "Allotment in the quarter").Fill("Soort antwoord", "Choice")
            .Set("OptionDutch0", "Wil ik").Set("OptionEnglish0", "I want it").Set("OptionDutch1", "Heb ik").Set("OptionEnglish1", "I have one");
        return await (from is null ? form : form.Fill("Geldt vanaf", from)).Submit();
    }

    /// <summary>The question about an allotment, saved.</summary>
    public static async Task AskAllotment(this Visitor ruben, string? from = null) =>
        (await (await ruben.LookAtAllotment(from)).ShouldBeOk().Form(Save).Submit()).ShouldBeOk().ShouldSay("De wijziging is vastgelegd");

    /// <summary>A question of one line, saved.</summary>
    public static async Task AskLine(this Visitor ruben, string label, string rubric, string purpose, string place, string? basis) =>
        (await (await (await ruben.NewQuestion(rubric, purpose, place, basis)).Form(Look).Set("LabelDutch", label).Set("LabelEnglish", label + " (en)")
            .Set("LabelArabic", "سؤال").Set("Type", "Text").Submit()).ShouldBeOk().Form(Save).Submit()).ShouldBeOk();

    /// <summary>The form about a question that is there.</summary>
    public static async Task<Page> OpenQuestion(this Visitor ruben, string key = Allotment) => (await ruben.Open("/admin/own-questions/question?key=" + key)).ShouldBeOk();

    /// <summary>Stops asking a question.</summary>
    public static async Task StopAsking(this Visitor ruben, string key = Allotment) =>
        (await (await (await ruben.OpenQuestion(key)).Ticked("Asked", "true", on: false).Form(Look).Submit()).ShouldBeOk().Form(Save).Submit()).ShouldBeOk();

    /// <summary>Stops offering the first answer, with a third in its place.</summary>
    public static async Task<Page> StopOffering(this Visitor ruben) =>
        (await (await ruben.OpenQuestion()).Ticked("OptionOffered0", "true", on: false).Form(Look).Set("OptionDutch2", "Geen zin").Set("OptionEnglish2", "No wish").Submit()).ShouldBeOk();
}
