namespace Meedoen.Assessments;

/// <summary>What the advice looks at; nothing else counts.</summary>
/// <param name="Levels">Level per skill that was measured.</param>
/// <param name="LearnsLetters">Whether somebody still learns to read and write in Latin script.</param>
/// <param name="EveningsOnly">True: only the evening is possible. False: the evening is not. Null: not known.</param>
public sealed record LearnerNeeds(IReadOnlyDictionary<LanguageSkill, LanguageLevel> Levels, bool LearnsLetters, bool? EveningsOnly);

/// <summary>A reason in the advice: a code with what its text needs.</summary>
/// <param name="Code">Its text is <c>advice.CODE</c> in Assessments.</param>
/// <param name="Skills">Skills it names.</param>
/// <param name="Level">Level it names, or null.</param>
public sealed record AdviceReason(string Code, IReadOnlyList<LanguageSkill> Skills, LanguageLevel? Level = null);

/// <summary>A school with why it stands where it stands.</summary>
/// <param name="Provider">The school.</param>
/// <param name="Reasons">Why, the weightiest first, and what would have changed it.</param>
public sealed record AdvisedProvider(LessonProvider Provider, IReadOnlyList<AdviceReason> Reasons);

/// <summary>Advice about language schools: those that fit, the best first, and those that do not, each with reasons.</summary>
/// <param name="Suggested">In order.</param>
/// <param name="NotSuggested">By name.</param>
public sealed record ProviderAdvice(IReadOnlyList<AdvisedProvider> Suggested, IReadOnlyList<AdvisedProvider> NotSuggested)
{
    /// <summary>
    /// Ranks schools for a learner. A school fits a skill when its lessons begin at or below the level and do not end below it. The more
    /// skills fit, the higher; then who teaches to read and write, for who still learns that; then the time of day; then how far
    /// the lessons lead. Pure.
    /// </summary>
    public static ProviderAdvice For(LearnerNeeds needs, IEnumerable<LessonProvider> catalogue)
    {
        var looked = catalogue.Where(provider => provider.Open).OrderBy(provider => provider.Name, StringComparer.Ordinal)
            .Select(provider => new Fit(provider, needs)).ToList();
        var suggested = looked.Where(fit => fit.IsFit)
            .OrderByDescending(fit => fit.Fitting.Count)
            .ThenByDescending(fit => fit.TeachesLetters)
            .ThenBy(fit => fit.WrongTime)
            .ThenByDescending(fit => fit.Provider.To);
        return new ProviderAdvice(
            [.. suggested.Select(fit => new AdvisedProvider(fit.Provider, [.. fit.Reasons()]))],
            [.. looked.Where(fit => !fit.IsFit).Select(fit => new AdvisedProvider(fit.Provider, [fit.WhyNot()]))]);
    }

    private sealed class Fit
    {
        private readonly LearnerNeeds needs;
        private readonly LanguageSkill[] tooEarly;

        public Fit(LessonProvider provider, LearnerNeeds needs)
        {
            (Provider, this.needs) = (provider, needs);
            Fitting = [.. needs.Levels.Where(l => provider.From <= l.Value && l.Value <= provider.To).Select(l => l.Key).Order()];
            tooEarly = [.. needs.Levels.Where(l => l.Value < provider.From).Select(l => l.Key).Order()];
        }

        public LessonProvider Provider { get; }

        public IReadOnlyList<LanguageSkill> Fitting { get; }

        public bool TeachesLetters => needs.LearnsLetters && Provider.Letters;

        public bool WrongTime => needs.EveningsOnly is { } evenings ? evenings != Provider.Evenings : Provider.Evenings;

        public bool IsFit => Fitting.Count > 0 && needs.Levels.Values.Any(level => level < Provider.To);

        public IEnumerable<AdviceReason> Reasons()
        {
            yield return Fitting.Count == needs.Levels.Count ? new AdviceReason("fits-all", Fitting) : new AdviceReason("fits-some", Fitting);
            if (tooEarly.Length > 0)
            {
                yield return new AdviceReason("begins-higher", tooEarly, Provider.From);
            }

            if (needs.LearnsLetters)
            {
                yield return new AdviceReason(Provider.Letters ? "teaches-letters" : "no-letters", []);
            }

            if (Provider.Evenings || needs.EveningsOnly == true)
            {
                yield return new AdviceReason((Provider.Evenings ? "evenings" : "days") + (needs.EveningsOnly is null ? "-ask" : WrongTime ? "-wrong" : "-fit"), []);
            }

            yield return new AdviceReason("leads-to", [], Provider.To);
        }

        public AdviceReason WhyNot() => tooEarly.Length == needs.Levels.Count
            ? new AdviceReason("begins-too-high", [], Provider.From)
            : new AdviceReason("ends-too-low", [], Provider.To);
    }
}
