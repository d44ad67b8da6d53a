namespace Meedoen.Integrations.Klantprofiel.Receiving;

/// <summary>Why a proposal is put to the case owner.</summary>
public enum ProposalKind
{
    /// <summary>Something not known yet.</summary>
    New,

    /// <summary>Something else than what is known.</summary>
    Difference,

    /// <summary>Another spelling of the name, under the same number.</summary>
    SamePerson,
}
