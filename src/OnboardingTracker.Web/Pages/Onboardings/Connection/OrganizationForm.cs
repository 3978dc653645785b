using OnboardingTracker.Core.Connections;

namespace OnboardingTracker.Web.Pages.Onboardings.Connection;

/// <summary>What the form of the organization shows again: never the secret.</summary>
public sealed record OrganizationForm(string Key, string? OrganizationSid, string? ClientId)
{
    /// <summary>With the organization and app that are connected, so that only the secret has to be entered again.</summary>
    public static OrganizationForm Of(string key, OrganizationConnection? connection) => new(key, connection?.OrganizationSid, connection?.ClientId);
}
