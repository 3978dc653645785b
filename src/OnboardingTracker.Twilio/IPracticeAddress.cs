namespace OnboardingTracker.Twilio;

/// <summary>Where the practice account of this installation answers, for connections that are marked as practice.</summary>
public interface IPracticeAddress
{
    /// <summary>A template like <see cref="TwilioOptions.BaseUrl"/>; null while there is no practice account.</summary>
    string? BaseUrlTemplate { get; }
}

/// <summary>An installation without a practice account.</summary>
internal sealed class NoPracticeAddress : IPracticeAddress
{
    public string? BaseUrlTemplate => null;
}
