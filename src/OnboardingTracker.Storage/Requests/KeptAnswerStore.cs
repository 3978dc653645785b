using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Core.Requests;

namespace OnboardingTracker.Storage.Requests;

/// <summary>Kept answers in the database, where every instance finds them; encrypted, because an answer may hold what is shown once, such as a link.</summary>
internal sealed class KeptAnswerStore(IDbContextFactory<TrackerDbContext> contexts, IDataProtectionProvider protection, TimeProvider clock) : IKeptAnswerStore
{
    private readonly IDataProtector bodies = protection.CreateProtector("OnboardingTracker.KeptAnswer.Body.v1");

    public async Task<KeptAnswer?> ClaimAsync(string memberId, string key, byte[] fingerprint, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var forgotten = now - KeptAnswer.Lifetime;
        await db.Set<KeptAnswer>().Where(kept => kept.At < forgotten).ExecuteDeleteAsync(cancellationToken);

        if (await Of(db, memberId, key).AsNoTracking().SingleOrDefaultAsync(cancellationToken) is { } earlier)
        {
            return Opened(earlier);
        }

        db.Add(new KeptAnswer { MemberId = memberId, Key = key, Fingerprint = fingerprint, At = now });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateException)
        {
            // Both came at the same moment.
            db.ChangeTracker.Clear();
            var first = await Of(db, memberId, key).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
            if (first is null)
            {
                throw;
            }

            return Opened(first);
        }
    }

    public async Task KeepAsync(string memberId, string key, FirstAnswer answer, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var body = bodies.Protect(answer.Body);
        await Of(db, memberId, key).ExecuteUpdateAsync(
            set => set
                .SetProperty(kept => kept.Status, (int?)answer.Status)
                .SetProperty(kept => kept.ContentType, answer.ContentType)
                .SetProperty(kept => kept.Location, answer.Location)
                .SetProperty(kept => kept.ETag, answer.ETag)
                .SetProperty(kept => kept.Body, body),
            cancellationToken);
    }

    public async Task ReleaseAsync(string memberId, string key, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await Of(db, memberId, key).ExecuteDeleteAsync(cancellationToken);
    }

    private static IQueryable<KeptAnswer> Of(TrackerDbContext db, string memberId, string key) =>
        db.Set<KeptAnswer>().Where(kept => kept.MemberId == memberId && kept.Key == key);

    /// <summary>An answer that can no longer be decrypted is none: the first request was acted on, and what it was answered is not known.</summary>
    private KeptAnswer Opened(KeptAnswer kept)
    {
        byte[]? body = null;
        if (kept.Status is not null)
        {
            try
            {
                body = bodies.Unprotect(kept.Body);
            }
            catch (CryptographicException)
            {
                body = null;
            }
        }

        return new KeptAnswer
        {
            MemberId = kept.MemberId,
            Key = kept.Key,
            Fingerprint = kept.Fingerprint,
            At = kept.At,
            Status = body is null ? null : kept.Status,
            ContentType = kept.ContentType,
            Location = kept.Location,
            ETag = kept.ETag,
            Body = body ?? [],
        };
    }
}
