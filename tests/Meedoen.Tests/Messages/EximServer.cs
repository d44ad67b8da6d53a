using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Meedoen.Messages;
using Meedoen.Tests.Durability;
using Meedoen.Tests.Servers;
using MimeKit;
using Xunit;

namespace Meedoen.Tests.Messages;

/// <summary>
/// A real SMTP server (Exim, from Debian's exim4-daemon-light) for one test class. It keeps what it takes in one maildir, knows nobody at
/// <see cref="UnknownDomain"/>, never has time for <see cref="BusyDomain"/>, and has a second port where mail is taken only over TLS and after
/// signing in; the first port offers no TLS.
/// </summary>
public sealed class EximServer : IAsyncLifetime
{
    /// <summary>Everybody here is refused for good (550); the refusal repeats the address.</summary>
    public const string UnknownDomain = "weg.voorbeeld.test";

    /// <summary>Everybody here is refused for a while (451), each time; the refusal repeats the address.</summary>
    public const string BusyDomain = "druk.voorbeeld.test";

    /// <summary>Address that the mail comes from.</summary>
    public const string From = "meedoen@zuiderzicht.voorbeeld.test";

    private const string User = "meedoen";
    private const string Password = "geheim-van-de-test";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly LocalDaemon daemon = new("/usr/sbin/exim4", "exim4-daemon-light");
    private int guarded;

    /// <summary>Settings for the open port, skipping the test when there is no Exim.</summary>
    public MailOptions Options
    {
        get
        {
            daemon.Ask();
            return new("127.0.0.1", daemon.Port, From);
        }
    }

    /// <summary>Settings for the port that asks for TLS and a password.</summary>
    public MailOptions Guarded => Options with { Port = guarded, User = User, Password = Password };

    /// <summary>Its certificate, which no authority vouches for.</summary>
    public string CertificateFile => Path.Combine(daemon.Directory, "certificate.pem");

    /// <summary>Whether it has no time now: every recipient is refused for a while (451).</summary>
    public bool IsBusy
    {
        set => Switch("busy", value);
    }

    /// <summary>Whether it takes mail for <see cref="UnknownDomain"/> after all.</summary>
    public bool KnowsEverybody
    {
        set => Switch("everybody", value);
    }

    /// <summary>The mails that came for an address, the oldest first.</summary>
    public IReadOnlyList<MimeMessage> To(string address)
    {
        var arrived = new DirectoryInfo(Path.Combine(daemon.Directory, "mail", "new"));
        return !arrived.Exists ? [] :
        [
            .. arrived.EnumerateFiles().OrderBy(file => file.LastWriteTimeUtc).Select(file => MimeMessage.Load(file.FullName))
                .Where(mail => mail.Headers["Envelope-to"] == address),
        ];
    }

    /// <summary>The same, once there are as many.</summary>
    public async Task<IReadOnlyList<MimeMessage>> To(string address, int count)
    {
        for (var began = Stopwatch.GetTimestamp(); To(address).Count < count && Stopwatch.GetElapsedTime(began) < Patience;)
        {
            await Task.Delay(20);
        }

        return To(address);
    }

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        var file = Path.Combine(daemon.Directory, "exim.conf");
        await daemon.Start(["-bdf", "-C", file], port =>
        {
            guarded = ServerProcess.FreePort();
            WriteCertificate();
            File.WriteAllText(file, Configuration(port));
        });
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => daemon.DisposeAsync();

    private void Switch(string name, bool on)
    {
        var file = Path.Combine(daemon.Directory, name);
        if (on)
        {
            File.WriteAllText(file, string.Empty);
        }
        else
        {
            File.Delete(file);
        }
    }

    private void WriteCertificate()
    {
        using var key = RSA.Create(2048);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        var request = new CertificateRequest("CN=mail.voorbeeld.test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        File.WriteAllText(CertificateFile, certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(daemon.Writable("key"), "key.pem"), key.ExportPkcs8PrivateKeyPem());
    }

    private string Configuration(int port)
    {
        var (user, group) = LocalDaemon.Owner;
        return $$$"""
            exim_user = {{{user}}}
            exim_group = {{{group}}}
            deliver_drop_privilege = true
            primary_hostname = mail.voorbeeld.test
            spool_directory = {{{daemon.Writable("spool")}}}
            log_file_path = {{{daemon.Writable("log")}}}/%slog
            pid_file_path = {{{daemon.Directory}}}/spool/exim.pid
            local_interfaces = 127.0.0.1
            daemon_startup_retries = 0
            daemon_smtp_ports = {{{port}}} : {{{guarded}}}
            disable_ipv6 = true
            keep_environment =
            acl_smtp_rcpt = recipient
            tls_advertise_hosts = ${if eq{$received_port}{{{{guarded}}}}{*}}
            tls_certificate = {{{CertificateFile}}}
            tls_privatekey = {{{daemon.Directory}}}/key/key.pem

            begin acl
            recipient:
              defer condition = ${if or{ {exists{{{{daemon.Directory}}}/busy}} {eq{$domain}{{{{BusyDomain}}}}} }}
                    message = $local_part@$domain has to wait
              deny  condition = ${if eq{$received_port}{{{{guarded}}}}}
                    !authenticated = *
                    message = sign in first
              deny  domains = {{{UnknownDomain}}}
                    condition = ${if !exists{{{{daemon.Directory}}}/everybody}}
                    message = nobody is called $local_part@$domain here
              accept

            begin routers
            all:
              driver = accept
              transport = maildir

            begin transports
            maildir:
              driver = appendfile
              directory = {{{daemon.Writable("mail")}}}
              maildir_format
              envelope_to_add

            begin authenticators
            plain:
              driver = plaintext
              public_name = PLAIN
              server_advertise_condition = ${if def:tls_in_cipher}
              server_condition = ${if and{ {eq{$auth2}{{{{User}}}}} {eq{$auth3}{{{{Password}}}}} }}
              server_set_id = $auth2

            """;
    }
}
