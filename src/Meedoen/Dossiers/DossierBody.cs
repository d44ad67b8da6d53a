namespace Meedoen.Dossiers;

/// <summary>A file as the API shows it; only what the reader may see is in it.</summary>
/// <param name="Id">Person.</param>
/// <param name="Name">Name as the person wants to be called.</param>
/// <param name="Language">ISO 639 code of the language to speak in.</param>
/// <param name="Facts">Statements.</param>
/// <param name="Events">What happened, newest first.</param>
public sealed record DossierBody(
    Guid Id, string Name, string? Language, IReadOnlyList<DossierBody.Fact> Facts, IReadOnlyList<DossierBody.Event> Events)
{
    /// <summary>A statement; value, source and author are there only for who may read them.</summary>
    /// <param name="Key">Key of the dictionary.</param>
    /// <param name="Rubric">Rubric.</param>
    /// <param name="Value">Stored form, or null in the short form.</param>
    /// <param name="ValidFrom">First day it holds.</param>
    /// <param name="Source">Where it comes from.</param>
    public sealed record Fact(string Key, string Rubric, string? Value, DateOnly ValidFrom, string? Source);

    /// <summary>Something that happened.</summary>
    /// <param name="Type">Name of the event.</param>
    /// <param name="Day">Business day.</param>
    /// <param name="IsNew">Whether it is new since the last visit.</param>
    public sealed record Event(string Type, DateOnly Day, bool IsNew);

    /// <summary>From what the reader sees.</summary>
    public static DossierBody Of(OpenDossier.View view) => new(
        view.Person.Id, view.Person.Name, view.Person.Language,
        [.. view.Facts.Select(f => new Fact(f.Key.Key, f.Key.Rubric.ToString(), f.Value, f.ValidFrom, f.Fact?.Source.ToString()))],
        [.. view.Events.Select(e => new Event(e.Type, e.Day, view.IsNew(e)))]);
}
