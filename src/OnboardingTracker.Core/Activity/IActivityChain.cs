namespace OnboardingTracker.Core.Activity;

/// <summary>Reads the chain for verification and keeps what was found. Nothing here writes or changes an entry.</summary>
public interface IActivityChain
{
    Task<ChainHead> HeadAsync(CancellationToken cancellationToken);

    /// <summary>The next links after a number, in order, with what is stored beside them.</summary>
    Task<IReadOnlyList<ChainedEntry>> ReadAsync(long after, int limit, CancellationToken cancellationToken);

    /// <summary>The link of a number; null when there is none.</summary>
    Task<ChainLink?> FindAsync(long number, CancellationToken cancellationToken);

    /// <summary>The first number above the given one at which something stands that is not in the chain up to its head; null when there is none.</summary>
    /// <remarks>An entry without a number counts as standing after the head.</remarks>
    Task<long?> StrayAsync(long after, CancellationToken cancellationToken);

    /// <summary>By subject, the number of the link that says that the onboarding was deleted; subjects without one are left out.</summary>
    Task<IReadOnlyDictionary<string, long>> DeletionsAsync(IReadOnlyCollection<string> subjects, CancellationToken cancellationToken);

    /// <summary>The number of the latest link that says that a person was erased; 0 when there is none.</summary>
    Task<long> LastErasureAsync(CancellationToken cancellationToken);

    Task<ChainState> StateAsync(CancellationToken cancellationToken);

    /// <summary>Keeps what was found.</summary>
    /// <param name="isWhole">All links were verified. Otherwise a fault that was found meanwhile stays.</param>
    Task KeepStateAsync(ChainState state, bool isWhole, CancellationToken cancellationToken);
}
