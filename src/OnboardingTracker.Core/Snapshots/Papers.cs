namespace OnboardingTracker.Core.Snapshots;

/// <summary>An address of the account; only what tells whether it serves a country.</summary>
/// <param name="IsoCountry">ISO 3166-1 alpha-2.</param>
public sealed record Address(string Sid, string? FriendlyName, string? IsoCountry, bool? Validated, bool? Verified);

/// <summary>Rules of a country for a kind of number: where there are some, such a number needs a regulatory bundle.</summary>
/// <param name="IsoCountry">ISO 3166-1 alpha-2.</param>
/// <param name="NumberType">local, mobile, toll-free or national.</param>
/// <param name="EndUserType">individual or business.</param>
public sealed record Regulation(string Sid, string? FriendlyName, string? IsoCountry, string? NumberType, string? EndUserType);

/// <summary>Twilio's own test of a bundle against the rules of its country, or of a customer profile against its policy.</summary>
/// <param name="Status">compliant or noncompliant.</param>
/// <param name="Failures">What is not met, one line each.</param>
public sealed record BundleEvaluation(string Sid, string? Status, DateTimeOffset? DateCreated, IReadOnlyList<RegistrationError> Failures);

/// <summary>A document handed in for a bundle; what stands in it is never read.</summary>
/// <param name="Status">draft, pending-review, approved, provisionally-approved, rejected or expired.</param>
/// <param name="Type">A free word of Twilio's.</param>
public sealed record SupportingDocument(
    string Sid, string? FriendlyName, string? Type, string? Status, DateTimeOffset? DateUpdated, IReadOnlyList<RegistrationError> Errors);

/// <summary>The person or business that a bundle names; neither its name nor its attributes are read, they are personal data.</summary>
/// <param name="Type">individual or business.</param>
public sealed record EndUser(string Sid, string? Type);
