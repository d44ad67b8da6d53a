using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meedoen.Journeys;

internal sealed class JourneysTables : IEntityTypeConfiguration<Enrolment>, IEntityTypeConfiguration<JourneyText>,
    IEntityTypeConfiguration<TemplateVersion>, IEntityTypeConfiguration<CaseloadRow>, IEntityTypeConfiguration<OpenStep>,
    IEntityTypeConfiguration<JourneySettings>, IEntityTypeConfiguration<EditionRow>, IEntityTypeConfiguration<EditionFigure>,
    IEntityTypeConfiguration<EditionLesson>, IEntityTypeConfiguration<LessonPause>
{
    private const int LongestTemplate = 1_000_000;

    public void Configure(EntityTypeBuilder<Enrolment> builder)
    {
        builder.ToTable("enrolment");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.HasIndex(e => e.PersonId);
        builder.HasIndex(e => new { e.PersonId, e.TemplateId }).IsUnique().HasFilter("state <> 'HandedOver' AND state <> 'Lapsed' AND state <> 'Stopped' AND state <> 'LetGo'");
        builder.HasIndex(e => new { e.TemplateId, e.TemplateVersion });
        builder.HasIndex(e => e.EditionId);
        builder.HasIndex(e => e.ForgetAfter);
    }

    public void Configure(EntityTypeBuilder<JourneyText> builder)
    {
        builder.ToTable("journey_text");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.HasIndex(t => t.PersonId);
        builder.HasIndex(t => t.EnrolmentId);
    }

    public void Configure(EntityTypeBuilder<TemplateVersion> builder)
    {
        builder.ToTable("template_version");
        builder.HasKey(t => new { t.TemplateId, t.Version });
        builder.Property(t => t.Yaml).HasMaxLength(LongestTemplate);
    }

    public void Configure(EntityTypeBuilder<CaseloadRow> builder)
    {
        builder.ToTable("caseload_row");
        builder.HasKey(r => r.Number);
        builder.HasIndex(r => r.EnrolmentId).IsUnique();
        builder.HasIndex(r => new { r.PersonId, r.Running, r.SortOn, r.NameKey, r.Number });
        builder.HasIndex(r => r.NextChangeOn);
    }

    public void Configure(EntityTypeBuilder<OpenStep> builder)
    {
        builder.ToTable("open_step");
        builder.HasKey(s => new { s.EnrolmentId, s.Key });
        builder.HasIndex(s => new { s.PersonId, s.Owner, s.DueOn });
    }

    public void Configure(EntityTypeBuilder<EditionRow> builder)
    {
        builder.ToTable("edition");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Title).HasMaxLength(EditionRow.TitleMaxLength);
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.HasIndex(e => e.TemplateId);
    }

    public void Configure(EntityTypeBuilder<EditionFigure> builder)
    {
        builder.ToTable("edition_figure");
        builder.HasKey(f => new { f.EditionId, f.Indicator });
    }

    public void Configure(EntityTypeBuilder<EditionLesson> builder)
    {
        builder.ToTable("edition_lesson");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Text).HasMaxLength(EditionLesson.TextMaxLength);
        builder.HasIndex(l => l.EditionId);
    }

    public void Configure(EntityTypeBuilder<LessonPause> builder)
    {
        builder.ToTable("lesson_pause");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Name).HasMaxLength(LessonPause.NameMaxLength);
    }

    public void Configure(EntityTypeBuilder<JourneySettings> builder)
    {
        builder.ToTable("journey_settings");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Version).IsConcurrencyToken();
    }
}
