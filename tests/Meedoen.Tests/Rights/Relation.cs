using Meedoen.Parties;

namespace Meedoen.Tests.Rights;

/// <summary>How somebody stands to the person of the matrix.</summary>
public enum Relation
{
    /// <summary>Involved: personally, through the team they lead, through the municipality, as the person.</summary>
    Involved,

    /// <summary>Stands in for somebody involved, today.</summary>
    StandIn,

    /// <summary>Stood in until yesterday.</summary>
    StoodIn,

    /// <summary>Same team or organisation, not involved; for a participant: the same household.</summary>
    SameTeam,

    /// <summary>Other team or organisation of the same tenant; for an official: another municipality.</summary>
    OtherTeam,

    /// <summary>Other tenant.</summary>
    OtherTenant,

    /// <summary>Was involved until yesterday; for the asylum centre: handed over.</summary>
    NoLonger,

    /// <summary>Will be involved from tomorrow.</summary>
    NotYet,
}

/// <summary>A visitor of the matrix.</summary>
/// <param name="Role">The one role of the session.</param>
/// <param name="Relation">To the person of the matrix.</param>
/// <param name="Tenant">Where the account is.</param>
/// <param name="Persona">Account, as the demo names it.</param>
public sealed record Who(AccessRole Role, Relation Relation, string Tenant, string Persona)
{
    /// <summary>Whether the person exists for this visitor.</summary>
    public bool IsInvolved => Relation is Relation.Involved or Relation.StandIn;

    /// <inheritdoc />
    public override string ToString() => $"{Role.Code()} {Relation} ({Persona})";
}
