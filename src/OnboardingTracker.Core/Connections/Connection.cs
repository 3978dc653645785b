using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Connections;

/// <summary>The Twilio credentials of an onboarding, and what they turned out to be able to read.</summary>
public sealed class Connection
{
    private Connection()
    {
    }

    public OnboardingId OnboardingId { get; private set; }

    public string AccountSid { get; private set; } = "";

    /// <summary>The API key's SID; null when the account signs in with its auth token.</summary>
    public string? KeySid { get; private set; }

    /// <summary>Encrypted by the store; never leaves it except towards Twilio.</summary>
    public Secret? KeySecret { get; private set; }

    /// <summary>Only needed for webhook signatures, or when there is no key.</summary>
    public Secret? AuthToken { get; private set; }

    /// <summary>A flag, not an address: reads the practice account of this installation.</summary>
    public bool IsPractice { get; private set; }

    public ConnectionState State { get; private set; }

    /// <summary>Why it is lost, for the person.</summary>
    public string? Problem { get; private set; }

    /// <summary>When the state last changed.</summary>
    public DateTimeOffset StateSince { get; private set; }

    public DateTimeOffset TestedAt { get; private set; }

    public string? AccountName { get; private set; }

    public IReadOnlyList<Capability> Capabilities { get; private set; } = [];

    /// <summary>Random, one for each connection; part of the address Twilio calls back.</summary>
    public string CallbackKey { get; private set; } = "";

    public int Revision { get; private set; }

    /// <summary>When its account is to be looked at again without anybody asking.</summary>
    public DateTimeOffset NextLookAt { get; private set; }

    /// <summary>What kind of credentials these are, as far as the last look at the account showed it: Twilio does not say it of a key.</summary>
    public CredentialKind Kind => KeySid is null ? CredentialKind.AuthToken
        : Capabilities.Any(capability => capability.IsRestriction) ? CredentialKind.RestrictedKey
        : Capabilities.Any(capability => capability is { Part: SnapshotPart.Keys, Result: CapabilityResult.Works }) ? CredentialKind.MainKey
        : Capabilities.Any(capability => capability.Reason is FailureReason.NeedsMainKey) ? CredentialKind.StandardKey
        : CredentialKind.UnknownKey;

    public TwilioCredentials Credentials => KeySid is { } keySid && KeySecret is { } secret
        ? new TwilioCredentials(AccountSid, keySid, secret, IsPractice)
        : new TwilioCredentials(AccountSid, AccountSid, AuthToken ?? new Secret(""), IsPractice);

    public static Connection Create(OnboardingId onboarding, ConnectionKeys keys, bool isPractice, string callbackKey)
    {
        var connection = new Connection { OnboardingId = onboarding, IsPractice = isPractice, CallbackKey = callbackKey };
        connection.Use(keys);
        return connection;
    }

    /// <summary>Rebuilds a connection from the store, which has decrypted its secrets.</summary>
    public static Connection Restore(
        OnboardingId onboarding,
        ConnectionKeys keys,
        bool isPractice,
        string callbackKey,
        ConnectionState state,
        string? problem,
        DateTimeOffset stateSince,
        DateTimeOffset testedAt,
        string? accountName,
        IReadOnlyList<Capability> capabilities,
        int revision,
        DateTimeOffset nextLookAt)
    {
        var connection = Create(onboarding, keys, isPractice, callbackKey);
        connection.State = state;
        connection.Problem = problem;
        connection.StateSince = stateSince;
        connection.TestedAt = testedAt;
        connection.AccountName = accountName;
        connection.Capabilities = capabilities;
        connection.Revision = revision;
        connection.NextLookAt = nextLookAt;
        return connection;
    }

    /// <summary>Rotates the credentials; history and results stay.</summary>
    public void Use(ConnectionKeys keys)
    {
        AccountSid = keys.AccountSid;
        KeySid = keys.KeySid;
        KeySecret = keys.KeySecret;
        AuthToken = keys.AuthToken;
        Revision++;
    }

