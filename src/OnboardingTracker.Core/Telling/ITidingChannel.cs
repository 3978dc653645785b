namespace OnboardingTracker.Core.Telling;

/// <summary>Brings tidings to people by one way. It may be handed the same tiding twice and must not tell it twice.</summary>
public interface ITidingChannel
{
    Channel Channel { get; }

    /// <summary>Throws when it could not be told; it is tried again later.</summary>
    Task DeliverAsync(DueTiding tiding, DateTimeOffset now, CancellationToken cancellationToken);
}
