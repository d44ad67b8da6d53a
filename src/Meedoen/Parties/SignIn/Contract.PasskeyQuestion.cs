namespace Meedoen.Parties.SignIn;

/// <summary>What a browser is asked.</summary>
/// <param name="Handle">To send back with the answer.</param>
/// <param name="Options">The question, as WebAuthn JSON.</param>
public sealed record PasskeyQuestion(string Handle, string Options);
