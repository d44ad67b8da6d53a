using Meedoen.Bench.Data;

namespace Meedoen.Bench.Scenarios;

/// <summary>The rows that a page shows, read as plainly as possible: one query per list, nothing else.</summary>
internal static class BareQueries
{
    private const int PageSize = 50;

    /// <summary>One page of a caseload.</summary>
    public static string Caseload(string owner) => $"""
        SELECT r.enrolment_id, r.person_id, r.name, r.municipality, r.language, r.template_id, r.template_version, r.state, r.phase, r.next_key,
          r.next_step, t.words, r.next_kind, r.next_opens_on, r.next_due_on, r.next_waits_for, r.quiet, r.signals, r.progress, r.here,
          r.contact_id, r.contact_name, r.next_contact_id, r.next_contact_name, r.next_contact_from
        FROM (SELECT DISTINCT person_id FROM access WHERE principal = '{owner}' AND role = 'RG' AND kind <> 'Step'
          AND "from" <= '{Region.Now}' AND ("to" IS NULL OR "to" >= '{Region.Now}')) scope
        JOIN caseload_row r ON r.person_id = scope.person_id LEFT JOIN journey_text t ON t.id = r.next_text_id WHERE r.running
        ORDER BY r.sort_on, r.name_key, r.enrolment_id LIMIT {PageSize}
        """;

    /// <summary>The person, what is known, what happened, and since when it is new to the reader.</summary>
    public static string Dossier(string owner, string person) => $"""
        SELECT id, household_id, name, birth_date, language, municipality_id FROM person WHERE id = '{person}';
        SELECT * FROM fact WHERE person_id = '{person}' AND ended_at IS NULL;
        SELECT type, data, category, day, recorded_at, actor, act_id FROM event
        WHERE person_id = '{person}' AND category > 0 ORDER BY recorded_at DESC, position DESC LIMIT 40;
        SELECT last_at, before_at FROM dossier_visit WHERE account_id = '{owner}' AND person_id = '{person}'
        """;

    /// <summary>What the page shows beside that: the contact person, who did what, the place on the route, the conversations.</summary>
    public static string DossierPage(string owner, string person) => $"""
        {Dossier(owner, person)};
        SELECT a.id, a.name, a.phone_number, a.photo_id, i."from", i."to", i.talk_on FROM involvement i JOIN account a ON a.id = i.account_id
        WHERE i.person_id = '{person}' AND i.is_contact_person;
        SELECT id, name FROM account WHERE id IN (SELECT actor FROM event WHERE person_id = '{person}' AND category > 0);
        SELECT r.template_id, r.template_version, r.phase, r.next_step, t.words, r.progress, r.here
        FROM caseload_row r LEFT JOIN journey_text t ON t.id = r.next_text_id WHERE r.person_id = '{person}' AND r.running;
        SELECT id, kind, state, "on", at, minutes, place, host, step FROM conversation WHERE person_id = '{person}' ORDER BY "on" DESC LIMIT 200
        """;
}
