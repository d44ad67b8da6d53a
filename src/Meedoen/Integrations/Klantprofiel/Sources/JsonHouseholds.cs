using System.Text.Json;
using Meedoen.Integrations.Klantprofiel.Extraction;
using Meedoen.Integrations.Klantprofiel.Fields;

namespace Meedoen.Integrations.Klantprofiel.Sources;

/// <summary>Reads the published format (<c>klantprofiel.schema.json</c>): a household with members, or a list of households.</summary>
internal sealed class JsonHouseholds(ReadingContext context, string part)
{
    private static readonly JsonDocumentOptions Options =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 16 };

    public void Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Array)
            {
                Household(root, "$");
                return;
            }

            foreach (var (at, household) in root.EnumerateArray().Take(ReadingLimits.MaxRows).Index())
            {
                Household(household, $"$[{at}]");
            }
        }
        catch (JsonException problem)
        {
            context.Report(Problems.BadJson, part, (int)(problem.LineNumber ?? 0) + 1);
        }
    }

    private void Household(JsonElement household, string path)
    {
        if (household.ValueKind != JsonValueKind.Object || !household.TryGetProperty("members", out var members) || members.ValueKind != JsonValueKind.Array)
        {
            context.Report(Problems.JsonShape, part, null, path);
            return;
        }

        var draft = new HouseholdDraft();
        var sink = new FieldSink(context, draft);
        foreach (var (at, member) in members.EnumerateArray().Take(ReadingLimits.MaxMembers).Index())
        {
            Member(member, at, $"{path}.members[{at}]", sink);
        }

        foreach (var property in household.EnumerateObject().Where(property => property.Name is not ("members" or "$schema")))
        {
            Property(property, Subject.Main, path, sink);
        }

        context.AddApart(draft);
    }

    private void Member(JsonElement member, int at, string path, FieldSink sink)
    {
        if (member.ValueKind != JsonValueKind.Object)
        {
            context.Report(Problems.JsonShape, part, null, path);
            return;
        }

        var subject = at == 0 ? Subject.Main : new Subject(SubjectKind.Relative);
        if (member.TryGetProperty("role", out var role) && context.Table.SubjectOf(role.ToString()) is { Kind: not SubjectKind.Contact } told)
        {
            subject = told;
        }
        else if (role.ValueKind != JsonValueKind.Undefined)
        {
            context.Report(Problems.BadRole, part, null, $"{path}.role");
        }

        if (subject.Kind is SubjectKind.Child or SubjectKind.Relative)
        {
            sink.Household.Add(subject);
        }

        foreach (var property in member.EnumerateObject().Where(property => property.Name != "role"))
        {
            Property(property, subject, path, sink);
        }
    }

    private void Property(JsonProperty property, Subject subject, string path, FieldSink sink)
    {
        var origin = new ProfileOrigin(part, null, $"{path}.{property.Name}");
        var words = property.Value.ValueKind switch
        {
            JsonValueKind.Array => string.Join("; ", property.Value.EnumerateArray().Select(item => item.ToString())),
            JsonValueKind.True => "ja",
            JsonValueKind.False => "nee",
            JsonValueKind.Null => string.Empty,
            _ => property.Value.ToString(),
        };
        var fragment = $"{property.Name}: {words}";
        if (context.Table.Find(property.Name) is { } label && property.Value.ValueKind != JsonValueKind.Object)
        {
            sink.Put(new(subject, label.Field, words, fragment, origin));
        }
        else if (words.Length > 0)
        {
            sink.Household.Leave(fragment, origin);
        }
    }
}
