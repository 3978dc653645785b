namespace OnboardingTracker.Core.Verification;

/// <summary>
/// The turn of a Twilio account, for the short readings that a person waits for: a test of credentials, a closer look. It is the same turn that a check run
/// takes (<see cref="ICheckRunStore.TryTakeTurnAsync"/>), so that over all instances one reads an account at a time. Twilio counts the requests of an
/// account, and each instance limits only its own.
/// </summary>
public interface IAccountTurns
{
    /// <summary>Several instances may read the same accounts. Where there is but one, its own limit is enough and nobody waits for a turn.</summary>
    bool AreShared { get; }

    /// <summary>Takes the account's turn for a short reading.</summary>
    /// <param name="reading">Who takes it; unique.</param>
    /// <param name="until">When the turn is free again at the latest, whatever became of the reading.</param>
    /// <returns>False while a check run or another reading has it.</returns>
    Task<bool> TryTakeAsync(Guid reading, string accountSid, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Gives the turn back; does nothing when it is somebody else's by now.</summary>
    Task EndAsync(Guid reading, string accountSid, CancellationToken cancellationToken);
}
