using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Connections;

/// <summary>
/// The credential of the organization that stands beside a connection's own keys, and what it turned out to be able to read. It has a life of its own:
/// it can be added, rotated, lost and removed while the account stays connected.
/// </summary>
public sealed class OrganizationConnection
{
    private OrganizationConnection()
    {
    }

    public OnboardingId OnboardingId { get; private set; }

    public string OrganizationSid { get; private set; } = "";

    /// <summary>Names the OAuth app; no secret.</summary>
    public string ClientId { get; private set; } = "";

    /// <summary>Encrypted by the store; never leaves it except towards Twilio. Null when the store could not read it.</summary>
    public Secret? ClientSecret { get; private set; }

    public ConnectionState State { get; private set; }

    /// <summary>Why it is lost, for the person.</summary>
    public string? Problem { get; private set; }

    /// <summary>When the state last changed: connected since, or lost since.</summary>
    public DateTimeOffset StateSince { get; private set; }

    public DateTimeOffset TestedAt { get; private set; }

    public IReadOnlyList<Capability> Capabilities { get; private set; } = [];

    public int Revision { get; private set; }

    /// <summary>It came from the store. When it is gone there meanwhile, somebody removed it, and nothing brings it back.</summary>
    public bool WasStored { get; private init; }

    public OrganizationCredentials Credentials => new(OrganizationSid, ClientId, ClientSecret ?? new Secret(""));

    public static OrganizationConnection Create(OnboardingId onboarding, OrganizationKeys keys)
    {
        var connection = new OrganizationConnection { OnboardingId = onboarding };
        connection.Use(keys);
        return connection;
    }

    /// <summary>Rebuilds it from the store, which has decrypted its secret.</summary>
    public static OrganizationConnection Restore(
        OnboardingId onboarding,
        string organizationSid,
        string clientId,
        Secret? clientSecret,
        ConnectionState state,
        string? problem,
        DateTimeOffset stateSince,
        DateTimeOffset testedAt,
        IReadOnlyList<Capability> capabilities,
        int revision) => new()
        {
            OnboardingId = onboarding,
            OrganizationSid = organizationSid,
            ClientId = clientId,
            ClientSecret = clientSecret,
            State = state,
            Problem = problem,
            StateSince = stateSince,
            TestedAt = testedAt,
            Capabilities = capabilities,
            Revision = revision,
            WasStored = true,
        };

    /// <summary>Rotates the credential; results stay.</summary>
    public void Use(OrganizationKeys keys)
    {
        OrganizationSid = keys.OrganizationSid;
        ClientId = keys.ClientId;
        ClientSecret = keys.ClientSecret;
        Revision++;
    }

    /// <summary>Takes in a test of the credential that Twilio accepted.</summary>
    public void Tested(IReadOnlyList<Capability> capabilities, DateTimeOffset now)
    {
        Capabilities = capabilities;
        Settle(problem: null, now);
    }

    /// <summary>Takes in what a check run met: a refusal of the credential, or that it works.</summary>
    public void Seen(AccountSnapshot snapshot, IReadOnlyList<Capability> capabilities, DateTimeOffset now)
    {
        var failures = snapshot.Failures.Where(failure => PartDefinition.Of(failure.Part).IsOfOrganization).ToList();
        var refused = failures.Find(failure => failure.Reason is FailureReason.WrongKey);
        var anythingRead = failures.Select(failure => failure.Part).Distinct().Count() < PartDefinition.OfOrganization.Count;
        if (refused is null && !anythingRead && failures.All(failure => SaysNothing(failure.Reason)))
        {
            // Twilio is down or answers nonsense: that says nothing about the credential.
            return;
        }

        Capabilities = capabilities;
        Settle(anythingRead ? null : refused?.Sentence, now);
    }

    private static bool SaysNothing(FailureReason reason) =>
        reason is FailureReason.Throttled or FailureReason.TwilioDown or FailureReason.TimedOut or FailureReason.Malformed;

    private void Settle(string? problem, DateTimeOffset now)
    {
        var state = problem is not null ? ConnectionState.Lost
            : Capabilities.Any(capability => capability.Result is CapabilityResult.NoAccess) ? ConnectionState.Limited
            : ConnectionState.Connected;

        // "Connected since" goes on where a part more or less can be read: only losing and regaining it begin anew.
        var isSame = StateSince != default && state is ConnectionState.Lost == State is ConnectionState.Lost;
        StateSince = isSame ? StateSince : now;
        State = state;
        Problem = problem;
        TestedAt = now;
        Revision++;
    }
}

/// <summary>What a person typed to connect the organization.</summary>
public sealed record OrganizationKeys(string OrganizationSid, string ClientId, Secret ClientSecret);
