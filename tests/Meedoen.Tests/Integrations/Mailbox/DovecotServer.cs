using Meedoen.Integrations.Klantprofiel.Mailbox;
using Meedoen.Tests.Servers;
using Xunit;

namespace Meedoen.Tests.Integrations.Mailbox;

/// <summary>A real IMAP server (Dovecot, from Debian's dovecot-imapd) for one test class.</summary>
public sealed class DovecotServer : IAsyncLifetime
{
    private const string Password = "geheim-van-de-test";
    private readonly LocalDaemon daemon = new("/usr/sbin/dovecot", "dovecot-imapd");

    /// <summary>Settings for a mailbox of its own, skipping the test when there is no Dovecot.</summary>
    public KlantprofielMailboxOptions Mailbox(string user)
    {
        daemon.Ask();
        return new()
        {
            Organisation = "zuiderzicht",
            Host = "127.0.0.1",
            Port = daemon.Port,
            Security = MailboxSecurity.None,
            User = user,
            Password = Password,
            PollSeconds = 1,
        };
    }

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        var file = Path.Combine(daemon.Directory, "dovecot.conf");
        await daemon.Start(["-F", "-c", file], port => File.WriteAllText(file, Configuration(port)));
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => daemon.DisposeAsync();

    private string Configuration(int port)
    {
        var (mail, (user, group)) = (daemon.Writable("mail"), LocalDaemon.Owner);
        return $$"""
            base_dir = {{daemon.Directory}}/run
            state_dir = {{daemon.Directory}}/state
            log_path = {{daemon.Directory}}/log
            protocols = imap
            listen = 127.0.0.1
            ssl = no
            disable_plaintext_auth = no
            mail_location = maildir:{{mail}}/%n
            first_valid_uid = 1
            {{(Environment.IsPrivilegedProcess ? "" : $"default_internal_user = {user}\ndefault_login_user = {user}\ndefault_internal_group = {group}")}}
            passdb {
              driver = static
              args = password={{Password}}
            }
            userdb {
              driver = static
              args = uid={{user}} gid={{group}} home={{mail}}/%n
            }
            namespace inbox {
              inbox = yes
              separator = /
            }
            service imap-login {
              chroot =
              inet_listener imap {
                port = {{port}}
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
}
