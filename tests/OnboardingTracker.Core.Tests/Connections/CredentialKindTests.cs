using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Connections;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Core.Verification;
using OnboardingTracker.Testing.Onboardings;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Connections;

/// <summary>Twilio does not say of a key what kind it is; what it reads and why not tells it.</summary>
public sealed class CredentialKindTests
{
    private static readonly ConnectionKeys Key = new(Some.AccountSid, Some.Sid("SK", 1), new Secret("secret"), null);

    [Fact]
    public void A_key_that_reads_keys_is_a_main_key() => Assert.Equal(CredentialKind.MainKey, KindOf(Key));

    [Fact]
    public void A_key_that_lacks_only_accounts_and_keys_is_a_standard_key() => Assert.Equal(
        CredentialKind.StandardKey,
        KindOf(Key, Fails(SnapshotPart.Account, FailureReason.NeedsMainKey), Fails(SnapshotPart.Keys, FailureReason.NeedsMainKey)));

    [Fact]
    public void A_key_that_lacks_a_permission_is_a_restricted_key() => Assert.Equal(
        CredentialKind.RestrictedKey,
        KindOf(Key, Fails(SnapshotPart.Keys, FailureReason.NeedsMainKey), Fails(SnapshotPart.CustomerProfiles, FailureReason.MissingPermission, 70051)));

    /// <summary>A restricted key may have the permission to read keys, which alone would make it look like a main one.</summary>
    [Fact]
    public void A_restricted_key_that_reads_keys_is_no_main_key() =>
        Assert.Equal(CredentialKind.RestrictedKey, KindOf(Key, Fails(SnapshotPart.Balance, FailureReason.MissingPermission, 70051)));

    [Theory]
    [InlineData(null)]
    [InlineData(20003)]
    [InlineData(20403)]
    public void Only_the_code_of_a_lacking_permission_shows_a_restricted_key(int? code)
    {
        var refused = Fails(SnapshotPart.CustomerProfiles, FailureReason.MissingPermission, code);

        Assert.Equal(CredentialKind.MainKey, KindOf(Key, refused));
        Assert.Equal(CredentialKind.StandardKey, KindOf(Key, refused, Fails(SnapshotPart.Keys, FailureReason.NeedsMainKey, code)));
    }

    [Theory]
    [InlineData(SnapshotPart.Alarms)]
    [InlineData(SnapshotPart.PortInRequests)]
    public void A_beta_part_that_is_refused_says_nothing_of_the_key(SnapshotPart part)
    {
        Assert.Equal(CredentialKind.MainKey, KindOf(Key, Fails(part, FailureReason.MissingPermission, 70051)));
        Assert.Equal(CredentialKind.MainKey, KindOf(Key, Fails(part, FailureReason.NotEnabled, 20404)));
    }

    [Fact]
    public void A_part_that_twilio_has_not_switched_on_does_not_limit_the_connection()
    {
        var connection = Tested(Key, Fails(SnapshotPart.Alarms, FailureReason.NotEnabled, 20404));

        Assert.Equal(ConnectionState.Connected, connection.State);
        Assert.Equal(CapabilityResult.NotEnabled, connection.Capabilities.Single(one => one.Part is SnapshotPart.Alarms).Result);
        Assert.Equal(ConnectionState.Limited, Tested(Key, Fails(SnapshotPart.Brands, FailureReason.MissingPermission)).State);
    }

    [Fact]
    public void While_twilio_is_down_nobody_knows() => Assert.Equal(
        CredentialKind.UnknownKey,
        KindOf(Key, [.. PartDefinition.OfAccount.Select(part => Fails(part.Part, FailureReason.TwilioDown))]));

    [Fact]
    public void Without_a_key_it_is_the_auth_token() =>
        Assert.Equal(CredentialKind.AuthToken, KindOf(Key with { KeySid = null, KeySecret = null, AuthToken = new Secret("token") }));

    private static PartFailure Fails(SnapshotPart part, FailureReason reason, int? code = null) => new(part, reason, "It cannot be read.", code);

    private static CredentialKind KindOf(ConnectionKeys keys, params PartFailure[] failures) => Tested(keys, failures).Kind;

    private static Connection Tested(ConnectionKeys keys, params PartFailure[] failures)
    {
        var connection = Connection.Create(An.Onboarding().Id, keys, isPractice: false, "key");
        var capabilities = Capabilities.Of(failures, new CheckCatalog(ProductChecks.All), A.Playbook(A.Step("keys", "api-keys-exist")));
        connection.Tested(new CredentialTest(null, "Northwind", []), capabilities, Some.Noon);
        return connection;
    }
}
