namespace OnboardingTracker.Core.Telling;

/// <summary>Brings tidings to people by one way. It may be handed the same tiding twice and must not tell it twice.</summary>
public interface ITidingChannel
{
    Channel Channel { get; }

    /// <summary>Throws when it could not be told; it is tried again later.</summary>
    /// <exception cref="CannotTellException">The way is closed or the other side refused; its message is for people.</exception>
    Task DeliverAsync(DueTiding tiding, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Brings several to one reader in one message; a channel that has no such message brings them one by one.</summary>
    async Task DeliverTogetherAsync(IReadOnlyList<DueTiding> tidings, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var tiding in tidings)
        {
            await DeliverAsync(tiding, now, cancellationToken);
        }
    }
}
