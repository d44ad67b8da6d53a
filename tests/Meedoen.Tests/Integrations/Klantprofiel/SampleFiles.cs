using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using MimeKit;
using MiniExcelLibs;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Meedoen.Tests.Integrations.Klantprofiel;

/// <summary>Makes the sample files of docs/samples. Everything in them is fictitious.</summary>
public static class SampleFiles
{
    public static readonly DateOnly ReceivedOn = new(2026, 11, 23);

    private static readonly string[] Columns =
        ["rol", "naam", "naam eigen schrift", "v-nummer", "geboortedatum", "geslacht", "talen", "azc", "gemeente", "beroep", "jaren werkervaring", "telefoon", "tolk"];

    private static readonly string[][] Rows =
    [
        ["hoofdpersoon", "Aziz, Hanan", "حنان عزيز", "0001007701", "12-03-1993", "vrouw", "Arabisch", "Veluwestad", "Veluwestad", "lerares", "6", "06-0000 0071", "ja, Arabisch"],
        ["partner", "Aziz, Samir", "", "0001007702", "05-06-1990", "man", "Arabisch", "", "", "", "", "", ""],
        ["kind", "Aziz, Lina", "", "", "20-05-2022", "vrouw", "", "", "", "", "", "", ""],
        ["kind", "Aziz, Yusuf", "", "", "02-09-2024", "man", "", "", "", "", "", "", ""],
    ];

    private static readonly (string Label, string Value)[] Form =
    [
        ("Hoofdpersoon", ""), ("Naam", "Aziz, Hanan"), ("V-nummer", "000 100 7701"), ("Geboortedatum", "12 maart 1993"), ("Geslacht", "vrouw"),
        ("Talen", "Arabisch"), ("Tolk nodig", "ja, Arabisch"), ("Locatie", "Veluwestad"), ("Gekoppelde gemeente", "Veluwestad"),
        ("Telefoon", "06-0000 0071"), ("Werkervaring", "lerares, 6 jaar"), ("", ""),
        ("Partner", ""), ("Naam", "Aziz, Samir"), ("V-nummer", "000 100 7702"), ("Geboortedatum", "5 juni 1990"), ("Geslacht", "man"), ("Talen", "Arabisch"), ("", ""),
        ("Kind 1", ""), ("Naam", "Aziz, Lina"), ("Geboortedatum", "20 mei 2022"), ("Geslacht", "meisje"), ("", ""),
        ("Kind 2", ""), ("Naam", "Aziz, Yusuf"), ("Geboortedatum", "2 september 2024"), ("Geslacht", "jongen"),
    ];

    private const string Letter =
        "Geachte mevrouw Aslan,\n\nHierbij stuur ik u het klantprofiel van mevrouw Hanan Aziz (33). Zij is getrouwd met Samir Aziz (36). "
        + "Zij hebben twee kinderen van 2 en 4 jaar.\nHaar naam in het Arabisch: حنان عزيز\nHet gezin verblijft in azc Veluwestad. Meer staat in de bijlage.\n\n"
        + "Met vriendelijke groet,\n\nSanne Wolters\nazc Veluwestad\nTelefoon: 06-0000 0033\n";

    /// <summary>Writes every sample into a folder.</summary>
    public static void Write(string folder)
    {
        File.WriteAllBytes(Path.Combine(folder, "klantprofiel-hanan-aziz.eml"), Mail(Pdf(), "klantprofiel.pdf", "application", "pdf"));
        File.WriteAllBytes(Path.Combine(folder, "klantprofiel-hanan-aziz-word.eml"), Mail(
            Docx(), "klantprofiel.docx", "application", "vnd.openxmlformats-officedocument.wordprocessingml.document"));
        File.WriteAllBytes(Path.Combine(folder, "klantprofiel-hanan-aziz.pdf"), Pdf());
        File.WriteAllBytes(Path.Combine(folder, "klantprofiel-hanan-aziz.docx"), Docx());
        File.WriteAllText(Path.Combine(folder, "klantprofiel-hanan-aziz.csv"), Csv());
        File.WriteAllBytes(Path.Combine(folder, "klantprofiel-hanan-aziz.xlsx"), Xlsx());
        File.WriteAllText(Path.Combine(folder, "klantprofiel-hanan-aziz.txt"), Text());
    }

