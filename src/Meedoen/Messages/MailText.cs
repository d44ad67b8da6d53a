using System.Globalization;
using Meedoen.Platform.Text;

namespace Meedoen.Messages;

/// <summary>What a mail says. Whoever reads it is not there to say in which language, and that of the server is nobody's.</summary>
/// <param name="Subject">Subject.</param>
/// <param name="Body">Text.</param>
public sealed record MailText(string Subject, string Body)
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl");
    private static readonly CultureInfo[] Languages = [Dutch, CultureInfo.GetCultureInfo("en"), CultureInfo.GetCultureInfo("ar")];

    /// <summary>For participants: one language after the other.</summary>
    /// <param name="key">Begin of the keys of the subject and the body.</param>
    /// <param name="args">What the body fills in.</param>
    public static MailText InAll(string key, params object?[] args) => new(
        string.Join(" / ", Languages.Select(l => Words.In(l, "Messages", key + ".subject"))),
        string.Join("\n\n", Languages.Select(l => Words.In(l, "Messages", key + ".body", args).TrimEnd())));

    /// <summary>For colleagues and partners.</summary>
    /// <param name="key">Begin of the keys of the subject and the body.</param>
    public static MailText InDutch(string key) => new(Words.In(Dutch, "Messages", key + ".subject"), Words.In(Dutch, "Messages", key + ".body"));
}
