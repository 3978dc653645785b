namespace OnboardingTracker.Core.Activity;

/// <summary>Tells from where the act comes that is being written.</summary>
public interface IActOrigin
{
    /// <summary>The masked network of the request, such as 203.0.113.0/24 or 2001:db8:1::/48; null where nobody asked, as in a job.</summary>
    string? Network { get; }
}
