namespace Meedoen.Parties;

/// <summary>An organisation, as other modules see it.</summary>
/// <param name="Id">Identifier; also a principal of access rows.</param>
/// <param name="Name">Name to show.</param>
/// <param name="Kind">What kind of party it is.</param>
/// <param name="RunsTenant">Whether it runs the tenant.</param>
public sealed record OrganisationCard(Guid Id, string Name, OrganisationKind Kind, bool RunsTenant);
