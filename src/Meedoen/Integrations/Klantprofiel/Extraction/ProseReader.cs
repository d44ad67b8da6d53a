using System.Text.RegularExpressions;
using Meedoen.Integrations.Klantprofiel.Fields;
using Meedoen.Integrations.Klantprofiel.Values;

namespace Meedoen.Integrations.Klantprofiel.Extraction;

/// <summary>Proposals from sentences. Few patterns, each with words that leave no doubt about what is meant; all marked as inferred.</summary>
internal static class ProseReader
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
    private const string Name = @"(?<name>\p{Lu}[\p{L}'’\-]+(?: (?:(?:al|el|van|de|der|den|bin|ibn|abu|ben|ter|ten)[ \-])?\p{Lu}[\p{L}'’\-]+){0,4}(?:,? \(?\d{1,2}(?:\)| (?:jaar|years?)\b)\)?)?)";
    private const string Title = @"(?:(?i:mevrouw|mevr\.?|mw\.?|de heer|dhr\.?|meneer|mrs\.?|mr\.?|ms\.?) )?";
    private const string OneToTen = @"(?i:\d{1,2}|een|twee|drie|vier|vijf|zes|zeven|acht|one|two|three|four|five|six)";

    private static readonly (string Key, Subject? Subject, Regex Pattern)[] Patterns =
    [
        (MemberDraft.NameKey, Subject.Main, new($@"(?i:klantprofiel|informatieprofiel|(?:client|customer) profile|profiel)(?: (?i:van|of|for|voor)| ?[:\-–])? {Title}{Name}", Options)),
        (MemberDraft.NameKey, Subject.Main, new($@"(?:^|\W)(?i:mevrouw|mevr\.|mw\.|de heer|dhr\.|meneer|mrs\.?|mr\.|ms\.) (?<name>(?:\p{{Lu}}[\p{{L}}'’\-]+ ){{1,4}}\(\d{{1,2}}(?: jaar| years)?\))", Options)),
        ("reading.partner", null, new($@"(?i:\b(?:(?:haar|zijn) (?:man|vrouw|echtgenoot|echtgenote|partner)|(?:her|his) (?:husband|wife|spouse|partner)|partner|echtgenoot|echtgenote|husband|wife|spouse|(?:getrouwd|gehuwd|samen) met|married to)),?:? {Title}{Name}", Options)),
        ("reading.children", null, new($@"\b(?<kids>{OneToTen} (?:(?i:jonge|kleine|minderjarige|young|small) )?(?i:kinderen|kind|children|child|kids)(?:,? ?\(?(?i:van|aged|ages|leeftijd)? ?\d{{1,2}}(?:(?:, ?| en | and | & )\d{{1,2}})*(?: (?i:jaar|jr|years))?\)?)?)", Options)),
        ("languages-spoken", null, new(@"(?i:\b(?:spreekt|spreken|speaks|speak|moedertaal is|taal is))(?: (?i:vloeiend|goed|fluent|fluently))? (?<languages>[\p{L} ,]{3,80})", Options)),
        ("azc-location", null, new(@"(?i:\b(?:azc|asielzoekerscentrum)) (?<azc>\p{Lu}[\p{L}'’\-]+(?: \p{Lu}[\p{L}'’\-]+){0,3})", Options)),
        ("v-number", null, new(@"(?i:\bv[\- ]?(?:nummer|nr|number|no)\.?)[ :#]*(?<v>\d[\d .\-]{5,13}\d)", Options)),
        (MemberDraft.BirthKey, null, new($@"(?i:\b(?:geboren(?: op)?|geb\.|geboortedatum|born(?: on)?)) (?<date>{DateReader.Pattern})", Options)),
        ("occupation-before", null, new(@"(?i:\b(?:werkte|gewerkt|werkt|worked|works|werkzaam)) (?:\d{1,2} (?:jaar|years) )?(?i:als|as)(?: (?:een|an?))? (?<work>[\p{L}\- ]{3,50}?(?:,? \(?(?i:for )?\d{1,2} (?:jaar|years)\)?)?)(?:[.,;)]|$| (?i:en|and|in|bij|at)\b)", Options)),
        ("occupation-before", null, new(@"\b(?<work>\d{1,2} (?:jaar|years) (?:(?:lang|gewerkt|ervaring) ){0,2}(?i:als|as)(?: (?:een|an?))? [\p{L}\-]{3,30})", Options)),
        ("occupation-before", null, new(@"(?i:\b(?:is|was))(?: (?:een|an?))? (?<work>[\p{L}\-]{4,30},? \(?(?i:for )?\d{1,2} (?:jaar|years)\)?)", Options)),
    ];

    /// <summary>Puts what a sentence tells into the sink; false when it told nothing that is understood.</summary>
    public static bool Read(FoundField sentence, FieldSink sink, FieldTable table)
    {
        var told = false;
        if (table.IsAboutHealth(sentence.Words))
        {
            Put(sentence, table.ByKey("health-worry"), sentence.Subject, sentence.Words, sink);
            told = true;
        }

        foreach (var (key, subject, pattern) in Patterns)
        {
            if (pattern.Match(sentence.Words) is not { Success: true } match || !Fits(key, match.Groups[^1].Value))
            {
                continue;
            }

            Put(sentence, table.ByKey(key), subject ?? sentence.Subject, match.Groups[^1].Value, sink);
            told = true;
        }

        return told;
    }

    private static bool Fits(string key, string words) => key != "languages-spoken" || LanguageReader.Read(words).Codes.Count > 0;

    private static void Put(FoundField sentence, FieldDefinition field, Subject subject, string words, FieldSink sink) =>
        sink.Put(sentence with { Field = field, Subject = subject, Words = words, Confidence = ProfileConfidence.Inferred });
}
