using System.Globalization;
using Meedoen.Integrations.Klantprofiel.Fields;
using Meedoen.Integrations.Klantprofiel.Values;

namespace Meedoen.Integrations.Klantprofiel.Extraction;

/// <summary>Words that were found for a field, with where.</summary>
internal sealed record FoundField(
    Subject Subject, FieldDefinition Field, string Words, string Fragment, ProfileOrigin Origin,
    ProfileConfidence Confidence = ProfileConfidence.Labelled);

/// <summary>Turns found fields into proposals of one household; what cannot be read is reported and kept as a line.</summary>
internal sealed class FieldSink(ReadingContext context, HouseholdDraft household)
{
    private const int MaxFragment = 400;

    public HouseholdDraft Household => household;

    public void Put(FoundField found)
    {
        if (found.Subject.Kind == SubjectKind.Contact || found.Field.Type == FieldType.Contact)
        {
            household.Leave(found.Fragment, found.Origin);
        }
        else if (!WordReader.SaysNothing(found.Words))
        {
            PutTold(found);
        }
    }

    private void PutTold(FoundField found)
    {
        switch (found.Field.Type)
        {
            case FieldType.Role: break;
            case FieldType.Name: PutPerson(found, Member(found)); break;
            case FieldType.Partner: PutPerson(found, household.For(Subject.Partner, MemberDraft.NameKey)); break;
            case FieldType.Children: PutChildren(found); break;
            case FieldType.Age: PutAge(found, found.Words, Member(found)); break;
            case FieldType.Family: PutFamily(found); break;
            case FieldType.Number when found.Field.Key == "reading.household-size": household.ToldSize ??= NumberReader.Count(found.Words); break;
            case FieldType.Text when found.Field.Key == "reading.household": break;
            case var _ when found.Field.IsSteering: household.Leave(found.Fragment, found.Origin); break;
            default: PutValue(found); break;
        }
    }

    private MemberDraft Member(FoundField found) => household.For(found.Subject, found.Field.Key);

    private void PutFamily(FoundField found)
    {
        if (!ProseReader.Read(found, this, context.Table))
        {
            household.Leave(found.Fragment, found.Origin);
        }
    }

    private void PutValue(FoundField found)
    {
        var reading = ValueReader.Read(found.Field, found.Words, context.ReceivedOn);
        foreach (var (key, value, inferred) in reading.Values)
        {
            Member(found).Add(Proposal(inferred ? found with { Confidence = ProfileConfidence.Inferred } : found, key, value));
        }

        if (reading.Values.Count == 0)
        {
            household.Leave(found.Fragment, found.Origin);
        }

        // In running text an answer that is no value ("Tolk: misschien") is a remark to read, not a fault of the file.
        if (reading.Problem is { } problem && found.Confidence == ProfileConfidence.Labelled
            && (found.Origin.Column is not null || IsStrict(found.Field.Type)))
        {
            context.Report(problem, found.Origin.Part, found.Origin.Row, found.Origin.Column);
        }
    }

    private static bool IsStrict(FieldType type) => type is FieldType.Date or FieldType.VNumber or FieldType.Bsn;

    private void PutPerson(FoundField found, MemberDraft member)
    {
        var person = PersonPhrase.Read(found.Words);
        if (person.IsEmpty)
        {
            household.Leave(found.Fragment, found.Origin);
            return;
        }

        PutPhrase(found, person, member);
    }

    private void PutPhrase(FoundField found, PersonPhrase person, MemberDraft member)
    {
        AddIfTold(found, member, MemberDraft.NameKey, person.Name);
        AddIfTold(found, member, MemberDraft.FamilyKey, person.Family);
        AddIfTold(found, member, MemberDraft.GivenKey, person.Family is null ? null : person.Name?[..^person.Family.Length].Trim());
        AddIfTold(found, member, MemberDraft.OwnScriptKey, person.OwnScript);
        AddIfTold(found, member, "gender", found.Field.Type == FieldType.Children ? person.Gender : null);
        if (person.BirthDate is { } date && date.Earliest <= context.ReceivedOn)
        {
            AddIfTold(found, member, MemberDraft.BirthKey, date.ToString());
        }
        else if (person.Age is { } age)
        {
            PutAge(found, age.ToString(CultureInfo.InvariantCulture), member);
        }
    }

    private void PutAge(FoundField found, string age, MemberDraft member)
    {
        if (ValueReader.FromAge(age, context.ReceivedOn) is not { } year)
        {
            household.Leave(found.Fragment, found.Origin);
            context.Report(Problems.BadAge, found.Origin.Part, found.Origin.Row, found.Origin.Column);
            return;
        }

        member.Add(Proposal(found with { Confidence = ProfileConfidence.Inferred }, MemberDraft.BirthKey, year), approximateBirth: true);
    }

    private void PutChildren(FoundField found)
    {
        var (children, count) = ChildrenReader.Read(found.Words);
        household.ToldChildren ??= count;
        if (children.Count == 0 && count is null)
        {
            household.Leave(found.Fragment, found.Origin);
        }

        foreach (var child in children.Where(_ => household.Members.Count < ReadingLimits.MaxMembers))
        {
            var kind = new Subject(SubjectKind.Child, children.Count == 1 ? found.Subject.Number : 0);
            var member = kind.Number > 0 ? household.For(kind, MemberDraft.NameKey) : household.Add(kind);
            PutPhrase(found, child, member);
        }
    }

    private static void AddIfTold(FoundField found, MemberDraft member, string key, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            member.Add(Proposal(found, key, value));
        }
    }

    private static ProfileProposal Proposal(FoundField found, string key, string value) => new(
        key, value, found.Fragment.Length <= MaxFragment ? found.Fragment : found.Fragment[..MaxFragment],
        found.Origin, found.Confidence, found.Field.IsSensitive);
}
