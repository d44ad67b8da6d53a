using Meedoen.Platform.Acts;

namespace Meedoen.Platform.Web;

/// <summary>The header <c>Idempotency-Key</c>: a program that is not sure whether its request arrived sends it again with the same key, and it is done once.</summary>
internal static class RequestKey
{
    public const string Header = "Idempotency-Key";

    /// <summary>Takes the key along; false when there is one that cannot be used.</summary>
    public static bool TryTake(HttpRequest request, Current current)
    {
        var key = request.Headers[Header].ToString();
        if (key.Length == 0)
        {
            return true;
        }

        return TryTake(key, current);
    }

    /// <summary>Takes a key along, such as the number that a form carries once.</summary>
    public static bool TryTake(string key, Current current)
    {
        if (key.Length > ActRow.KeyMaxLength / 2 || key.Any(c => c is < '!' or > '~'))
        {
            return false;
        }

        current.RequestKey = key;
        return true;
    }
}
