using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Meedoen.Integrations.Klantprofiel.Mailbox;
using Xunit;

namespace Meedoen.Tests.Integrations.Mailbox;

/// <summary>A real IMAP server (Dovecot, from Debian's dovecot-imapd) for one test class: own directory, free port, loopback, thrown away after.</summary>
public sealed class DovecotServer : IAsyncLifetime
{
    private const string Password = "geheim-van-de-test";
    private readonly string directory = Directory.CreateTempSubdirectory("meedoen-imap-").FullName;
    private Process? server;

    /// <summary>Port it listens on.</summary>
    public int Port { get; private set; }

    private static string Program => "/usr/sbin/dovecot";

    /// <summary>Settings for a mailbox of its own, skipping the test when there is no Dovecot.</summary>
    public KlantprofielMailboxOptions Mailbox(string user)
    {
        Assert.SkipUnless(File.Exists(Program), "No IMAP server: install Debian's dovecot-imapd. ./test does so when it may.");
        return new() { Organisation = "zuiderzicht", Host = "127.0.0.1", Port = Port, Security = MailboxSecurity.None, User = user, Password = Password, PollSeconds = 1 };
    }

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        for (var attempt = 0; File.Exists(Program) && attempt < 3; attempt++)
        {
            Port = FreePort();
            await File.WriteAllTextAsync(Path.Combine(directory, "dovecot.conf"), Configuration());
            server = Process.Start(new ProcessStartInfo(Program, ["-F", "-c", Path.Combine(directory, "dovecot.conf")]));
            if (await Answers())
            {
                return;
            }

            await Stop();
        }

        Assert.False(File.Exists(Program), "Dovecot does not start: " + (File.Exists(Log) ? await File.ReadAllTextAsync(Log) : "no log"));
    }

    /// <summary>Stops the server, as when it is down for a while.</summary>
    public async Task Stop()
    {
        if (server is not null)
        {
            using var kill = Process.Start("kill", server.Id.ToString());
            await server.WaitForExitAsync();
            server.Dispose();
            server = null;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Stop();
        Directory.Delete(directory, recursive: true);
    }

    private string Log => Path.Combine(directory, "log");

    private string Configuration()
    {
        // Root may not own mail: an account without rights does. Anybody else runs everything as themselves.
        var isRoot = Environment.IsPrivilegedProcess;
        var mail = Directory.CreateDirectory(Path.Combine(directory, "mail")).FullName;
        var owner = isRoot ? "mail" : Environment.UserName;
        if (isRoot)
        {
            using var hand = Process.Start("sh", ["-c", $"chmod 755 '{directory}' && chown mail:mail '{mail}'"]);
            hand.WaitForExit();
        }

        return $$"""
            base_dir = {{directory}}/run
            state_dir = {{directory}}/state
            log_path = {{Log}}
            protocols = imap
            listen = 127.0.0.1
            ssl = no
            disable_plaintext_auth = no
            mail_location = maildir:{{mail}}/%n
            first_valid_uid = 1
            {{(isRoot ? "" : $"default_internal_user = {owner}\ndefault_login_user = {owner}\ndefault_internal_group = {Group()}")}}
            passdb {
              driver = static
              args = password={{Password}}
            }
            userdb {
              driver = static
              args = uid={{owner}} gid={{(isRoot ? "mail" : Group())}} home={{mail}}/%n
            }
            namespace inbox {
              inbox = yes
              separator = /
            }
            service imap-login {
              chroot =
              inet_listener imap {
                port = {{Port}}
              }
              inet_listener imaps {
                port = 0
              }
            }
            service anvil {
              chroot =
            }

            """;
    }

    private static string Group()
    {
        using var id = Process.Start(new ProcessStartInfo("id", "-gn") { RedirectStandardOutput = true })!;
        return id.StandardOutput.ReadToEnd().Trim();
    }

    private async Task<bool> Answers()
    {
        for (var wait = 0; wait < 100 && server is { HasExited: false }; wait++)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, Port);
                return true;
            }
            catch (SocketException)
            {
                await Task.Delay(50);
            }
        }

        return false;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
