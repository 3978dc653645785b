using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Numbers;

/// <summary>The alphanumeric senders of an account, which live in its Messaging Services.</summary>
/// <param name="Names">Those that could be read.</param>
/// <param name="Unread">The part that kept others from sight; null when all were read.</param>
internal sealed record AlphanumericSenders(IReadOnlyList<string> Names, SnapshotPart? Unread)
{
    public static AlphanumericSenders Of(AccountSnapshot account)
    {
        if (account.MessagingServices is not { } services)
        {
            return new([], SnapshotPart.MessagingServices);
        }

        var names = services.SelectMany(service => service.AlphaSenders ?? []).Select(sender => sender.Sender ?? sender.Sid);
        var isAllRead = services.All(service => service.AlphaSenders is not null);
        return new([.. names.Distinct(StringComparer.Ordinal)], isAllRead ? null : SnapshotPart.AlphaSenders);
    }
}
