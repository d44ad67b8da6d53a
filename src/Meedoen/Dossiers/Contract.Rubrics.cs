namespace Meedoen.Dossiers;

/// <summary>A part of the shared file with an access rule of its own (programme specification §2.4).</summary>
public enum Rubric
{
    /// <summary>Identity, contact, languages.</summary>
    R1 = 1,

    /// <summary>Residence, legal regime, terms.</summary>
    R2,

    /// <summary>Household, children.</summary>
    R3,

    /// <summary>Language tests, lessons.</summary>
    R4,

    /// <summary>Education and work before.</summary>
    R5,

    /// <summary>Competences and qualities.</summary>
    R6,

    /// <summary>Health, care, capacity.</summary>
    R7,

    /// <summary>Benefit, debts.</summary>
    R8,

    /// <summary>Preconditions.</summary>
    R9,

    /// <summary>Plan, goals, agreements.</summary>
    R10,

    /// <summary>Attendance, rhythm.</summary>
    R11,

    /// <summary>Places and placements.</summary>
    R12,

    /// <summary>Well-being, network, ladder.</summary>
    R13,

    /// <summary>Observation notes.</summary>
    R14,

    /// <summary>Confidential notes.</summary>
    R15,

    /// <summary>Decisions, conclusions.</summary>
    R16,

    /// <summary>Mobility, ride-share.</summary>
    R17,
}

/// <summary>What a role may do in a rubric, from nothing to everything. The letters are those of the sharing profile.</summary>
public enum RubricRight
{
    /// <summary>– : nothing.</summary>
    None,

    /// <summary>A : group figures only.</summary>
    FiguresOnly,

    /// <summary>P : only through the candidate profile or a placement agreement.</summary>
    ProfileOnly,

    /// <summary>k : that and when, and status; no scores, amounts or free text.</summary>
    ShortForm,

    /// <summary>e : write and read own contributions only.</summary>
    OwnContributions,

    /// <summary>L : read.</summary>
    Read,

    /// <summary>S : read and write.</summary>
    Write,
}
