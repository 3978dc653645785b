namespace OnboardingTracker.Core.People;

/// <summary>Keeps how people of this installation have to sign in.</summary>
public interface ISignInPolicyStore
{
    /// <summary>The policy now; the open one while nobody chose.</summary>
    Task<SignInPolicy> ReadAsync(CancellationToken cancellationToken);

    Task SaveAsync(SignInPolicy policy, CancellationToken cancellationToken);
}

/// <summary>How people of this installation have to sign in.</summary>
/// <param name="RequiresTwoFactors">Everybody, with a passkey or with a password and a code; who has neither sets one up before anything else.</param>
public sealed record SignInPolicy(bool RequiresTwoFactors)
{
    public static SignInPolicy Open { get; } = new(RequiresTwoFactors: false);
}
