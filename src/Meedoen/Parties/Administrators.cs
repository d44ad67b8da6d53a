using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;

namespace Meedoen.Parties;

/// <summary>Accounts and organisations are the functional administrator's, and the system's own when it sets up a tenant.</summary>
internal static class Administrators
{
    /// <summary>Purpose of administration, in the audit.</summary>
    public const string Purpose = "administration";

    /// <summary>Why the current actor may not do it, or null.</summary>
    public static Refusal? Check(Current current) =>
        current.Actor.IsSystem || current.Actor.Role == AccessRole.FunctionalAdministrator.Code() ? null : Refusal.Forbidden;
}
