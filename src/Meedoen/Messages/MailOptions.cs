using MailKit.Security;
using Meedoen.Platform.Web;

namespace Meedoen.Messages;

/// <summary>Where outgoing mail goes. Without a host no mail is sent; notifications stay in the application.</summary>
/// <param name="Host">SMTP server.</param>
/// <param name="Port">Port; 465 uses TLS from the start, others after the greeting (STARTTLS).</param>
/// <param name="From">Sender address.</param>
/// <param name="User">User name, or null.</param>
/// <param name="Password">Password, or null.</param>
/// <param name="RequireTls">Whether nothing goes out without TLS; null: unless the server is on this machine. False uses it when it is offered.</param>
public sealed record MailOptions(
    string? Host = null, int Port = 587, string From = "meedoen@voorbeeld.test", string? User = null, string? Password = null, bool? RequireTls = null)
{
    private const int TlsFromTheStart = 465;

    /// <summary>How the connection is kept from eavesdroppers.</summary>
    public SecureSocketOptions Socket => Port == TlsFromTheStart ? SecureSocketOptions.SslOnConnect
        : RequireTls ?? !ThisMachine.Is(Host ?? string.Empty) ? SecureSocketOptions.StartTls
        : SecureSocketOptions.StartTlsWhenAvailable;
}
