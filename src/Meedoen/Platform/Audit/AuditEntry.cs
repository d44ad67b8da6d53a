namespace Meedoen.Platform.Audit;

/// <summary>What somebody did with somebody's data: looked, changed, took out, or was refused.</summary>
public enum AuditAction
{
    /// <summary>Looked at it.</summary>
    View,

    /// <summary>Changed it.</summary>
    Change,

    /// <summary>Took it out of the system (export, print, feed).</summary>
    Export,

    /// <summary>Asked for it and did not get it.</summary>
    Refused,
}

/// <summary>
/// One line of the audit trail (BIO2, NEN 7513): who, in which role, on whom, which categories, what, why, for which purpose, from where.
/// Holds ids and codes only.
/// </summary>
/// <param name="Action">Looked, changed, took out or was refused.</param>
/// <param name="What">Route pattern or name of the act; never an address with values in it.</param>
/// <param name="Actor">Account or system part that acted.</param>
/// <param name="Role">Role it acted in, or <c>system</c>.</param>
/// <param name="Persons">Pseudonyms (ids) of the persons it was about; empty when about nobody.</param>
/// <param name="Categories">Bit mask of the categories of data touched.</param>
/// <param name="Purpose">Purpose code.</param>
public sealed record AuditEntry(
    AuditAction Action, string What, Guid Actor, string Role, IReadOnlyList<Guid> Persons, long Categories, string Purpose)
{
    /// <summary>Moment (UTC) on the real clock.</summary>
    public DateTime At { get; init; }

    /// <summary>Act this belongs to, when something changed.</summary>
    public Guid? Act { get; init; }

    /// <summary>Reason code, for exceptional access and skips.</summary>
    public string? Reason { get; init; }

    /// <summary>Network address it came from.</summary>
    public string? From { get; init; }
}
