using MailKit.Security;
using Meedoen.Platform.Web;

namespace Meedoen.Integrations.Klantprofiel.Mailbox;

/// <summary>How the connection to a mailbox is kept from eavesdroppers.</summary>
public enum MailboxSecurity
{
    /// <summary>TLS from the first byte (IMAPS).</summary>
    Tls,

    /// <summary>TLS after the greeting; refused when the server does not offer it.</summary>
    StartTls,

    /// <summary>None: on this machine only.</summary>
    None,
}

/// <summary>
/// A mailbox that klantprofielen arrive in. Setting <c>Klantprofiel:Mailboxes:0:Host</c> and so on, one entry per organisation.
/// </summary>
public sealed record KlantprofielMailboxOptions
{
    /// <summary>Slug of the organisation (tenant) whose mailbox it is.</summary>
    public string Organisation { get; init; } = string.Empty;

    /// <summary>Name of the IMAP server.</summary>
    public string Host { get; init; } = string.Empty;

    /// <summary>Port; 993 unless told.</summary>
    public int Port { get; init; } = 993;

    /// <summary>How the connection is protected.</summary>
    public MailboxSecurity Security { get; init; } = MailboxSecurity.Tls;

    /// <summary>Name to sign in with.</summary>
    public string User { get; init; } = string.Empty;

    /// <summary>Password; better kept in a file.</summary>
    public string? Password { get; init; }

    /// <summary>File with the password on its first line.</summary>
    public string? PasswordFile { get; init; }

    /// <summary>Folder that is read.</summary>
    public string Folder { get; init; } = "INBOX";

    /// <summary>Folder for mail that became a household or an update; made when it is not there.</summary>
    public string ProcessedFolder { get; init; } = "Verwerkt";

    /// <summary>Folder for mail in which no person was recognised; made when it is not there.</summary>
    public string RefusedFolder { get; init; } = "Geweigerd";

    /// <summary>Time between two rounds, in seconds.</summary>
    public int PollSeconds { get; init; } = 60;

    /// <summary>Most mails in one round.</summary>
    public int MostPerRound { get; init; } = 25;

    /// <summary>Time after which a silent server is given up, in seconds.</summary>
    public int TimeoutSeconds { get; init; } = 60;

    /// <summary>What is wrong with the settings, in words for an administrator; empty when nothing is.</summary>
    public IEnumerable<string> Faults()
    {
        if (Organisation.Length == 0 || Host.Length == 0 || User.Length == 0)
        {
            yield return "Organisation, Host and User must be set.";
        }

        if (Security == MailboxSecurity.None && !ThisMachine.Is(Host))
        {
            yield return "Security None is only allowed for a server on this machine.";
        }

        if (Password is null && PasswordFile is null)
        {
            yield return "Password or PasswordFile must be set.";
        }
    }

    /// <summary>The password, read anew each time so that it can be changed without a restart.</summary>
    internal async Task<string> Secret(CancellationToken cancel) =>
        PasswordFile is null ? Password ?? string.Empty : (await File.ReadAllTextAsync(PasswordFile, cancel)).Split('\n')[0].TrimEnd('\r');

    internal SecureSocketOptions Socket => Security switch
    {
        MailboxSecurity.StartTls => SecureSocketOptions.StartTls,
        MailboxSecurity.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.SslOnConnect,
    };
}
