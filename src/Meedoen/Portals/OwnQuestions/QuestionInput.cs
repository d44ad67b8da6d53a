using System.Globalization;
using Meedoen.Dossiers;

namespace Meedoen.Portals.OwnQuestions;

/// <summary>Reads the form about an own question.</summary>
internal static class QuestionInput
{
    /// <summary>Rows of answers that are free, besides those that are filled.</summary>
    public const int FreeRows = 4;

    private const int MostRows = 60;

    /// <summary>What was typed; what cannot be read counts as not filled in.</summary>
    public static OwnKeyForm Read(IFormCollection form, string? key, Rubric rubric) => new()
    {
        Key = key,
        Number = int.TryParse(form["Number"], CultureInfo.InvariantCulture, out var number) ? number : 0,
        Rubric = rubric,
        Type = Enum.TryParse<DataType>(form["Type"], out var type) ? type : null,
        Subject = Enum.TryParse<OwnKeySubject>(form["Subject"], out var subject) ? subject : null,
        Label = Text(form, "Label"),
        Help = Text(form, "Help"),
        Options = [.. Enumerable.Range(0, Math.Min(MostRows, form.Keys.Count(name => name.StartsWith("OptionDutch", StringComparison.Ordinal)))).Select(at => Option(form, at))],
        Purposes = All(form, "Purposes"),
        RequiredFor = All(form, "RequiredFor"),
        LegalBasis = All(form, "LegalBasis"),
        Retention = form["Retention"],
        AskedIn = All(form, "AskedIn"),
        Ended = key is not null && !All(form, "Asked").Contains("true"),
        From = DateOnly.TryParseExact(form["From"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from) ? from : null,
    };

    private static OwnOption Option(IFormCollection form, int at) =>
        new(form[$"OptionCode{at}"].ToString(), Text(form, "Option", at.ToString(CultureInfo.InvariantCulture)), form[$"OptionCode{at}"].ToString().Length > 0 && !All(form, $"OptionOffered{at}").Contains("true"));

    private static OwnText Text(IFormCollection form, string name, string at = "") =>
        new(One(form, $"{name}Dutch{at}"), One(form, $"{name}English{at}"), One(form, $"{name}Arabic{at}"));

    private static string One(IFormCollection form, string name) => form[name].ToString().Trim();

    private static string[] All(IFormCollection form, string name) => [.. form[name].OfType<string>()];
}
