using System.Diagnostics;
using System.Text;

namespace Meedoen.Platform.Web;

/// <summary>What is said of failures: the status, and for the log the kinds and places, never the text.</summary>
internal static class Failures
{
    /// <summary>HTTP status that fits.</summary>
    public static int StatusOf(Exception e) => e switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        InvalidDataException => StatusCodes.Status413PayloadTooLarge,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>Kinds of the failure and its causes, each with its place.</summary>
    public static string Describe(Exception e)
    {
        var text = new StringBuilder();
        for (Exception? one = e; one is not null; one = one.InnerException)
        {
            text.Append(one.GetType().FullName).Append('\n').Append(new StackTrace(one, fNeedFileInfo: true));
        }

        return text.ToString();
    }
}
