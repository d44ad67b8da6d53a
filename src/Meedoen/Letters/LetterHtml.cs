using System.Globalization;
using System.Net;
using System.Text;
using Meedoen.Platform.Text;

namespace Meedoen.Letters;

/// <summary>A letter as one page of HTML that needs nothing else: what is printed, and what is kept where nothing can print.</summary>
internal static class LetterHtml
{
    private const string Style = """
        @page { size: A4; margin: 22mm 20mm; }
        body { font: 11pt/1.5 "Noto Sans", "Noto Sans Arabic", system-ui, sans-serif; color: #111; max-width: 42rem; margin: 0 auto; }
        h1 { font-size: 17pt; line-height: 1.25; margin: 0 0 8pt; } h2 { font-size: 12.5pt; margin: 14pt 0 3pt; break-after: avoid; }
        p, ul { margin: 0 0 7pt; } li { margin: 0 0 2pt; } address { font-style: normal; margin: 0 0 18pt; }
        .about { color: #333; margin: 0 0 16pt; } .companion { break-before: page; } footer { margin-top: 18pt; color: #333; font-size: 9.5pt; }
        """;

    /// <summary>The page.</summary>
    public static string Of(LetterSheet sheet)
    {
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"nl\"><head><meta charset=\"utf-8\">")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">")
            .Append("<title>").Append(Encode(sheet.Title)).Append("</title><style>").Append(Style).Append("</style></head><body>\n<main>\n");
        page.Append("<p>").Append(Encode(sheet.Sender)).Append("</p>\n<address>").AppendJoin("<br>", sheet.Receiver.Select(Encode)).Append("</address>\n");
        page.Append("<h1>").Append(Encode(sheet.Title)).Append("</h1>\n<p class=\"about\">").Append(Encode(Say("sheet.about", SheetText.InWords(sheet.Day, LetterTemplate.Dutch), sheet.Reference))).Append("</p>\n");
        Blocks(page, sheet.Blocks);
        page.Append("<p>").Append(Encode(Say("sheet.greeting"))).Append("<br>").Append(Encode(sheet.Signer)).Append("</p>\n");
        page.Append("<footer><p>").Append(Encode(Say("sheet.basis", string.Join("; ", sheet.LegalBasis)))).Append("</p></footer>\n");
        if (sheet.Companion.TryGetValue(sheet.Language, out var plain))
        {
            var culture = CultureInfo.GetCultureInfo(sheet.Language);
            page.Append("<section class=\"companion\" lang=\"").Append(sheet.Language).Append("\" dir=\"").Append(culture.TextInfo.IsRightToLeft ? "rtl" : "ltr").Append("\">\n");
            page.Append("<h1>").Append(Encode(Words.In(culture, "Letters", "sheet.plain"))).Append("</h1>\n<p>").Append(Encode(sheet.Titles.GetValueOrDefault(sheet.Language, sheet.Title))).Append("</p>\n");
            Blocks(page, plain);
            page.Append("<p>").Append(Encode(Words.In(culture, "Letters", "sheet.plain-note"))).Append("</p>\n</section>\n");
        }

        return page.Append("</main>\n</body></html>\n").ToString();
    }

    private static void Blocks(StringBuilder page, IReadOnlyList<LetterBlock> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var (tag, isItem) = (blocks[i].Kind switch { BlockKind.Heading => "h2", BlockKind.Item => "li", _ => "p" }, blocks[i].Kind == BlockKind.Item);
            page.Append(isItem && (i == 0 || blocks[i - 1].Kind != BlockKind.Item) ? "<ul>\n" : "");
            page.Append('<').Append(tag).Append('>').Append(Encode(blocks[i].Text)).Append("</").Append(tag).Append(">\n");
            page.Append(isItem && (i == blocks.Count - 1 || blocks[i + 1].Kind != BlockKind.Item) ? "</ul>\n" : "");
        }
    }

    private static string Say(string key, params ReadOnlySpan<object?> args) => Words.In(LetterTemplate.Dutch, "Letters", key, args);

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
