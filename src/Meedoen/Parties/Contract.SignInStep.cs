namespace Meedoen.Parties.SignIn;

/// <summary>The step that comes after the password.</summary>
public enum SignInStep
{
    /// <summary>Give a code of the authenticator app.</summary>
    GiveCode,

    /// <summary>Set up an authenticator app first.</summary>
    SetUpApp,

    /// <summary>Give the code that came by mail.</summary>
    GiveMailCode,
}
