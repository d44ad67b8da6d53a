using Microsoft.EntityFrameworkCore;

namespace Meedoen.Platform.Data;

/// <summary>
/// The database of one tenant. One model for SQLite and PostgreSQL; each module adds its tables by an
/// <see cref="IEntityTypeConfiguration{TEntity}"/>. Written only inside an act (see <c>Platform/Acts</c>).
/// </summary>
public abstract class MeedoenDb(DbContextOptions options) : DbContext(options)
{
    private Func<MeedoenDb, bool>? takeBack;

    /// <inheritdoc />
    public override void Dispose()
    {
        if (!GoesBack())
        {
            base.Dispose();
        }

        GC.SuppressFinalize(this);
    }

    /// <inheritdoc />
    public override ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return GoesBack() ? ValueTask.CompletedTask : base.DisposeAsync();
    }

    /// <summary>Lends this context: the next time it is disposed, its owner is asked to take it back.</summary>
    internal void Lend(Func<MeedoenDb, bool> owner) => takeBack = owner;

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

    private bool GoesBack() => Interlocked.Exchange(ref takeBack, null)?.Invoke(this) == true;
}

/// <summary>The SQLite flavour; exists so that each provider has migrations of its own.</summary>
public sealed class SqliteMeedoenDb(DbContextOptions<SqliteMeedoenDb> options) : MeedoenDb(options);

/// <summary>The PostgreSQL flavour; exists so that each provider has migrations of its own.</summary>
public sealed class PostgresMeedoenDb(DbContextOptions<PostgresMeedoenDb> options) : MeedoenDb(options);
