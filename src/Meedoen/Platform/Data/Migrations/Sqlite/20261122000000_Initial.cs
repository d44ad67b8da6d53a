using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Meedoen.Platform.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "access",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    principal = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    own_mask = table.Column<long>(type: "INTEGER", nullable: false),
                    source = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    team_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    photo_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    specialisms = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    mail_refused_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    sms_number = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    sms_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    normalized_email = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    email_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    phone_number = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "TEXT", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "account_claim",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_claim", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "account_login",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_login", x => new { x.login_provider, x.provider_key });
                });

            migrationBuilder.CreateTable(
                name: "account_passkey",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "BLOB", maxLength: 1023, nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    data = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_passkey", x => x.credential_id);
                });

            migrationBuilder.CreateTable(
                name: "account_role",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    municipality_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    receives_arrivals = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_role", x => new { x.account_id, x.role });
                });

            migrationBuilder.CreateTable(
                name: "account_token",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    value = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_token", x => new { x.user_id, x.login_provider, x.name });
                });

            migrationBuilder.CreateTable(
                name: "act",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    actor = table.Column<Guid>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    person = table.Column<Guid>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    idempotency_key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    categories = table.Column<long>(type: "INTEGER", nullable: false),
                    persons = table.Column<byte[]>(type: "BLOB", nullable: false),
                    origin = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    answer = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_act", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "answers_ending",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    forget_after = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_answers_ending", x => new { x.person_id, x.why });
                });

            migrationBuilder.CreateTable(
                name: "attendance_day",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    practised = table.Column<byte[]>(type: "BLOB", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attendance_day", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "broad_intake",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    alone_told_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    alone_told_event = table.Column<Guid>(type: "TEXT", nullable: true),
                    test_dispensed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    has_young_children = table.Column<bool>(type: "INTEGER", nullable: true),
                    words = table.Column<byte[]>(type: "BLOB", nullable: true),
                    completed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    completed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    completed_event = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_broad_intake", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "calendar_feed",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    token_hash = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_feed", x => x.account_id);
                });

            migrationBuilder.CreateTable(
                name: "capacity_signal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    review_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_capacity_signal", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "caseload_row",
                columns: table => new
                {
                    number = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    enrolment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    running = table.Column<bool>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    name_key = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    municipality_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    municipality = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    language = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    template_id = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    template_version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    route = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    phase = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    next_key = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    next_step = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    next_text_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    next_kind = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    next_opens_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    next_due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    next_waits_for = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    sort_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    quiet = table.Column<bool>(type: "INTEGER", nullable: false),
                    signals = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    progress = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    here = table.Column<int>(type: "INTEGER", nullable: false),
                    contact_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    contact_name = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    next_contact_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    next_contact_name = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    next_contact_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    next_change_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_caseload_row", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "conclusion",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    enrolment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conclusion", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "consent_settings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    keep_days = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consent_settings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "conversation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    enrolment_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    step = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    at = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    host = table.Column<Guid>(type: "TEXT", nullable: false),
                    note = table.Column<byte[]>(type: "BLOB", nullable: true),
                    participant_present = table.Column<bool>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conversation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dictionary_decision",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    definition = table.Column<string>(type: "TEXT", maxLength: 40000, nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dictionary_decision", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "discussed_topic",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    topic = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_discussed_topic", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "document",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rubric = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    versions = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_document", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "document_content",
                columns: table => new
                {
                    version_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_document_content", x => x.version_id);
                });

            migrationBuilder.CreateTable(
                name: "document_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    file_name = table.Column<byte[]>(type: "BLOB", nullable: false),
                    media_type = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    author = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_document_version", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dossier_visit",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    last_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    before_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossier_visit", x => new { x.account_id, x.person_id });
                });

            migrationBuilder.CreateTable(
                name: "duplicate_proposal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    known_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    new_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    score = table.Column<double>(type: "REAL", nullable: false),
                    reasons = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    decision = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    decided_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_duplicate_proposal", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "edition",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    template_id = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    template_version = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    planned_end = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    interim_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    interim_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    follows = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_edition", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "edition_figure",
                columns: table => new
                {
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    indicator = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_edition_figure", x => new { x.edition_id, x.indicator });
                });

            migrationBuilder.CreateTable(
                name: "edition_lesson",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_edition_lesson", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "enforcement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ground = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    missed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    missed_again_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    blame = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    lawyer_looked = table.Column<bool>(type: "INTEGER", nullable: false),
                    proposed = table.Column<int>(type: "INTEGER", nullable: true),
                    proposed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    agreed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    is_fined = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enforcement", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "enrolment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    template_id = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    template_version = table.Column<int>(type: "INTEGER", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    route = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    started_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    forget_after = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enrolment", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "event",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    act_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    type = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    stream_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    category = table.Column<int>(type: "INTEGER", nullable: false),
                    data = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    actor = table.Column<Guid>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_event", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fact",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    rubric = table.Column<int>(type: "INTEGER", nullable: false),
                    value = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "BLOB", nullable: true),
                    source = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    author = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    act_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    replaced_by = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "form_draft",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    form = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    typed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    saved_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_form_draft", x => new { x.person_id, x.form, x.account_id });
                });

            migrationBuilder.CreateTable(
                name: "household_member",
                columns: table => new
                {
                    household_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    relation = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_household_member", x => new { x.household_id, x.person_id });
                });

            migrationBuilder.CreateTable(
                name: "intake_call",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    intake_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    called_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    warned_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    outcome_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    why = table.Column<byte[]>(type: "BLOB", nullable: true),
                    call_event = table.Column<Guid>(type: "TEXT", nullable: false),
                    warning_event = table.Column<Guid>(type: "TEXT", nullable: true),
                    outcome_event = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_intake_call", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "interpreter_booking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    conversation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    channel = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    interpreter = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    cost = table.Column<decimal>(type: "TEXT", precision: 10, scale: 2, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_interpreter_booking", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "invitation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    token_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    used_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invitation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "involvement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    is_contact_person = table.Column<bool>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    stands_in_for = table.Column<Guid>(type: "TEXT", nullable: true),
                    talk_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_involvement", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "job_run",
                columns: table => new
                {
                    job = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    finished_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_job_run", x => x.job);
                });

            migrationBuilder.CreateTable(
                name: "journey_settings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    forget_after_months = table.Column<int>(type: "INTEGER", nullable: false),
                    keep_after_guidance_months = table.Column<int>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journey_settings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "journey_text",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    enrolment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journey_text", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "language_test",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    tested_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    assessor = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    instrument = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    listening = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    speaking = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    reading = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    writing = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    literacy = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    literacy_level = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    recorded_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    correction = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    corrected_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    replaced_by = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_language_test", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "law_row",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    article = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    text_of = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    where = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    policy = table.Column<bool>(type: "INTEGER", nullable: false),
                    draft = table.Column<bool>(type: "INTEGER", nullable: false),
                    author = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_law_row", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "legal_event",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    details = table.Column<byte[]>(type: "BLOB", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    author = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_legal_event", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "legal_standing",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    regime = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    rules_version = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    next_change_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_legal_standing", x => x.person_id);
                });

            migrationBuilder.CreateTable(
                name: "legal_term",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    decider = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    first_day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    duo_last_day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    differs = table.Column<bool>(type: "INTEGER", nullable: false),
                    ruling_last_day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    warn_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    escalate_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_legal_term", x => new { x.person_id, x.code });
                });

            migrationBuilder.CreateTable(
                name: "lesson_pause",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    first = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lesson_pause", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "lesson_provider",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    from = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    to = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    letters = table.Column<bool>(type: "INTEGER", nullable: false),
                    evenings = table.Column<bool>(type: "INTEGER", nullable: false),
                    open = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lesson_provider", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "letter",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    template = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    template_version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    made_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    made_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    typed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    sent_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    sheet = table.Column<byte[]>(type: "BLOB", nullable: true),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_pdf = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letter", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "local_topic",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    asked = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_local_topic", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "mapping",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    party = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    situation = table.Column<int>(type: "INTEGER", nullable: false),
                    potential = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mapping", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "measuring_moment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    speed = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_measuring_moment", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "missed_term",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    cause = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    author = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_missed_term", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "notification",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notification", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "objection",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    letter_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    decision_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    way = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    with_committee = table.Column<bool>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    confirmed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    hearing = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    hearing_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    hearing_note = table.Column<byte[]>(type: "BLOB", nullable: true),
                    adjourned_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    adjourn_note = table.Column<byte[]>(type: "BLOB", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_objection", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "observation_note",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_observation_note", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "observation_period",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    weekdays = table.Column<int>(type: "INTEGER", nullable: false),
                    least_average = table.Column<int>(type: "INTEGER", nullable: false),
                    conclusion_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    conclusion_by = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_observation_period", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "one_time_code",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    failures = table.Column<int>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_one_time_code", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "open_step",
                columns: table => new
                {
                    enrolment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    step = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    text_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    owner = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    owner_role = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    opens_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    waits_for = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    why = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    quiet = table.Column<bool>(type: "INTEGER", nullable: false),
                    planned_talk = table.Column<Guid>(type: "TEXT", nullable: true),
                    planned_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_open_step", x => new { x.enrolment_id, x.key });
                });

            migrationBuilder.CreateTable(
                name: "organisation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    runs_tenant = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    municipality_code = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    data = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    act_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    next_attempt_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_failure = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "person",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    household_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    birth_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    language = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    municipality_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    v_number_hash = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    merged_into = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "person_key",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    wrapped = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_key", x => x.person_id);
                });

            migrationBuilder.CreateTable(
                name: "person_merge",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    into_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    proposal_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    undone_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_merge", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "person_merge_row",
                columns: table => new
                {
                    merge_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    row_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    old = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_merge_row", x => new { x.merge_id, x.kind, x.row_id });
                });

            migrationBuilder.CreateTable(
                name: "person_name_key",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_name_key", x => new { x.key, x.person_id });
                });

            migrationBuilder.CreateTable(
                name: "photo",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    content_type = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_photo", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pip_file",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    draft = table.Column<byte[]>(type: "BLOB", nullable: true),
                    draft_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    draft_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pip_file", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pip_question",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    asked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    answered_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    answer = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pip_question", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pip_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pip_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    dated = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    known_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    route = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    decided_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    pip_event = table.Column<Guid>(type: "TEXT", nullable: false),
                    decision_event = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pip_version", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plan_goal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    horizon = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    owner_account = table.Column<Guid>(type: "TEXT", nullable: true),
                    evaluate_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    changed_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_goal", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plan_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    settled_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    settled_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    answer = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    remark = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_version", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "precondition",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    household_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    owner_account = table.Column<Guid>(type: "TEXT", nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    alarm_since = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_precondition", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "received_notes",
                columns: table => new
                {
                    profile_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_received_notes", x => x.profile_id);
                });

            migrationBuilder.CreateTable(
                name: "received_profile",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    household_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    channel = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    message_key = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    problems = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    act_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_received_profile", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "received_proposal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    profile_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    rubric = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    confidence = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    decided_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_received_proposal", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "session",
                columns: table => new
                {
                    token_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    account = table.Column<Guid>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    organisation = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_name = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    principals = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    person = table.Column<Guid>(type: "TEXT", nullable: true),
                    has_other_roles = table.Column<bool>(type: "INTEGER", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session", x => x.token_hash);
                });

            migrationBuilder.CreateTable(
                name: "sharing_edition",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    cells = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sharing_edition", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "strength",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_strength", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "support_plan",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_support_plan", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "team",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_team", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "template_version",
                columns: table => new
                {
                    template_id = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    yaml = table.Column<string>(type: "TEXT", maxLength: 1000000, nullable: false),
                    published_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    shipped = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_template_version", x => new { x.template_id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "term_warning",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    warn_days = table.Column<int>(type: "INTEGER", nullable: false),
                    escalate_days = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_term_warning", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "without_journey",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    since = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_without_journey", x => x.person_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_access_person_id",
                table: "access",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_access_principal_role_person_id_kind_from_to_own_mask",
                table: "access",
                columns: new[] { "principal", "role", "person_id", "kind", "from", "to", "own_mask" });

            migrationBuilder.CreateIndex(
                name: "ix_access_source",
                table: "access",
                column: "source");

            migrationBuilder.CreateIndex(
                name: "ix_account_normalized_email",
                table: "account",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "ix_account_normalized_user_name",
                table: "account",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_account_person_id",
                table: "account",
                column: "person_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_account_passkey_user_id",
                table: "account_passkey",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_act_idempotency_key_actor_name",
                table: "act",
                columns: new[] { "idempotency_key", "actor", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_act_recorded_at",
                table: "act",
                column: "recorded_at");

            migrationBuilder.CreateIndex(
                name: "ix_answers_ending_forget_after",
                table: "answers_ending",
                column: "forget_after");

            migrationBuilder.CreateIndex(
                name: "ix_attendance_day_account_id_on",
                table: "attendance_day",
                columns: new[] { "account_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_attendance_day_person_id_on_account_id",
                table: "attendance_day",
                columns: new[] { "person_id", "on", "account_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_broad_intake_person_id",
                table: "broad_intake",
                column: "person_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_calendar_feed_token_hash",
                table: "calendar_feed",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_capacity_signal_person_id_on",
                table: "capacity_signal",
                columns: new[] { "person_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_caseload_row_enrolment_id",
                table: "caseload_row",
                column: "enrolment_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_caseload_row_list",
                table: "caseload_row",
                columns: new[] { "person_id", "running", "sort_on", "name_key", "number", "language" });

            migrationBuilder.CreateIndex(
                name: "ix_caseload_row_next_change_on",
                table: "caseload_row",
                column: "next_change_on");

            migrationBuilder.CreateIndex(
                name: "ix_conclusion_person_id_on",
                table: "conclusion",
                columns: new[] { "person_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_conversation_enrolment_id",
                table: "conversation",
                column: "enrolment_id");

            migrationBuilder.CreateIndex(
                name: "ix_conversation_host_state_on",
                table: "conversation",
                columns: new[] { "host", "state", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_conversation_person_id_on",
                table: "conversation",
                columns: new[] { "person_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_dictionary_decision_number",
                table: "dictionary_decision",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_discussed_topic_person_id",
                table: "discussed_topic",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_document_person_id",
                table: "document",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_document_version_document_id_number",
                table: "document_version",
                columns: new[] { "document_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_duplicate_proposal_known_id_new_id",
                table: "duplicate_proposal",
                columns: new[] { "known_id", "new_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_duplicate_proposal_new_id",
                table: "duplicate_proposal",
                column: "new_id");

            migrationBuilder.CreateIndex(
                name: "ix_edition_template_id",
                table: "edition",
                column: "template_id");

            migrationBuilder.CreateIndex(
                name: "ix_edition_lesson_edition_id",
                table: "edition_lesson",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_enforcement_person_id_state",
                table: "enforcement",
                columns: new[] { "person_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_enrolment_edition_id",
                table: "enrolment",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_enrolment_forget_after",
                table: "enrolment",
                column: "forget_after");

            migrationBuilder.CreateIndex(
                name: "ix_enrolment_person_id",
                table: "enrolment",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_enrolment_person_id_template_id",
                table: "enrolment",
                columns: new[] { "person_id", "template_id" },
                unique: true,
                filter: "state <> 'HandedOver' AND state <> 'Lapsed' AND state <> 'Stopped' AND state <> 'LetGo'");

            migrationBuilder.CreateIndex(
                name: "ix_enrolment_template_id_template_version",
                table: "enrolment",
                columns: new[] { "template_id", "template_version" });

            migrationBuilder.CreateIndex(
                name: "ix_event_person_id_recorded_at_position",
                table: "event",
                columns: new[] { "person_id", "recorded_at", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_event_stream_id_recorded_at_position",
                table: "event",
                columns: new[] { "stream_id", "recorded_at", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_fact_person_id_ended_at_rubric",
                table: "fact",
                columns: new[] { "person_id", "ended_at", "rubric" });

            migrationBuilder.CreateIndex(
                name: "ix_household_member_person_id",
                table: "household_member",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_intake_call_intake_id_number",
                table: "intake_call",
                columns: new[] { "intake_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_intake_call_person_id",
                table: "intake_call",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_interpreter_booking_conversation_id",
                table: "interpreter_booking",
                column: "conversation_id");

            migrationBuilder.CreateIndex(
                name: "ix_invitation_account_id",
                table: "invitation",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_invitation_token_hash",
                table: "invitation",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_involvement_account_id_role",
                table: "involvement",
                columns: new[] { "account_id", "role" });

            migrationBuilder.CreateIndex(
                name: "ix_involvement_person_id",
                table: "involvement",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_involvement_person_id1",
                table: "involvement",
                column: "person_id",
                unique: true,
                filter: "is_contact_person AND \"to\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_journey_text_enrolment_id",
                table: "journey_text",
                column: "enrolment_id");

            migrationBuilder.CreateIndex(
                name: "ix_journey_text_person_id",
                table: "journey_text",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_language_test_person_id_tested_on",
                table: "language_test",
                columns: new[] { "person_id", "tested_on" });

            migrationBuilder.CreateIndex(
                name: "ix_law_row_name_from",
                table: "law_row",
                columns: new[] { "name", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_legal_event_person_id",
                table: "legal_event",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_legal_standing_next_change_on",
                table: "legal_standing",
                column: "next_change_on");

            migrationBuilder.CreateIndex(
                name: "ix_legal_term_ruling_last_day_person_id",
                table: "legal_term",
                columns: new[] { "ruling_last_day", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_legal_term_warn_on_person_id",
                table: "legal_term",
                columns: new[] { "warn_on", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_lesson_provider_name",
                table: "lesson_provider",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_letter_case_id",
                table: "letter",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_letter_person_id_state",
                table: "letter",
                columns: new[] { "person_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_mapping_person_id_on",
                table: "mapping",
                columns: new[] { "person_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_measuring_moment_person_id_on",
                table: "measuring_moment",
                columns: new[] { "person_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_missed_term_person_id_code_last_day",
                table: "missed_term",
                columns: new[] { "person_id", "code", "last_day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_notification_account_id_done_on_day",
                table: "notification",
                columns: new[] { "account_id", "done_on", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_notification_day_kind",
                table: "notification",
                columns: new[] { "day", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_notification_subject_id_kind",
                table: "notification",
                columns: new[] { "subject_id", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_objection_letter_id",
                table: "objection",
                column: "letter_id");

            migrationBuilder.CreateIndex(
                name: "ix_objection_person_id",
                table: "objection",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_observation_note_person_id_on",
                table: "observation_note",
                columns: new[] { "person_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_observation_period_person_id_on",
                table: "observation_period",
                columns: new[] { "person_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_one_time_code_account_id_created_at",
                table: "one_time_code",
                columns: new[] { "account_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_open_step_person_id_owner_due_on",
                table: "open_step",
                columns: new[] { "person_id", "owner", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_next_attempt_at",
                table: "outbox",
                column: "next_attempt_at");

            migrationBuilder.CreateIndex(
                name: "ix_person_household_id",
                table: "person",
                column: "household_id");

            migrationBuilder.CreateIndex(
                name: "ix_person_v_number_hash",
                table: "person",
                column: "v_number_hash");

            migrationBuilder.CreateIndex(
                name: "ix_person_merge_from_id",
                table: "person_merge",
                column: "from_id");

            migrationBuilder.CreateIndex(
                name: "ix_person_name_key_person_id",
                table: "person_name_key",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_photo_account_id",
                table: "photo",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_pip_file_person_id",
                table: "pip_file",
                column: "person_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_pip_question_person_id",
                table: "pip_question",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_pip_version_person_id",
                table: "pip_version",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_pip_version_pip_id_number",
                table: "pip_version",
                columns: new[] { "pip_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plan_goal_person_id",
                table: "plan_goal",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_goal_plan_id",
                table: "plan_goal",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_version_person_id",
                table: "plan_version",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_version_plan_id_number",
                table: "plan_version",
                columns: new[] { "plan_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_precondition_household_id_kind",
                table: "precondition",
                columns: new[] { "household_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_precondition_owner_account",
                table: "precondition",
                column: "owner_account");

            migrationBuilder.CreateIndex(
                name: "ix_precondition_person_id_kind",
                table: "precondition",
                columns: new[] { "person_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_received_notes_person_id",
                table: "received_notes",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_received_profile_household_id",
                table: "received_profile",
                column: "household_id");

            migrationBuilder.CreateIndex(
                name: "ix_received_profile_message_key",
                table: "received_profile",
                column: "message_key");

            migrationBuilder.CreateIndex(
                name: "ix_received_profile_received_on",
                table: "received_profile",
                column: "received_on");

            migrationBuilder.CreateIndex(
                name: "ix_received_profile_sha256",
                table: "received_profile",
                column: "sha256");

            migrationBuilder.CreateIndex(
                name: "ix_received_proposal_person_id_state",
                table: "received_proposal",
                columns: new[] { "person_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_session_account",
                table: "session",
                column: "account");

            migrationBuilder.CreateIndex(
                name: "ix_session_expires_at",
                table: "session",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "ix_sharing_edition_number",
                table: "sharing_edition",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_strength_person_id_on",
                table: "strength",
                columns: new[] { "person_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_support_plan_person_id",
                table: "support_plan",
                column: "person_id",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access");

            migrationBuilder.DropTable(
                name: "account");

            migrationBuilder.DropTable(
                name: "account_claim");

            migrationBuilder.DropTable(
                name: "account_login");

            migrationBuilder.DropTable(
                name: "account_passkey");

            migrationBuilder.DropTable(
                name: "account_role");

            migrationBuilder.DropTable(
                name: "account_token");

            migrationBuilder.DropTable(
                name: "act");

            migrationBuilder.DropTable(
                name: "answers_ending");

            migrationBuilder.DropTable(
                name: "attendance_day");

            migrationBuilder.DropTable(
                name: "broad_intake");

            migrationBuilder.DropTable(
                name: "calendar_feed");

            migrationBuilder.DropTable(
                name: "capacity_signal");

            migrationBuilder.DropTable(
                name: "caseload_row");

            migrationBuilder.DropTable(
                name: "conclusion");

            migrationBuilder.DropTable(
                name: "consent_settings");

            migrationBuilder.DropTable(
                name: "conversation");

            migrationBuilder.DropTable(
                name: "dictionary_decision");

            migrationBuilder.DropTable(
                name: "discussed_topic");

            migrationBuilder.DropTable(
                name: "document");

            migrationBuilder.DropTable(
                name: "document_content");

            migrationBuilder.DropTable(
                name: "document_version");

            migrationBuilder.DropTable(
                name: "dossier_visit");

            migrationBuilder.DropTable(
                name: "duplicate_proposal");

            migrationBuilder.DropTable(
                name: "edition");

            migrationBuilder.DropTable(
                name: "edition_figure");

            migrationBuilder.DropTable(
                name: "edition_lesson");

            migrationBuilder.DropTable(
                name: "enforcement");

            migrationBuilder.DropTable(
                name: "enrolment");

            migrationBuilder.DropTable(
                name: "event");

            migrationBuilder.DropTable(
                name: "fact");

            migrationBuilder.DropTable(
                name: "form_draft");

            migrationBuilder.DropTable(
                name: "household_member");

            migrationBuilder.DropTable(
                name: "intake_call");

            migrationBuilder.DropTable(
                name: "interpreter_booking");

            migrationBuilder.DropTable(
                name: "invitation");

            migrationBuilder.DropTable(
                name: "involvement");

            migrationBuilder.DropTable(
                name: "job_run");

            migrationBuilder.DropTable(
                name: "journey_settings");

            migrationBuilder.DropTable(
                name: "journey_text");

            migrationBuilder.DropTable(
                name: "language_test");

            migrationBuilder.DropTable(
                name: "law_row");

            migrationBuilder.DropTable(
                name: "legal_event");

            migrationBuilder.DropTable(
                name: "legal_standing");

            migrationBuilder.DropTable(
                name: "legal_term");

            migrationBuilder.DropTable(
                name: "lesson_pause");

            migrationBuilder.DropTable(
                name: "lesson_provider");

            migrationBuilder.DropTable(
                name: "letter");

            migrationBuilder.DropTable(
                name: "local_topic");

            migrationBuilder.DropTable(
                name: "mapping");

            migrationBuilder.DropTable(
                name: "measuring_moment");

            migrationBuilder.DropTable(
                name: "missed_term");

            migrationBuilder.DropTable(
                name: "notification");

            migrationBuilder.DropTable(
                name: "objection");

            migrationBuilder.DropTable(
                name: "observation_note");

            migrationBuilder.DropTable(
                name: "observation_period");

            migrationBuilder.DropTable(
                name: "one_time_code");

            migrationBuilder.DropTable(
                name: "open_step");

            migrationBuilder.DropTable(
                name: "organisation");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "person");

            migrationBuilder.DropTable(
                name: "person_key");

            migrationBuilder.DropTable(
                name: "person_merge");

            migrationBuilder.DropTable(
                name: "person_merge_row");

            migrationBuilder.DropTable(
                name: "person_name_key");

            migrationBuilder.DropTable(
                name: "photo");

            migrationBuilder.DropTable(
                name: "pip_file");

            migrationBuilder.DropTable(
                name: "pip_question");

            migrationBuilder.DropTable(
                name: "pip_version");

            migrationBuilder.DropTable(
                name: "plan_goal");

            migrationBuilder.DropTable(
                name: "plan_version");

            migrationBuilder.DropTable(
                name: "precondition");

            migrationBuilder.DropTable(
                name: "received_notes");

            migrationBuilder.DropTable(
                name: "received_profile");

            migrationBuilder.DropTable(
                name: "received_proposal");

            migrationBuilder.DropTable(
                name: "session");

            migrationBuilder.DropTable(
                name: "sharing_edition");

            migrationBuilder.DropTable(
                name: "strength");

            migrationBuilder.DropTable(
                name: "support_plan");

            migrationBuilder.DropTable(
                name: "team");

            migrationBuilder.DropTable(
                name: "template_version");

            migrationBuilder.DropTable(
                name: "term_warning");

            migrationBuilder.DropTable(
                name: "without_journey");
        }
    }
}
