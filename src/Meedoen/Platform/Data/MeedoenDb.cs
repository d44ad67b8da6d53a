using Microsoft.EntityFrameworkCore;

namespace Meedoen.Platform.Data;

/// <summary>
/// The database of one tenant. One model for SQLite and PostgreSQL; each module adds its tables by an
/// <see cref="IEntityTypeConfiguration{TEntity}"/>. Written only inside an act (see <c>Platform/Acts</c>).
/// </summary>
public abstract class MeedoenDb(DbContextOptions options) : DbContext(options)
{
    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(MeedoenDb).Assembly);

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(64);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcMoment>();
        configurationBuilder.Properties<string>().HaveMaxLength(4000);
    }
}

/// <summary>The SQLite flavour; exists so that each provider has migrations of its own.</summary>
public sealed class SqliteMeedoenDb(DbContextOptions<SqliteMeedoenDb> options) : MeedoenDb(options);

/// <summary>The PostgreSQL flavour; exists so that each provider has migrations of its own.</summary>
public sealed class PostgresMeedoenDb(DbContextOptions<PostgresMeedoenDb> options) : MeedoenDb(options);
