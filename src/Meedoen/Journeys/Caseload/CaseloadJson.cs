using System.Globalization;
using System.Text.Json;

namespace Meedoen.Journeys;

/// <summary>Writes a caseload as JSON, straight into the response.</summary>
internal static class CaseloadJson
{
    private const string DateFormat = "yyyy-MM-dd";

    public static async Task Write(HttpContext http, CaseloadPage page, CancellationToken cancel)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        await using (var json = new Utf8JsonWriter(http.Response.BodyWriter))
        {
            json.WriteStartObject();
            json.WriteStartArray("items");
            foreach (var item in page.Items)
            {
                Item(json, item);
            }

            json.WriteEndArray();
            json.WriteNumber("total", page.Total);
            json.WriteBoolean("more", page.More);
            json.WriteNumber("page", page.Filter.Page);
            json.WriteNumber("pageSize", CaseloadFilter.PageSize);
            json.WriteEndObject();
        }

        await http.Response.BodyWriter.FlushAsync(cancel);
    }

    private static void Item(Utf8JsonWriter json, CaseloadItem item)
    {
        json.WriteStartObject();
        json.WriteString("enrolment", item.Enrolment);
        json.WriteString("person", item.Person);
        json.WriteString("name", item.Name);
        json.WriteString("municipality", item.Municipality);
        json.WriteString("language", item.Language);
        json.WriteString("template", item.Template);
        json.WriteString("state", item.State.ToString());
        json.WriteString("phase", item.Phase);
        json.WriteString("phaseTitle", item.PhaseTitle?.ToString());
        json.WriteBoolean("patience", item.Quiet);
        json.WriteStartArray("signals");
        foreach (var signal in item.Signals)
        {
            json.WriteStringValue(signal);
        }

        json.WriteEndArray();
        json.WriteString("progress", item.Progress);
        json.WriteNumber("here", item.Here);
        Next(json, item.Next);
        if (item.Contact is { } contact)
        {
            json.WriteStartObject("contactPerson");
            json.WriteString("account", contact.Id);
            json.WriteString("name", contact.Name);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Next(Utf8JsonWriter json, CaseloadNext? next)
    {
        if (next is null)
        {
            return;
        }

        json.WriteStartObject("next");
        json.WriteString("key", next.Key);
        json.WriteString("kind", next.Kind.ToString());
        json.WriteString("title", next.Title);
        Day(json, "opensOn", next.OpensOn);
        Day(json, "dueOn", next.DueOn);
        json.WriteBoolean("waits", next.Waits);
        json.WriteBoolean("late", next.Late);
        json.WriteEndObject();
    }

    private static void Day(Utf8JsonWriter json, string name, DateOnly? day)
    {
        Span<char> text = stackalloc char[DateFormat.Length];
        if (day is { } on && on.TryFormat(text, out _, DateFormat, CultureInfo.InvariantCulture))
        {
            json.WriteString(name, text);
        }
    }
}
