namespace Meedoen.Assessments;

/// <summary>How the API shows somebody's Dutch.</summary>
internal static class LanguageBody
{
    public static object Of(OpenLanguage.View view) => view.IsShort
        ? new { view.LastTestOn, view.HasLessons }
        : new
        {
            view.LastTestOn,
            view.HasLessons,
            Tests = view.Tests.Select(t => new { t.Id, t.TestedOn, t.Assessor, t.Instrument, t.Listening, t.Speaking, t.Reading, t.Writing }),
            Corrected = view.Corrected.Select(t => new { t.Id, t.TestedOn, t.Correction, t.CorrectedOn, t.ReplacedBy }),
            Trend = view.Trend.Select(t => new { t.Skill, t.Before, t.BeforeOn, t.Now, t.On, t.Steps }),
            Suggested = (view.Advice?.Suggested ?? []).Select(Provider),
            NotSuggested = (view.Advice?.NotSuggested ?? []).Select(Provider),
            view.Advised,
            view.Chosen,
            view.Regime,
            Chooser = view.Chooser?.ToString(),
            view.Wish,
            view.Offered,
            Registered = view.Registered is { } registered ? new { registered.On, registered.By, registered.Organisation } : null,
        };

    private static object Provider(AdvisedProvider advised) =>
        new { advised.Provider.Id, advised.Provider.Name, Reasons = advised.Reasons.Select(AdviceWords.Of) };
}
