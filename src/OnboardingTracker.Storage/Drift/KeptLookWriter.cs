using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Core.Drift;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Storage.Registrations;

namespace OnboardingTracker.Storage.Drift;

/// <summary>Writes what is kept of a look, inside the transaction of the onboarding that took it in.</summary>
internal static class KeptLookWriter
{
    public static async Task WriteAsync(TrackerDbContext db, OnboardingId onboarding, KeptLook look, CancellationToken cancellationToken)
    {
        var rows = db.Set<KeptPartRow>().Where(row => row.OnboardingId == onboarding);

        // Of an account that is not connected any more nothing is compared again.
        await rows.Where(row => row.AccountSid != look.AccountSid).ExecuteDeleteAsync(cancellationToken);
        await rows.Where(row => look.Unchanged.Contains(row.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LastSeenAt, look.At), cancellationToken);

        foreach (var part in look.Changed)
        {
            await MakeRoomAsync(rows.Where(row => row.Part == part.Kept.Part), look.Versions - 1, cancellationToken);
            db.Add(RowOf(part, onboarding, look.AccountSid));
        }

        await WriteAttemptsAsync(db, onboarding, look, cancellationToken);
        var ids = look.Changed.ToDictionary(part => part.Kept.Part, part => part.Kept.Id);
        db.AddRange(look.Changes.Select((change, position) => RowOf(change, ids[change.Part], position, onboarding, look.AccountSid)));
    }

    /// <summary>Tries are few and each is worth keeping: none is ever thinned out.</summary>
    private static async Task WriteAttemptsAsync(TrackerDbContext db, OnboardingId onboarding, KeptLook look, CancellationToken cancellationToken)
    {
        var rows = db.Set<AttemptRow>().Where(row => row.OnboardingId == onboarding);
        await rows.Where(row => row.AccountSid != look.AccountSid).ExecuteDeleteAsync(cancellationToken);
        var ids = look.Attempts.Select(attempt => attempt.Id).ToList();
        await rows.Where(row => ids.Contains(row.Id)).ExecuteDeleteAsync(cancellationToken);
        db.AddRange(look.Attempts.Select(attempt => new AttemptRow
        {
            Id = attempt.Id,
            OnboardingId = onboarding,
            AccountSid = look.AccountSid,
            Kind = attempt.Kind,
            Number = attempt.Number,
            Attempt = attempt,
        }));
    }

    private static async Task MakeRoomAsync(IQueryable<KeptPartRow> states, int kept, CancellationToken cancellationToken)
    {
        var tooOld = await states.OrderByDescending(row => row.FirstSeenAt).Select(row => row.Id).Skip(kept).ToListAsync(cancellationToken);
        await states.Where(row => tooOld.Contains(row.Id)).ExecuteDeleteAsync(cancellationToken);
    }

    private static KeptPartRow RowOf(NewPart part, OnboardingId onboarding, string accountSid) => new()
    {
        Id = part.Kept.Id,
        OnboardingId = onboarding,
        AccountSid = accountSid,
        Part = part.Kept.Part,
        Hash = part.Kept.Hash,
        Resources = part.Kept.Resources,
        FirstSeenAt = part.Kept.FirstSeenAt,
        LastSeenAt = part.Kept.LastSeenAt,
        Content = part.Content,
    };

    private static AccountChangeRow RowOf(AccountChange change, Guid part, int position, OnboardingId onboarding, string accountSid) => new()
    {
        Id = Guid.CreateVersion7(change.SeenAt),
        KeptPartId = part,
        OnboardingId = onboarding,
        AccountSid = accountSid,
        Position = position,
        Part = change.Part,
        Kind = change.Kind,
        ResourceId = change.ResourceId,
        Resource = change.Resource,
        Field = change.Field,
        FromValue = change.From,
        ToValue = change.To,
        BeforeAt = change.BeforeAt,
        SeenAt = change.SeenAt,
        StepKeys = [.. change.StepKeys],
        ChangedByKind = change.ChangedBy?.Kind,
        ChangedBySid = change.ChangedBy?.Sid,
        ChangedByWay = change.ChangedBy?.Way,
        ChangedByAt = change.ChangedBy?.At,
    };
}
