using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;

namespace Meedoen.Integrations.Klantprofiel.Mailbox;

/// <summary>What became of a mail, once that is on disk.</summary>
public enum MailVerdict
{
    /// <summary>It became a household, an update, or was known already.</summary>
    Processed,

    /// <summary>No person was recognised; the reasons are kept.</summary>
    Refused,
}

/// <summary>One look into the mailbox.</summary>
/// <param name="Processed">Mails that became a household or an update.</param>
/// <param name="Refused">Mails in which no person was recognised.</param>
/// <param name="Failed">Mails that could not be taken now; they stay where they are.</param>
/// <param name="HasMore">More mails wait than fit in one round.</param>
public sealed record MailboxRound(int Processed, int Refused, int Failed, bool HasMore);

/// <summary>
/// Reads unseen mail and moves it away once it has been taken. A mail is moved only after the taker has answered, so that a crash at
/// any moment leaves it in place: it is then offered again, and the taker knows it by its message-id.
/// </summary>
public sealed class KlantprofielMailbox(KlantprofielMailboxOptions options, ILogger log)
{
    /// <summary>Takes one raw mail; answers only when the result is durable. A mail over the limit is cut just behind it.</summary>
    public delegate Task<MailVerdict> Take(ReadOnlyMemory<byte> mail, CancellationToken cancel);

    /// <summary>Looks once. Throws when the server cannot be reached or refuses to sign in.</summary>
    public async Task<MailboxRound> Look(Take take, CancellationToken cancel)
    {
        using var client = new ImapClient { Timeout = options.TimeoutSeconds * 1000 };
        await client.ConnectAsync(options.Host, options.Port, options.Socket, cancel);
        await client.AuthenticateAsync(options.User, await options.Secret(cancel), cancel);
        var folder = await client.GetFolderAsync(options.Folder, cancel);
        var (processed, refused) = (await Folder(client, options.ProcessedFolder, cancel), await Folder(client, options.RefusedFolder, cancel));
        await folder.OpenAsync(FolderAccess.ReadWrite, cancel);
        var waiting = await folder.SearchAsync(SearchQuery.NotSeen.And(SearchQuery.NotDeleted), cancel);
        var counts = (Processed: 0, Refused: 0, Failed: 0);
        foreach (var mail in waiting.Take(options.MostPerRound))
        {
            switch (await One(folder, mail, take, cancel))
            {
                case MailVerdict.Processed: await folder.MoveToAsync(mail, processed, cancel); counts.Processed++; break;
                case MailVerdict.Refused: await folder.MoveToAsync(mail, refused, cancel); counts.Refused++; break;
                default: counts.Failed++; break;
            }
        }

        await client.DisconnectAsync(true, cancel);
        return new(counts.Processed, counts.Refused, counts.Failed, waiting.Count > options.MostPerRound);
    }

    // One mail that cannot be taken does not keep the others waiting.
    private async Task<MailVerdict?> One(IMailFolder folder, UniqueId mail, Take take, CancellationToken cancel)
    {
        await using var stream = await folder.GetStreamAsync(mail, 0, ReadingLimits.MaxBytes + 1, cancel);
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, cancel);
        try
        {
            return await take(copy.ToArray(), cancel);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // The type alone: texts may hold words from the mail.
            log.LogWarning("Mail {Uid} at {Organisation} could not be taken and stays: {Failure}", mail.Id, options.Organisation, problem.GetType().Name);
            return null;
        }
    }

    private static async Task<IMailFolder> Folder(ImapClient client, string name, CancellationToken cancel)
    {
        try
        {
            return await client.GetFolderAsync(name, cancel);
        }
        catch (FolderNotFoundException)
        {
            var root = client.GetFolder(client.PersonalNamespaces[0]);
            return await root.CreateAsync(name, isMessageFolder: true, cancel)
                ?? throw new InvalidOperationException($"The mail server did not make the folder {name}.");
        }
    }
}
