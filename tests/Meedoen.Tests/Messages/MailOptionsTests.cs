using MailKit.Security;
using Meedoen.Messages;
using Xunit;

namespace Meedoen.Tests.Messages;

/// <summary>Unless the mail server is on this machine, nothing goes to it without TLS.</summary>
public sealed class MailOptionsTests
{
    [Theory]
    [InlineData("mail.voorbeeld.test", 587, null, SecureSocketOptions.StartTls)]
    [InlineData("10.0.0.5", 25, null, SecureSocketOptions.StartTls)]
    [InlineData("localhost.voorbeeld.test", 25, null, SecureSocketOptions.StartTls)]
    [InlineData("10.0.0.5", 25, false, SecureSocketOptions.StartTlsWhenAvailable)]
    [InlineData("localhost", 25, null, SecureSocketOptions.StartTlsWhenAvailable)]
    [InlineData("127.0.0.1", 587, null, SecureSocketOptions.StartTlsWhenAvailable)]
    [InlineData("::1", 587, null, SecureSocketOptions.StartTlsWhenAvailable)]
    [InlineData("127.0.0.1", 587, true, SecureSocketOptions.StartTls)]
    [InlineData("mail.voorbeeld.test", 465, false, SecureSocketOptions.SslOnConnect)]
    [InlineData("127.0.0.1", 465, null, SecureSocketOptions.SslOnConnect)]
    public void TLS_is_required_unless_the_server_is_on_this_machine_or_the_settings_say_so(string host, int port, bool? requireTls, SecureSocketOptions expected) =>
        Assert.Equal(expected, new MailOptions(host, port, RequireTls: requireTls).Socket);
}
