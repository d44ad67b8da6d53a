namespace Meedoen.Parties.SignIn;

/// <summary>For whom a way to sign in is.</summary>
public enum SignInKind
{
    /// <summary>Staff and partners: password with an app, passkeys.</summary>
    Staff,

    /// <summary>Participants: a code by mail.</summary>
    Participants,

    /// <summary>Employers: a code by mail.</summary>
    Employers,
}

/// <summary>Which accounts sign in how.</summary>
internal static class SignInKinds
{
    /// <summary>An account with any other role than these two works with dossiers, and needs the strong way.</summary>
    public static SignInKind Of(IReadOnlyCollection<AccessRole> roles) =>
        roles.Count > 0 && roles.All(r => r == AccessRole.Participant) ? SignInKind.Participants
        : roles.Count > 0 && roles.All(r => r == AccessRole.Employer) ? SignInKind.Employers
        : SignInKind.Staff;
}
