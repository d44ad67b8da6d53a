using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Meedoen.Parties;
using Meedoen.Platform.Web;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Meedoen;

/// <summary>
/// The description of the API (OpenAPI 3.1) at <c>/openapi/v1.json</c>, made from the endpoints themselves: what a slice does is its
/// docstring, who may call it is its admission, and every refusal is problem+json.
/// </summary>
internal static class ApiDocument
{
    private const string ProblemName = "Problem";
    private const string ProblemType = "application/problem+json";

    private static readonly Lazy<FrozenDictionary<string, string>> Summaries = new(ReadSummaries);

    public static void Add(IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
        options.CreateSchemaReferenceId = type => NameOf(type.Type) ?? OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        options.AddDocumentTransformer((document, _, _) => Introduce(document));
        options.AddOperationTransformer((operation, context, _) => Explain(operation, context));
    });

    // Open to all: it describes, and shows nothing of anybody.
    public static void Map(IEndpointRouteBuilder routes) => routes.MapOpenApi("/openapi/{documentName}.json").OpenToAll();

    /// <summary>Nested types are called alike in every slice (Request): their slice tells them apart.</summary>
    private static string? NameOf(Type type) =>
        type is { IsNested: true, IsEnum: false, IsGenericType: false, DeclaringType: { } slice } ? slice.Name + type.Name : null;

    private static Task Introduce(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Meedoen",
            Version = "1",
            Description = "Sessions are cookies (POST /sign-in). A refusal is problem+json with a stable code. Send Idempotency-Key to do a change once.",
            License = new OpenApiLicense { Name = "EUPL-1.2", Identifier = "EUPL-1.2" },
        };
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.AddComponent(ProblemName, new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["type"] = Text("uri"),
                ["title"] = Text(null),
                ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
                ["detail"] = Text(null),
                ["code"] = Text(null),
                ["invalidParams"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Array,
                    Items = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        Properties = new Dictionary<string, IOpenApiSchema> { ["name"] = Text(null), ["code"] = Text(null), ["reason"] = Text(null), ["legalBasis"] = Text(null) },
                    },
                },
            },
        });
        return Task.CompletedTask;
    }

    private static OpenApiSchema Text(string? format) => new() { Type = JsonSchemaType.String, Format = format };

    private static Task Explain(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var slice = metadata.OfType<MethodInfo>().FirstOrDefault()?.DeclaringType is { } closure ? SliceOf(closure) : null;
        operation.OperationId = $"{context.Description.HttpMethod} {context.Description.RelativePath}";
        operation.Summary = slice is null ? null : Summaries.Value.GetValueOrDefault(slice.FullName!);
        operation.Tags = new HashSet<OpenApiTagReference>([new OpenApiTagReference(slice?.Namespace?.Split('.').ElementAtOrDefault(1) ?? "Meedoen", context.Document)]);
        Admit(operation, metadata.OfType<IAdmission>().FirstOrDefault());
        foreach (var (status, text) in Problems(context.Description.HttpMethod, operation.Parameters?.Any(p => p.In == ParameterLocation.Path) == true))
        {
            (operation.Responses ??= [])[status] = new OpenApiResponse
            {
                Description = text,
                Content = new Dictionary<string, OpenApiMediaType> { [ProblemType] = new() { Schema = new OpenApiSchemaReference(ProblemName, context.Document) } },
            };
        }

        return Task.CompletedTask;
    }

    private static Type SliceOf(Type type) => type.DeclaringType is { } outer ? SliceOf(outer) : type;

    private static void Admit(OpenApiOperation operation, IAdmission? admission)
    {
        var codes = AccessRoles.All.Where(role => admission?.Admits(role.Code()) == true).Select(role => role.Code()).Order(StringComparer.Ordinal).ToArray();
        operation.Description = admission?.Admits(null) == true ? "Open to everybody." : $"Roles: {string.Join(", ", codes)}. What is found depends on involvement.";
        operation.Extensions = new Dictionary<string, IOpenApiExtension>
        {
            ["x-roles"] = new JsonNodeExtension(new JsonArray([.. codes.Select(code => JsonValue.Create(code))])),
        };
    }

    private static IEnumerable<(string Status, string Text)> Problems(string? method, bool hasPath)
    {
        yield return ("401", "Nobody is signed in.");
        yield return ("403", "Not in this role.");
        if (hasPath)
        {
            yield return ("404", "Not there, or not for whom asks.");
        }

        if (method is not "GET")
        {
            yield return ("409", "Changed by somebody else in the meantime.");
            yield return ("422", "Refused; invalidParams says why, field by field.");
        }

        yield return ("429", "Too many requests.");
    }

    private static FrozenDictionary<string, string> ReadSummaries()
    {
        var file = Path.ChangeExtension(typeof(ApiDocument).Assembly.Location, ".xml");
        var members = File.Exists(file) ? XDocument.Load(file).Descendants("member") : [];
        return members
            .Where(member => member.Attribute("name")!.Value.StartsWith("T:", StringComparison.Ordinal) && member.Element("summary") is not null)
            .ToFrozenDictionary(member => member.Attribute("name")!.Value[2..], member => InOneLine(member.Element("summary")!), StringComparer.Ordinal);
    }

    private static string InOneLine(XElement summary)
    {
        foreach (var reference in summary.Descendants("see").ToList())
        {
            reference.ReplaceWith(reference.Attribute("cref")?.Value.Split('.')[^1] ?? string.Empty);
        }

        return string.Join(' ', summary.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
