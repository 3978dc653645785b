namespace OnboardingTracker.Testing.Provider;

/// <summary>Somebody whom the provider knows, with what it says about them.</summary>
/// <param name="Subject">Who it is, for ever.</param>
public sealed record ProviderPerson(string Subject, string Email, string Name)
{
    public bool IsEmailVerified { get; init; } = true;

    /// <summary>The token says of the address whether it is verified; else it leaves that out.</summary>
    public bool IsVerifiedSaidByToken { get; init; } = true;

    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>How they proved who they are, in the words of RFC 8176.</summary>
    public IReadOnlyList<string> Methods { get; init; } = ["pwd"];

    /// <summary>Of their session at the provider.</summary>
    public string SessionId { get; init; } = $"session-of-{Subject}";

    /// <summary>Address and groups stand at the userinfo endpoint alone, as many providers have it.</summary>
    public bool IsToldByUserInfo { get; init; }

    /// <summary>What the userinfo endpoint says beside the subject, whatever the token says; null says nothing of its own.</summary>
    public IReadOnlyDictionary<string, object>? AtUserInfo { get; init; }
}
