using System.Security.Cryptography;
using System.Text;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Activity;

/// <summary>
/// One link of the chain: what of an entry stays for ever, with the hash that fixes it and everything before it. Whatever may be personal stands here
/// only as the digest of a salt and the value.
/// </summary>
/// <param name="Number">1 for the first, without gaps.</param>
/// <param name="At">UTC, in microseconds since 1970.</param>
/// <param name="Actor">Kind and digest: "person:4be1...".</param>
/// <param name="Action">Kind and digest of the sentence: "confirmed:9c02..."; "money/" before it where it is about money.</param>
/// <param name="Subject">"onboarding/{id}", "onboarding/{id}/step/{key}", "token/{id}", "organisation".</param>
public sealed record ChainLink(
    long Number, long At, string Actor, string Action, string Subject, string? Before, string? After, string? Why, string? From, string Hash)
{
    /// <summary>The version of the form that is hashed.</summary>
    public const int Version = 1;

    public const int HashLength = 64;

    private const string Domain = "ot-activity-v1\n";

    /// <summary>What stands in place of the hash before the first link.</summary>
    public static string FirstPrevious { get; } = new('0', HashLength);

    /// <summary>The link of an entry after the one whose hash is given.</summary>
    /// <param name="organization">The id of this installation's organisation, so that no link fits into another's chain.</param>
    /// <param name="network">From where; null where nobody asked from a network.</param>
    public static ChainLink Of(Guid organization, long number, string previous, ActivityEntry entry, ActivitySalts salts, string? network, byte[]? networkSalt)
    {
        var link = new ChainLink(
            number,
            MicrosecondsOf(entry.At),
            ActorOf(entry, salts.Actor!),
            ActionOf(entry, salts.Sentence!),
            SubjectOf(entry),
            DigestOf(salts.Before, entry.Before),
            DigestOf(salts.After, entry.After),
            DigestOf(salts.Why, entry.Detail),
            DigestOf(networkSalt, network),
            "");
        return link with { Hash = link.HashAfter(organization, previous) };
    }

    /// <summary>SHA-256 of the domain, the hash before it and the link as canonical JSON, as 64 lower-case hexadecimal digits.</summary>
    public string HashAfter(Guid organization, string previous) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Domain}{previous}\n{JsonOf(organization)}")));

    /// <summary>What is hashed.</summary>
    public string JsonOf(Guid organization) => CanonicalJson.Of(new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["v"] = Version,
        ["organisation"] = organization.ToString("D"),
        ["number"] = Number,
        ["at"] = At,
        ["actor"] = Actor,
        ["action"] = Action,
        ["subject"] = Subject,
        ["before"] = Before,
        ["after"] = After,
        ["why"] = Why,
        ["from"] = From,
    });

    public static long MicrosecondsOf(DateTimeOffset at) => (at.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond;

    /// <summary>The subject under which an onboarding as a whole, and its deletion, stand.</summary>
    public static string SubjectOf(OnboardingId onboarding) => $"onboarding/{onboarding.Value:D}";

    internal static string SubjectOf(ActivityEntry entry) => entry switch
    {
        { Subject: { } subject } => subject,
        { OnboardingId: null } => "organisation",
        { OnboardingId: { } onboarding, StepKey: null } => SubjectOf(onboarding),
        { OnboardingId: { } onboarding, StepKey: { } step } => $"{SubjectOf(onboarding)}/step/{step}",
    };

    internal static string KindOf(ActivityEntry entry) => (entry.IsMoney ? "money/" : "") + ProfileWords.Of(entry.Kind);

    internal static string ActorOf(ActivityEntry entry, byte[] salt) =>
        $"{ProfileWords.Of(entry.ActorKind)}:{DigestOf(salt, $"{entry.ActorId}\n{entry.TokenId?.ToString("D")}\n{entry.ActorName}")}";

    internal static string ActionOf(ActivityEntry entry, byte[] salt) => $"{KindOf(entry)}:{DigestOf(salt, entry.Sentence)}";

    /// <summary>SHA-256 of the salt followed by the value in UTF-8; null for no value.</summary>
    internal static string? DigestOf(byte[]? salt, string? value) =>
        value is null ? null : Convert.ToHexStringLower(SHA256.HashData([.. salt ?? [], .. Encoding.UTF8.GetBytes(value)]));
}
