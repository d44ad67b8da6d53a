using System.Text.Json;
using Meedoen.Platform.Keys;

namespace Meedoen.Intake;

/// <summary>What an intake holds in words.</summary>
/// <param name="Conclusion">What came out of it.</param>
/// <param name="TestGround">Code of the ground for dispensing from the test, or null.</param>
internal sealed record IntakeWords(string? Conclusion, string? TestGround);

/// <summary>Why somebody did not come.</summary>
/// <param name="Reason">As it is chosen.</param>
/// <param name="Words">In words, or null.</param>
internal sealed record CallWords(CallReason Reason, string? Words);

/// <summary>Seals and opens the words of intakes.</summary>
internal static class IntakeSeal
{
    public static byte[] Seal<T>(this PersonCipher cipher, T words, Guid row) => cipher.Seal(JsonSerializer.Serialize(words), row);

    public static T Open<T>(this PersonCipher cipher, byte[] words, Guid row) => JsonSerializer.Deserialize<T>(cipher.OpenText(words, row))!;

    public static IntakeWords WordsOf(this PersonCipher cipher, BroadIntake intake) =>
        intake.Words is { } words ? cipher.Open<IntakeWords>(words, intake.Id) : new(null, null);
}
