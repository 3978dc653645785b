using OnboardingTracker.Core.Connections;

namespace OnboardingTracker.Web.Api.Shapes;

/// <summary>A connection as the API shows it: never a secret.</summary>
/// <param name="Kind">As far as the last look showed it; a key does not say what it may read.</param>
/// <param name="CallbackUrl">Where Twilio reports deliveries; null until there is a receiver.</param>
public sealed record ConnectionShape(
    string AccountSid, string? KeySid, CredentialKind Kind, ConnectionState State, IReadOnlyList<CapabilityShape> Capabilities, string? CallbackUrl)
{
    /// <summary>When the account is looked at again by itself; null when that is not planned, or due already.</summary>
    public DateTimeOffset? NextLookAt { get; init; }

    public static ConnectionShape Of(Connection connection) => new(
        connection.AccountSid,
        connection.KeySid,
        connection.Kind,
        connection.State,
        [.. connection.Capabilities.Select(CapabilityShape.Of)],
        CallbackUrl: null);
}

/// <summary>What a test of credentials found.</summary>
public sealed record ConnectionTestShape(ConnectionState State, IReadOnlyList<CapabilityShape> Capabilities)
{
    public static ConnectionTestShape Of(Connection connection) => new(connection.State, [.. connection.Capabilities.Select(CapabilityShape.Of)]);
}

/// <summary>One thing that is read, whether it works, and the steps that need it.</summary>
public sealed record CapabilityShape(string Reads, CapabilityResult Result, IReadOnlyList<string> Steps)
{
    public static CapabilityShape Of(Capability capability) => new(capability.Reads, capability.Result, capability.Steps);
}
