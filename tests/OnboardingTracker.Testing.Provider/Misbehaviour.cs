namespace OnboardingTracker.Testing.Provider;

/// <summary>What the provider does wrong, so that a test sees what becomes of it.</summary>
public enum Misbehaviour
{
    None,

    /// <summary>The token answers another question.</summary>
    WrongNonce,

    /// <summary>The token is for another installation.</summary>
    WrongAudience,

    /// <summary>The token says that another provider made it.</summary>
    WrongIssuer,

    /// <summary>The token has no signature: alg=none.</summary>
    NoSignature,

    /// <summary>The token is signed by a key that the provider does not publish.</summary>
    ForeignKey,

    /// <summary>The token was good an hour ago.</summary>
    Expired,

    /// <summary>The answer comes with another state than was sent.</summary>
    WrongState,

    /// <summary>It does not ask the person anew, although it was asked to: the time of its session is an hour ago.</summary>
    OldSession,

    /// <summary>Nobody answers.</summary>
    Down,
}
