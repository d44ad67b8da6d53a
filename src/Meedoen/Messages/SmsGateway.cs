using System.Net;
using System.Net.Http.Headers;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;

namespace Meedoen.Messages;

/// <summary>
/// Brings text messages to a gateway: one JSON post with <c>to</c>, <c>from</c>, <c>text</c> and <c>reference</c>. The reference, and the
/// header <c>Idempotency-Key</c>, make a second attempt recognisable.
/// </summary>
public sealed class SmsGateway : IDisposable
{
    private static readonly Refusal NumberRefused = new("messages.number-refused");
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(10) }) { Timeout = TimeSpan.FromSeconds(10) };
    private readonly SmsOptions options;
    private readonly Uri? url;

    /// <summary>Reads where it is.</summary>
    /// <exception cref="InvalidOperationException">The address is none, or others could listen on the way to it.</exception>
    public SmsGateway(SmsOptions options)
    {
        this.options = options;
        url = options.Url is null ? null : Uri.TryCreate(options.Url, UriKind.Absolute, out var given) && IsSafe(given) ? given
            : throw new InvalidOperationException("Sms:Url must be an https address, or http on this machine.");
    }

    /// <summary>Whether text messages can be sent.</summary>
    public bool IsOn => url is not null;

    /// <summary>Sends one. Refused when the gateway answers 422: this number takes no messages, now or later.</summary>
    /// <exception cref="HttpRequestException">It could not be reached, or answered anything else but yes; to be tried again.</exception>
    public async Task<Outcome<Done>> Send(Guid id, string to, string text, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = JsonContent.Create(new { to, from = options.Sender, text, reference = id }) };
        request.Headers.Add("Idempotency-Key", id.ToString());
        request.Headers.Authorization = options.Secret is { } secret ? new AuthenticationHeaderValue("Bearer", secret) : null;
        using var answer = await http.SendAsync(request, cancel);
        if (answer.StatusCode == HttpStatusCode.UnprocessableEntity)
        {
            return NumberRefused;
        }

        return answer.IsSuccessStatusCode ? Done.Instance : throw new HttpRequestException(null, null, answer.StatusCode);
    }

    /// <inheritdoc />
    public void Dispose() => http.Dispose();

    private static bool IsSafe(Uri url) => url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && ThisMachine.Is(url.Host.Trim('[', ']')));
}
