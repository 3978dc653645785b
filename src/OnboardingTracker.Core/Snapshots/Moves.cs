namespace OnboardingTracker.Core.Snapshots;

/// <summary>An order to host messaging on a number that stays with another carrier.</summary>
/// <param name="Status">
/// twilio-processing, received, pending-verification, verified, pending-loa, carrier-processing, testing, completed, failed or action-required.
/// </param>
/// <param name="PhoneNumber">E.164.</param>
public sealed record HostedNumberOrder(
    string Sid, string? PhoneNumber, string? Status, string? FailureReason, string? NextStep, DateTimeOffset? DateUpdated);

/// <summary>A request to move numbers to Twilio.</summary>
/// <param name="Status">A free text of Twilio's; written with spaces or underscores, in either case of letters.</param>
/// <param name="SuggestedAction">What Twilio asks the customer to do.</param>
public sealed record PortInRequest(
    string Sid, string? Status, int? NumbersRequested, int? NumbersPorted, string? SuggestedAction, DateTimeOffset? StatusSince)
{
    /// <summary>Asked for only while something is left to move; null when not read.</summary>
    public IReadOnlyList<PortedNumber>? Numbers { get; init; }

    /// <summary>Every number was moved: nothing more is to be learned of them.</summary>
    public bool IsOver =>
        string.Equals(Status, "completed", StringComparison.OrdinalIgnoreCase) && (NumbersPorted ?? 0) >= (NumbersRequested ?? 0);
}

/// <summary>A number of a port-in request.</summary>
/// <param name="Number">E.164.</param>
/// <param name="Status">A free text of Twilio's.</param>
/// <param name="Portable">Whether Twilio can take it; null while that is not known.</param>
/// <param name="NotPortableReason">Why not.</param>
/// <param name="RejectionReason">Why the losing carrier said no.</param>
public sealed record PortedNumber(string Sid, string? Number, string? Status, bool? Portable, string? NotPortableReason, string? RejectionReason);

/// <summary>An application for a short code.</summary>
/// <param name="State">
/// DRAFT, TWILIO_REVIEW, PENDING_PAYMENT, PAYMENT_FAILED, IN_PROVISIONING, PENDING_CARRIER, APPROVED, CORRECTIONS_NEEDED, CANCELED or ARCHIVED.
/// </param>
public sealed record ShortCodeApplication(string Sid, string? FriendlyName, string? IsoCountry, string? State, DateTimeOffset? DateUpdated)
{
    /// <summary>The words that have an answer: stop, help, info, aide, arret; the answers themselves are not kept.</summary>
    public IReadOnlyList<string> ComplianceWords { get; init; } = [];

    /// <summary>People confirm their opt-in a second time; null where it is not told.</summary>
    public bool? DoubleOptIn { get; init; }
}

/// <summary>A WhatsApp sender.</summary>
/// <param name="Status">
/// CREATING, ONLINE, ONLINE:UPDATING, OFFLINE, PENDING_VERIFICATION, VERIFYING, TWILIO_REVIEW, DRAFT or STUBBED.
/// </param>
public sealed record WhatsappSender(string Sid, string? SenderId, string? Status, IReadOnlyList<RegistrationError> OfflineReasons);

/// <summary>Whether Twilio offers its daily list of deactivated US numbers; the list itself is never fetched.</summary>
public sealed record DeactivationList(bool IsOffered);

/// <summary>A service of Twilio Verify.</summary>
public sealed record VerifyService(string Sid, string? FriendlyName);

/// <summary>What a message to a country costs before taxes.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="IsServed">False when Twilio knows no price, because it does not send there.</param>
/// <param name="Currency">ISO 4217.</param>
public sealed record MessagingPrice(string Country, bool IsServed, decimal? Cheapest, decimal? Dearest, string? Currency);
