using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Comments;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Storage.Activity;

/// <summary>What is taken out of the activity when its time has come; the chain is never touched.</summary>
internal sealed class ActivityStore(IDbContextFactory<TrackerDbContext> contexts, ActivityWriter writer) : IActivityStore
{
    public async Task<int> ForgetNetworksAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<NetworkRow>().Where(row => row.At < before).ExecuteDeleteAsync(cancellationToken);
    }

    public async Task<int> ErasePersonAsync(string memberId, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var theirs = db.Set<ActivityEntry>().Where(entry => entry.ActorId == memberId);
        await db.Set<NetworkRow>().Where(row => theirs.Any(entry => entry.Id == row.ActivityId)).ExecuteDeleteAsync(cancellationToken);
        var erased = await theirs.ExecuteUpdateAsync(
            set => set
                .SetProperty(entry => entry.ActorId, (string?)null)
                .SetProperty(entry => entry.TokenId, (Guid?)null)
                .SetProperty(entry => entry.ActorName, ActivityEntry.ErasedName)
                .SetProperty(entry => EF.Property<byte[]?>(entry, ActivityConfiguration.ActorSalt), (byte[]?)null),
            cancellationToken);
        await db.Set<Comment>().Where(comment => comment.AuthorId == memberId).ExecuteUpdateAsync(
            set => set.SetProperty(comment => comment.AuthorId, (string?)null).SetProperty(comment => comment.AuthorName, ActivityEntry.ErasedName),
            cancellationToken);
        await writer.CommitAsync(db, transaction, [ActivityEntry.Of(actor, ActivityKind.PersonErased, now, "Erased a person from the activity")], cancellationToken);
        return erased;
    }
}
