using Meedoen.Dossiers.Documents;
using Meedoen.Platform.Acts;

namespace Meedoen.Dossiers;

/// <summary>A file that another system sent about a person, kept as it came.</summary>
/// <param name="Rubric">Rubric whose rights apply.</param>
/// <param name="Kind">What it is.</param>
/// <param name="FileName">Name it came with.</param>
/// <param name="MediaType">Type by its content, told by the module that could read it.</param>
/// <param name="Content">Its bytes.</param>
public sealed record ReceivedOriginal(Rubric Rubric, DocumentKind Kind, string FileName, string MediaType, byte[] Content);

/// <summary>
/// Keeps originals as documents, for modules that have read them already: a mail in an old encoding is no document that people
/// exchange, but as the source of a statement it is kept all the same. The caller has asked the rights.
/// </summary>
public sealed class Originals(DocumentShelf shelf)
{
    /// <summary>Keeps it; answers the id of the document.</summary>
    public Task<Guid> Keep(ActScope scope, Guid person, ReceivedOriginal original, CancellationToken cancel) =>
        shelf.KeepAsIs(scope, person, original, cancel);
}
