using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Meedoen.Dossiers;

/// <summary>Writes a file as JSON straight into the response, with code made at build time: it is asked for all day.</summary>
internal sealed class DossierAnswer(DossierBody body) : IResult
{
    private static readonly JsonWriterOptions AsElsewhere = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        await using (var json = new Utf8JsonWriter(httpContext.Response.BodyWriter, AsElsewhere))
        {
            JsonSerializer.Serialize(json, body, DossierJson.Default.DossierBody);
        }

        await httpContext.Response.BodyWriter.FlushAsync(httpContext.RequestAborted);
    }
}

/// <summary>How a file is written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(DossierBody))]
internal sealed partial class DossierJson : JsonSerializerContext;
