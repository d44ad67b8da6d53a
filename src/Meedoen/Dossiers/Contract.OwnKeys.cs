using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Text;

namespace Meedoen.Dossiers;

/// <summary>A text that an administrator typed, per language.</summary>
/// <param name="Dutch">Always there.</param>
/// <param name="English">Always there.</param>
/// <param name="Arabic">Empty when only colleagues read it.</param>
public sealed record OwnText(string Dutch, string English, string Arabic = "")
{
    /// <summary>The text as the dictionary holds it.</summary>
    public Localized Localized => new(new[] { ("nl", Dutch), ("en", English), ("ar", Arabic) }
        .Where(text => text.Item2.Length > 0).ToDictionary(text => text.Item1, text => text.Item2, StringComparer.Ordinal));
}

/// <summary>A possible answer.</summary>
/// <param name="Code">Kebab-case; what is stored. Fixed once it was saved.</param>
/// <param name="Label">What people read.</param>
/// <param name="Ended">Whether it is no longer offered; who has it, keeps it.</param>
public sealed record OwnOption(string Code, OwnText Label, bool Ended = false);

/// <summary>
/// A key that a municipality adds to the dictionary. Rubric and type are fixed once it was saved, for answers are stored by them; it is
/// never removed, only ended: no longer asked, while what was answered stays until it is forgotten with the file.
/// </summary>
public sealed record OwnKey
{
    /// <summary>Begin of every own key. No key of the standard begins with it, so that a later standard never clashes.</summary>
    public const string Prefix = "x-";

    /// <summary><c>x-</c>, the slug of the tenant and a name of its own: <c>x-zuiderzicht-allotment</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The rubric whose rights apply, and which says how careful the value is handled.</summary>
    public required Rubric Rubric { get; init; }

    /// <summary>Kind of value.</summary>
    public required DataType Type { get; init; }

    /// <summary>The question.</summary>
    public required OwnText Label { get; init; }

    /// <summary>One line of help, or null.</summary>
    public OwnText? Help { get; init; }

    /// <summary>The answers of a choice, those that ended too.</summary>
    public IReadOnlyList<OwnOption> Options { get; init; } = [];

    /// <summary>For what it may be used.</summary>
    public IReadOnlyList<string> Purposes { get; init; } = [];

    /// <summary>Which purposes are not complete without it.</summary>
    public IReadOnlyList<string> RequiredFor { get; init; } = [];

    /// <summary>Articles that allow it.</summary>
    public IReadOnlyList<string> LegalBasis { get; init; } = [];

    /// <summary>Id of the retention rule.</summary>
    public required string Retention { get; init; }

    /// <summary>Where it is asked, <c>form.section</c>.</summary>
    public IReadOnlyList<string> AskedIn { get; init; } = [];

    /// <summary>Whether it is no longer asked.</summary>
    public bool Ended { get; init; }

    /// <summary>Whether a key belongs to a municipality.</summary>
    public static bool IsOwn(string key) => key.StartsWith(Prefix, StringComparison.Ordinal);
}

/// <summary>An own key as the administrator finds it in the list.</summary>
/// <param name="Key">As it was decided last.</param>
/// <param name="Number">Number of that decision; the next change carries it.</param>
/// <param name="From">First day of that decision.</param>
/// <param name="InForce">Whether the dictionary knows the key today.</param>
public sealed record OwnKeyState(OwnKey Key, int Number, DateOnly From, bool InForce);

/// <summary>What a decision did to an own key.</summary>
public enum OwnKeyStep
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>Something about it was changed.</summary>
    Changed,

    /// <summary>It is no longer asked.</summary>
    Ended,

    /// <summary>It is asked again.</summary>
    Resumed,
}

/// <summary>One decision about an own key.</summary>
/// <param name="Number">Counts up from 1.</param>
/// <param name="From">First day it holds.</param>
/// <param name="By">Who decided.</param>
/// <param name="Label">What the key was called.</param>
/// <param name="Step">What was done.</param>
public sealed record OwnKeyHistory(int Number, DateOnly From, string By, OwnText Label, OwnKeyStep Step);

/// <summary>What a change of an own key opens, closes and touches.</summary>
/// <param name="Before">As it was decided last, or null when it is new.</param>
/// <param name="After">As it will be.</param>
public sealed record OwnKeyChange(OwnKey? Before, OwnKey After)
{
    /// <summary>Roles that read the answer, under the sharing profile in force.</summary>
    public IReadOnlyList<AccessRole> Readers { get; init; } = [];

    /// <summary>Roles that only know that there is an answer, and since when.</summary>
    public IReadOnlyList<AccessRole> Aware { get; init; } = [];

    /// <summary>Roles that may give the answer, the participant among them.</summary>
    public IReadOnlyList<AccessRole> Writers { get; init; } = [];

    /// <summary>Forms that ask it from then on and did not before.</summary>
    public IReadOnlyList<Localized> FormsAdded { get; init; } = [];

    /// <summary>Forms that ask it no longer.</summary>
    public IReadOnlyList<Localized> FormsRemoved { get; init; } = [];

    /// <summary>Forms that go on asking it.</summary>
    public IReadOnlyList<Localized> FormsKept { get; init; } = [];

    /// <summary>How many files hold an answer now.</summary>
    public int Files { get; init; }

    /// <summary>Answers that are no longer offered, with how many files hold them; null where that is sealed.</summary>
    public IReadOnlyList<(OwnText Option, int? Files)> OptionsEnded { get; init; } = [];

    /// <summary>What was done.</summary>
    public OwnKeyStep Step => Before is null ? OwnKeyStep.Added
        : After.Ended == Before.Ended ? OwnKeyStep.Changed
        : After.Ended ? OwnKeyStep.Ended : OwnKeyStep.Resumed;
}

/// <summary>The dictionary of a municipality was changed from a day on.</summary>
/// <param name="Number">Of the decision.</param>
/// <param name="Key">The own key.</param>
/// <param name="From">First day.</param>
/// <param name="Step">What was done.</param>
public sealed record DictionaryChanged(int Number, string Key, DateOnly From, OwnKeyStep Step) : IDomainEvent;
