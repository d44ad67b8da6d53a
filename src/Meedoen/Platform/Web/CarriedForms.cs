using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;

namespace Meedoen.Platform.Web;

/// <summary>Takes the fields of a form that could not be taken, and seals them for the way round. Worth two hours.</summary>
public sealed class CarriedForms(IDataProtectionProvider protection, IAntiforgery antiforgery)
{
    /// <summary>Name of the hidden field.</summary>
    public const string Field = "carried";

    private const long MostBytes = 32L * 1024 * 1024;
    private const int MostCharacters = 1_000_000;
    private static readonly TimeSpan Worth = TimeSpan.FromHours(2);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("Meedoen.CarriedForms").ToTimeLimitedDataProtector();

    /// <summary>Puts the form of the request among its features, for the page that is shown in the place of the answer.</summary>
    public async Task Carry(HttpContext context, CarryReason reason)
    {
        CarriedForm? form = null;
        if (context.Request.HasFormContentType && context.Request.ContentLength is null or < MostBytes)
        {
            form = await Read(context);
        }

        context.Features.Set(new CarriedHere(reason, form));
    }

    /// <summary>The form as text for a hidden field.</summary>
    public string Seal(CarriedForm form) => protector.Protect(JsonSerializer.Serialize(form), Worth);

    /// <summary>The form in a text, or null when it is none of ours, or too old.</summary>
    public CarriedForm? Open(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<CarriedForm>(protector.Unprotect(text));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Only what our own page sent: its token says so, or else the browser does.</summary>
    private async Task<CarriedForm?> Read(HttpContext context)
    {
        var form = await ReadForm(context);
        if (form is null)
        {
            return null;
        }

        _ = await antiforgery.IsRequestValidAsync(context);
        var author = FormAuthors.SeenIn(context);
        if (author is null && !CrossSite.IsOwnPage(context.Request))
        {
            return null;
        }

        var fields = form.Where(f => f.Key is not ("_token" or Field)).SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, v ?? string.Empty))).ToList();
        return fields.Sum(f => f.Key.Length + f.Value.Length) > MostCharacters
            ? null
            : new CarriedForm(context.Request.Path + context.Request.QueryString, fields, form.Files.Count > 0, author);
    }

    private static async Task<IFormCollection?> ReadForm(HttpContext context)
    {
        try
        {
            return await context.Request.ReadFormAsync();
        }
        catch (Exception e) when (e is BadHttpRequestException or InvalidDataException or IOException)
        {
            context.Features.Set<IFormFeature>(null);
            return null;
        }
    }
}
