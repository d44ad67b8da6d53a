using System.Security.Cryptography;
using System.Text;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Platform.Keys;

/// <summary>Keys per person, wrapped by the master key, and lookups by numbers that may not be stored in the clear.</summary>
public sealed class PersonKeys(ServerOptions options)
{
    private const int KeySize = 32;
    private readonly PersonCipher master = new(SHA256.HashData([.. "wrap"u8, .. options.MasterKey]));
    private readonly byte[] lookup = SHA256.HashData([.. "find"u8, .. options.MasterKey]);

    /// <summary>The cipher of a person inside an act; a new person gets a key here.</summary>
    public async Task<PersonCipher> For(ActScope scope, Guid person, CancellationToken cancel)
    {
        var row = await scope.Db.Set<PersonKeyRow>().FindAsync([person], cancel);
        if (row is null)
        {
            var key = RandomNumberGenerator.GetBytes(KeySize);
            row = new PersonKeyRow { PersonId = person, Wrapped = master.Seal(key, person) };
            scope.Db.Add(row);
        }

        return Unwrap(row.Wrapped, person);
    }

    /// <summary>The cipher of a person for reading, or null when the key was destroyed (erasure) or never made.</summary>
    public async Task<PersonCipher?> For(Tenant tenant, Guid person)
    {
        var wrapped = await tenant.Reads.First("SELECT wrapped FROM person_key WHERE person_id = @p0", r => r.GetFieldValue<byte[]>(0), person);
        return wrapped is null ? null : Unwrap(wrapped, person);
    }

    /// <summary>Destroys the key of a person inside an act: everything sealed under it is unreadable from then on, in backups too.</summary>
    public static Task Destroy(ActScope scope, Guid person, CancellationToken cancel) =>
        scope.Db.Set<PersonKeyRow>().Where(k => k.PersonId == person).ExecuteDeleteAsync(cancel);

    /// <summary>A keyed hash to find a number (V-number, BSN) again without storing it readable: 32 hexadecimal digits.</summary>
    public string Lookup(string kind, string number) =>
        Convert.ToHexString(HMACSHA256.HashData(lookup, Encoding.UTF8.GetBytes($"{kind}:{number}")).AsSpan(0, 16));

    /// <summary>The cipher behind a wrapped key that was read along with what it opens (<c>person_key.wrapped</c>).</summary>
    public PersonCipher Unwrap(byte[] wrapped, Guid person) => new(master.Open(wrapped, person));
}