    /// <summary>Takes in a test of the credentials.</summary>
    public void Tested(CredentialTest test, IReadOnlyList<Capability> capabilities, DateTimeOffset now)
    {
        AccountName = test.AccountName ?? AccountName;
        Capabilities = capabilities;
        Settle(test.Refusal?.Sentence, now);
    }

    /// <summary>Takes in what a check run met: a refusal of the credentials, or that they work.</summary>
    public void Seen(AccountSnapshot snapshot, IReadOnlyList<Capability> capabilities, DateTimeOffset now)
    {
        AccountName = snapshot.Account?.FriendlyName ?? AccountName;
        var failures = snapshot.Failures.Where(failure => !PartDefinition.Of(failure.Part).IsOfOrganization).ToList();
        var refused = failures.Find(failure => failure.Reason is FailureReason.WrongKey or FailureReason.TestCredentials);
        var anythingRead = failures.Select(failure => failure.Part).Distinct().Count() < PartDefinition.OfAccount.Count;
        if (refused is null && !anythingRead)
        {
            // Twilio is down or answers nonsense: that says nothing about the credentials.
            return;
        }

        Capabilities = capabilities;
        Settle(anythingRead ? null : refused?.Sentence, now);
    }

    /// <summary>Says when to look again; whoever saves a connection plans anew.</summary>
    public void LookAgainAt(DateTimeOffset next) => NextLookAt = next;

    private void Settle(string? problem, DateTimeOffset now)
    {
        var state = problem is not null ? ConnectionState.Lost
            : Capabilities.Any(capability => capability.Result is CapabilityResult.NoAccess) ? ConnectionState.Limited
            : ConnectionState.Connected;
        StateSince = state == State && StateSince != default ? StateSince : now;
        State = state;
        Problem = problem;
        TestedAt = now;
        Revision++;
    }
}

/// <summary>What a person typed to connect.</summary>
public sealed record ConnectionKeys(string AccountSid, string? KeySid, Secret? KeySecret, Secret? AuthToken);

public enum ConnectionState
{
    /// <summary>Everything can be read that Twilio has switched on for the account.</summary>
    Connected,

    /// <summary>Works, but some parts cannot be read with this key.</summary>
    Limited,

    /// <summary>Twilio refuses the credentials; results are from before.</summary>
    Lost,
}

/// <summary>One line of the capability table: what is read, whether it works, and which steps need it.</summary>
/// <param name="Why">The sentence when it does not work.</param>
/// <param name="Reason">The same for a program; null when it works, and of what was tried before reasons were kept.</param>
/// <param name="Code">Twilio's error code when it gave one; null of what was tried before codes were kept.</param>
public sealed record Capability(
    SnapshotPart Part, CapabilityResult Result, string? Why, IReadOnlyList<string> Steps, FailureReason? Reason = null, int? Code = null)
{
    /// <summary>Only Twilio's own code for it shows that somebody restricted the key: a beta product and an old one refuse for other reasons too.</summary>
    public bool IsRestriction => Code is PartFailure.LacksPermission && Reason is FailureReason.MissingPermission && !PartDefinition.Of(Part).IsBeta;

    public string Reads => PartDefinition.Of(Part).Name;
}

public enum CapabilityResult
{
    Works,
    NoAccess,
    NotTried,

    /// <summary>Twilio has not switched it on for this account; another key would not read it either.</summary>
    NotEnabled,
}

/// <summary>The kinds of credentials that Twilio has (https://www.twilio.com/docs/iam/api-keys, read 23 Nov 2026).</summary>
public enum CredentialKind
{
    /// <summary>Nothing has shown yet which kind of key it is.</summary>
    UnknownKey,

    /// <summary>Reads everything, accounts and keys too.</summary>
    MainKey,

    /// <summary>Reads everything except accounts and keys.</summary>
    StandardKey,

    /// <summary>Reads what somebody chose for it; Twilio refuses the rest with 70051.</summary>
    RestrictedKey,

    /// <summary>No key: the account signs in with its auth token, which reads everything.</summary>
    AuthToken,
}
