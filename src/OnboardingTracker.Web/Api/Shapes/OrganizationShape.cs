using OnboardingTracker.Core.Connections;

namespace OnboardingTracker.Web.Api.Shapes;

/// <summary>The organization beside a connection as the API shows it: never a secret.</summary>
/// <param name="Since">When the state began: connected since, or lost since.</param>
/// <param name="Problem">Why it is lost; null when it is not.</param>
public sealed record OrganizationShape(
    string OrganizationSid, string ClientId, ConnectionState State, DateTimeOffset Since, string? Problem, IReadOnlyList<CapabilityShape> Capabilities)
{
    public static OrganizationShape Of(OrganizationConnection connection) => new(
        connection.OrganizationSid,
        connection.ClientId,
        connection.State,
        connection.StateSince,
        connection.Problem,
        [.. connection.Capabilities.Select(CapabilityShape.Of)]);
}