    public static string Csv() => string.Join('\n', Rows.Prepend(Columns).Select(row => string.Join(';', row.Select(Quote)))) + "\n";

    public static string Text() => "Naam in eigen schrift: حنان عزيز\n"
        + string.Join('\n', Form.Select(line => line.Value.Length > 0 ? $"{line.Label}: {line.Value}" : line.Label)) + "\n";

    public static byte[] Mail(byte[] attachment, string name, string type, string subtype)
    {
        using var message = new MimeMessage
        {
            MessageId = $"{Path.GetExtension(name)[1..]}-p701@azc.voorbeeld.test",
            Subject = "Klantprofiel voor uw gemeente",
            Date = new DateTimeOffset(2026, 11, 23, 9, 12, 0, TimeSpan.FromHours(1)),
        };
        message.From.Add(new MailboxAddress("Sanne Wolters", "s.wolters@azc.voorbeeld.test"));
        message.To.Add(new MailboxAddress("Klantprofielen Zuiderzicht", "klantprofiel@zuiderzicht.voorbeeld.test"));
        var part = new MimePart(type, subtype)
        {
            Content = new MimeContent(new MemoryStream(attachment)),
            ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
            ContentTransferEncoding = ContentEncoding.Base64,
            FileName = name,
        };
        message.Body = new Multipart("mixed") { new TextPart("plain") { Text = Letter }, part };
        ((Multipart)message.Body).Boundary = "klantprofiel-voorbeeld";
        using var stream = new MemoryStream();
        message.WriteTo(stream);
        return stream.ToArray();
    }

    public static byte[] Pdf()
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var bold = builder.AddStandard14Font(Standard14Font.HelveticaBold);
        var page = builder.AddPage(UglyToad.PdfPig.Content.PageSize.A4);
        var y = 790.0;
        page.AddText("Klantprofiel", 16, new PdfPoint(50, y), bold);
        foreach (var (label, value) in Form)
        {
            y -= label.Length == 0 ? 10 : 20;
            if (label.Length > 0)
            {
                page.AddText(label, 11, new PdfPoint(50, y), value.Length == 0 ? bold : font);
            }

            if (value.Length > 0)
            {
                page.AddText(value, 11, new PdfPoint(220, y), font);
            }
        }

        return builder.Build();
    }

    public static byte[] Docx()
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var table = new Table(Form.Where(line => line.Label.Length > 0)
                .Select(line => new TableRow(Cell(line.Label), Cell(line.Value))));
            document.AddMainDocumentPart().Document = new Document(new Body(
                new Paragraph(new Run(new Text("Klantprofiel"))), table, new Paragraph(new Run(new Text("Dit profiel is verzonnen.")))));
        }

        return stream.ToArray();
    }

    public static byte[] Xlsx()
    {
        using var stream = new MemoryStream();
        var rows = Rows.Select(row => Columns.Zip(row).ToDictionary(
            pair => pair.First,
            pair => pair.First == "geboortedatum" ? DateTime.ParseExact(pair.Second, "dd-MM-yyyy", CultureInfo.InvariantCulture) : (object)pair.Second));
        stream.SaveAs(rows, sheetName: "klantprofiel");
        return stream.ToArray();
    }

    public static byte[] Latin(string text) => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text);

    private static string Quote(string cell) => cell.Contains(';') || cell.Contains(',') ? $"\"{cell}\"" : cell;

    private static TableCell Cell(string text) => new(new Paragraph(new Run(new Text(text))));
}
