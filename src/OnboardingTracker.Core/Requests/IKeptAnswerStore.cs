namespace OnboardingTracker.Core.Requests;

/// <summary>Remembers answers by key, so that a request sent again has its effect once, on whichever instance it arrives.</summary>
public interface IKeptAnswerStore
{
    /// <summary>Claims a key before the request is acted on.</summary>
    /// <returns>Null when it is this request's now; else what the first one left, which may still be without an answer.</returns>
    Task<KeptAnswer?> ClaimAsync(string memberId, string key, byte[] fingerprint, CancellationToken cancellationToken);

    /// <summary>Keeps the answer under the key that was claimed.</summary>
    Task KeepAsync(string memberId, string key, FirstAnswer answer, CancellationToken cancellationToken);

    /// <summary>Gives a claimed key back: nothing was done, so the same request may try again.</summary>
    Task ReleaseAsync(string memberId, string key, CancellationToken cancellationToken);
}
