using Meedoen.Parties;
using Meedoen.Platform.Text;
using Meedoen.Rules;

namespace Meedoen.Programmes;

/// <summary>A role in this programme, with the access role that decides its rights.</summary>
public sealed record TemplateRole
{
    /// <summary>The one reserved role: the person guided. Never declared, always there.</summary>
    public const string Participant = "participant";

    /// <summary>Id inside the template.</summary>
    public required string Id { get; init; }

    /// <summary>Name on screen.</summary>
    public required Localized Title { get; init; }

    /// <summary>Column of the sharing profile; null only for a party without an account, such as an interpreter.</summary>
    public AccessRole? Access { get; init; }

    /// <summary>Whether somebody in this role signs in; an interpreter does not.</summary>
    public bool HasAccount { get; init; } = true;

    /// <summary>Kind of organisation the person belongs to.</summary>
    public OrganisationKind Kind { get; init; }

    /// <summary>Whether every journey has one.</summary>
    public bool Required { get; init; }

    /// <summary>Reference to the legal rule that makes it required, or null.</summary>
    public string? RequiredFrom { get; init; }

    /// <summary>Whether this role keeps the direction; exactly one does.</summary>
    public bool Directs { get; init; }

    /// <summary>Whether the contact stays until aftercare has ended.</summary>
    public bool StaysThroughAftercare { get; init; }

    /// <summary>Specialism an official must have, or null.</summary>
    public string? Specialism { get; init; }

    /// <summary>Whether there may be one per theme.</summary>
    public bool PerTheme { get; init; }

    /// <summary>Most people (or families) at a time, or null.</summary>
    public LoadLimit? Load { get; init; }

    /// <summary>What makes somebody fit for the role, or null.</summary>
    public Eligibility? Eligibility { get; init; }

    /// <summary>What a match looks at, in order: <c>language</c>, <c>migration_background</c> (with consent of both).</summary>
    public IReadOnlyList<string> MatchOn { get; init; } = [];

    /// <summary>Who chooses the party, per legal regime: <c>participant</c> or <c>municipality</c>.</summary>
    public IReadOnlyDictionary<string, string> ChosenBy { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>How much one person carries.</summary>
/// <param name="Max">Most at a time.</param>
/// <param name="PerFamily">Whether families are counted instead of people.</param>
/// <param name="PerVillage">Whether the limit is watched per village.</param>
public sealed record LoadLimit(int Max, bool PerFamily, bool PerVillage);

/// <summary>What makes somebody fit to be an expert by experience.</summary>
/// <param name="Residence">Lives in the municipality at least this long.</param>
/// <param name="Participates">Works, studies or volunteers.</param>
/// <param name="OwnNetwork">Declared an own network.</param>
/// <param name="IntakeDone">Had the intake talk.</param>
public sealed record Eligibility(Duration? Residence, bool Participates, bool OwnNetwork, bool IntakeDone);

/// <summary>Something that must be arranged for a person or a household.</summary>
/// <param name="Id">Id.</param>
/// <param name="Title">Name on screen.</param>
/// <param name="ForHousehold">Whether it is arranged once for the household.</param>
/// <param name="Owner">Kind of organisation that arranges it.</param>
/// <param name="Due">By when, or null.</param>
/// <param name="Gate">What waits for it, or null.</param>
/// <param name="Ladder">Solutions to try, in order (ids).</param>
public sealed record PreconditionRule(
    string Id, Localized Title, bool ForHousehold, OrganisationKind Owner, Timing? Due, GateRule? Gate, IReadOnlyList<string> Ladder);

/// <summary>What a precondition holds up.</summary>
/// <param name="Phase">Phase that may not start, or null.</param>
/// <param name="Step">Step that may not start, or null.</param>
/// <param name="Blocks">True: waits. False: only warns.</param>
/// <param name="When">In which situation, or null for always.</param>
public sealed record GateRule(string? Phase, string? Step, bool Blocks, Condition? When);
