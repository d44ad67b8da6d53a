using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meedoen.Assessments;

internal sealed class AssessmentTables : IEntityTypeConfiguration<LanguageTest>, IEntityTypeConfiguration<LessonProvider>
{
    public void Configure(EntityTypeBuilder<LanguageTest> builder)
    {
        builder.ToTable("language_test");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Assessor).HasMaxLength(LanguageTest.NameMaxLength);
        builder.Property(t => t.Instrument).HasMaxLength(LanguageTest.NameMaxLength);
        builder.HasIndex(t => new { t.PersonId, t.TestedOn });
    }

    public void Configure(EntityTypeBuilder<LessonProvider> builder)
    {
        builder.ToTable("lesson_provider");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Name).HasMaxLength(LanguageTest.NameMaxLength);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasIndex(p => p.Name).IsUnique();
    }
}
