namespace Meedoen.Parties.SignIn;

/// <summary>The step that comes next.</summary>
public enum SignInStep
{
    /// <summary>Give a code of the authenticator app.</summary>
    GiveCode,

    /// <summary>Set up an authenticator app first.</summary>
    SetUpApp,

    /// <summary>Give the code that came by mail.</summary>
    GiveMailCode,

    /// <summary>Take the invitation that was shown: with a password, a code by mail or another sign-in service.</summary>
    TakeInvitation,
}
