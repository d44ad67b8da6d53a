using Meedoen.Parties.SignIn;
using Xunit;

namespace Meedoen.Tests.Parties;

/// <summary>Codes of authenticator apps, against the table of RFC 6238 (its last six digits), and what a password must be.</summary>
public sealed class TotpTests
{
    /// <summary>"12345678901234567890" in base32, the key of the RFC.</summary>
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.Code(Key, DateTimeOffset.FromUnixTimeSeconds(seconds)));

    [Fact]
    public void A_clock_may_run_half_a_minute_off_and_a_code_works_once()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        var code = Totp.Code(Key, now);
        var step = Totp.Accept(Key, code, now, 0);
        Assert.NotNull(step);
        Assert.NotNull(Totp.Accept(Key, code, now.AddSeconds(30), 0));
        Assert.NotNull(Totp.Accept(Key, code, now.AddSeconds(-30), 0));
        Assert.Null(Totp.Accept(Key, code, now.AddSeconds(61), 0));
        Assert.Null(Totp.Accept(Key, code, now, step.Value));
        Assert.Null(Totp.Accept(Key, "000000", now, 0) is { } s && Totp.Code(Key, now) != "000000" ? s : null);
    }

    [Fact]
    public void New_keys_differ_and_are_as_long_as_the_standard_asks()
    {
        Assert.Equal(32, Totp.NewKey().Length);
        Assert.NotEqual(Totp.NewKey(), Totp.NewKey());
    }

    [Theory]
    [InlineData("kort", "parties.password-length")]
    [InlineData("welkom123456!", "parties.password-guessable")]
    [InlineData("Wachtwoord2026", "parties.password-guessable")]
    [InlineData("aaaaaaaaaaaaaaa", "parties.password-guessable")]
    [InlineData("123456789012", "parties.password-guessable")]
    [InlineData("maasruben2026", "parties.password-guessable")]
    [InlineData("vier paarden eten hooi", null)]
    [InlineData("Tr0ub4dor&3xyz", null)]
    public void A_password_is_long_and_not_easy_to_guess(string password, string? code) =>
        Assert.Equal(code, PasswordRules.Check(password, ["Ruben Maas", "ruben-maas@zuiderzicht.voorbeeld.test", "Zuiderzicht"])?.Code);
}
