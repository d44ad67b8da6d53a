using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Meedoen.Rules.Explaining;
using Meedoen.Rules.Law;

namespace Meedoen.Cli;

/// <summary>Findings as JSON: the structure, and the same in words in Dutch and English.</summary>
internal static class LawJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Of(IEnumerable<Finding> findings) => JsonSerializer.Serialize(findings.Select(One), Options);

    public static string Of(IEnumerable<Parameter> parameters) => JsonSerializer.Serialize(parameters.Select(Row), Options);

    private static object One(Finding finding) => new
    {
        finding.Kind.Code,
        State = Codes.Of(finding.State),
        finding.FirstDay,
        finding.LastDay,
        finding.DoneOn,
        finding.RulingLastDay,
        finding.Amount,
        finding.DaysAdded,
        Decider = Codes.Of(finding.Kind.Decider),
        Rules = finding.Kind.Rules.Split(' '),
        finding.LawOf,
        Verified = finding.IsVerified(),
        finding.Duo,
        Steps = finding.Steps.Select(step => new { Kind = Codes.Of(step.Kind), step.Why, Amount = step.Amount.Count == 0 ? null : $"{step.Amount.Count} {Codes.Of(step.Amount.Unit)}", Day = step.Result, Basis = step.Basis is { } basis ? Codes.Of(basis.Name) : null }),
        Reasons = finding.Reasons.Select(reason => new { reason.Code, reason.Day, reason.Number }),
        Parameters = finding.Parameters().Select(Row),
        finding.Kind.ChangedBy,
        Text = new { Nl = Lines(finding, "nl"), En = Lines(finding, "en") },
    };

    private static IEnumerable<string> Lines(Finding finding, string language) => Explanation.Of(finding, CultureInfo.GetCultureInfo(language)).Lines();

    private static object Row(Parameter row) => new
    {
        Name = Codes.Of(row.Name),
        row.ValidFrom,
        Value = row.Value.Text,
        row.Article,
        Source = row.Source.Title,
        TextOf = row.Source.TextOf,
        row.Source.Where,
        Mark = Codes.Of(row.Mark),
        Question = row.Question.Length == 0 ? null : row.Question,
    };
}
