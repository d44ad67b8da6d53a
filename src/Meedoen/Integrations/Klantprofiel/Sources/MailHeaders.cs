using System.Text.RegularExpressions;

namespace Meedoen.Integrations.Klantprofiel.Sources;

/// <summary>Whether a text begins as a mail does.</summary>
internal static class MailHeaders
{
    private static readonly string[] Known =
        ["from", "to", "subject", "date", "message-id", "mime-version", "received", "return-path", "content-type", "delivered-to", "dkim-signature", "x-mailer", "thread-topic"];

    private static readonly Regex Header = new(@"^([!-9;-~]{2,40}):", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>At least two header lines that mails have, before the first empty line.</summary>
    public static bool Open(string text)
    {
        var lines = text.Split('\n').Select(line => line.TrimEnd('\r'));
        var known = 0;
        foreach (var line in lines.TakeWhile(line => line.Length > 0).Take(80))
        {
            if (line[0] is ' ' or '\t' || line.StartsWith("From ", StringComparison.Ordinal))
            {
                continue;
            }

            if (Header.Match(line) is not { Success: true } match)
            {
                return known > 1 && line.Length > 0;
            }

            known += Known.Contains(match.Groups[1].Value, StringComparer.OrdinalIgnoreCase) ? 1 : 0;
        }

        return known > 1;
    }
}
