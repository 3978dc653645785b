using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Numbers;

/// <summary>The alphanumeric senders of an account, which live in its Messaging Services.</summary>
/// <param name="Names">Those that could be read, for all countries or for one.</param>
/// <param name="Unread">The part that kept others from sight; null when all were read.</param>
internal sealed record AlphanumericSenders(IReadOnlyList<string> Names, SnapshotPart? Unread)
{
    /// <summary>At least one works across countries.</summary>
    public bool HasDefault { get; private init; }

    /// <summary>The countries that have a sender of their own.</summary>
    public IReadOnlySet<string> Countries { get; private init; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    public static AlphanumericSenders Of(AccountSnapshot account)
    {
        if (account.MessagingServices is not { } services)
        {
            return new([], SnapshotPart.MessagingServices);
        }

        var general = services.SelectMany(service => service.AlphaSenders ?? []).Select(sender => sender.Sender ?? sender.Sid).ToList();
        var destinations = services.SelectMany(service => service.DestinationSenders ?? []).ToList();
        var names = general.Concat(destinations.Select(sender => sender.Sender).OfType<string>());
        return new([.. names.Distinct(StringComparer.Ordinal)], UnreadOf(services))
        {
            HasDefault = general.Count > 0 || destinations.Exists(sender => sender.IsoCountry is null),
            Countries = destinations.Select(sender => sender.IsoCountry).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase),
        };
    }

    private static SnapshotPart? UnreadOf(IReadOnlyList<MessagingService> services) =>
        services.Any(service => service.AlphaSenders is null) ? SnapshotPart.AlphaSenders
        : services.Any(service => service.DestinationSenders is null) ? SnapshotPart.DestinationAlphaSenders
        : null;
}
