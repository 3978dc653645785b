using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Twilio.Failures;
using OnboardingTracker.Twilio.Http;
using static OnboardingTracker.Twilio.Wire.WireJson;

namespace OnboardingTracker.Twilio.Reading;

/// <summary>Reads Twilio accounts over HTTP, all parts side by side.</summary>
internal sealed class AccountReader(
    SessionOpener sessions,
    ListReader reader,
    CredentialTester tester,
    IOptions<TwilioOptions> options,
    TimeProvider clock,
    ILogger<AccountReader> logger) : ITwilioAccount
{
    public Task<CredentialTest> TestAsync(TwilioCredentials credentials, CancellationToken cancellationToken) =>
        tester.RunAsync(credentials, cancellationToken);

    public async Task<AccountSnapshot> ReadAsync(
        TwilioCredentials credentials, IProgress<PartSettled>? progress, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var nothing = new AccountSnapshot
        {
            TakenAt = clock.GetUtcNow(),
            AccountSid = credentials.AccountSid,
            UsesApiKey = credentials.UsesApiKey,
        };
        var settling = new Settling(progress);
        try
        {
            var session = sessions.Open(credentials);
            using var time = new ScanTime(options.Value.ScanTimeout, clock, cancellationToken);
            var snapshot = await ReadPartsAsync(new(reader, session, settling, time, logger), nothing);
            return snapshot with { Failures = settling.Finish() };
        }
        catch (UnreadableException exception)
        {
            settling.FailAll(exception.Problem);
            return nothing with { Failures = settling.Finish() };
        }
    }

    // The two that take longest come first: many pages, and lists inside lists.
    private static async Task<AccountSnapshot> ReadPartsAsync(Scan scan, AccountSnapshot snapshot)
    {
        var plan = new NumberPlan();
        var numbers = scan.ListAsync(SnapshotPart.PhoneNumbers, Default.WireNumber, number => number.ToNumber(plan));
        var services = ServiceReader.ReadAsync(scan);
        var account = scan.AccountAsync();
        var accounts = scan.ListAsync(SnapshotPart.Subaccounts, Default.WireAccount, wire => wire.ToAccount());
        var keys = scan.ListAsync(SnapshotPart.Keys, Default.WireKey, key => key.ToKey());
        var balance = scan.ObjectAsync(SnapshotPart.Balance, Default.WireBalance, wire => wire.ToBalance());
        var shortCodes = scan.ListAsync(SnapshotPart.ShortCodes, Default.WireShortCode, code => code.ToShortCode());
        var triggers = scan.ListAsync(SnapshotPart.UsageTriggers, Default.WireUsageTrigger, trigger => trigger.ToTrigger());
        var permissions = scan.ListAsync(SnapshotPart.GeoPermissions, Default.WireGeoPermission, permission => permission.ToPermission());
        var brands = scan.ListAsync(SnapshotPart.Brands, Default.WireBrand, brand => brand.ToBrand());
        var verifications = scan.ListAsync(
            SnapshotPart.TollfreeVerifications, Default.WireTollfreeVerification, verification => verification.ToVerification());
        var profiles = scan.ListAsync(SnapshotPart.CustomerProfiles, Default.WireCustomerProfile, profile => profile.ToProfile());
        var bundles = scan.ListAsync(SnapshotPart.Bundles, Default.WireBundle, bundle => bundle.ToBundle());

        await Task.WhenAll(
            numbers, services, account, accounts, keys, balance, shortCodes, triggers, permissions, brands, verifications, profiles, bundles);

        return snapshot with
        {
            Account = await account,
            Subaccounts = (await accounts)?.Where(other => other.Sid != snapshot.AccountSid).ToList(),
            Keys = await keys,
            Balance = await balance,
            PhoneNumbers = await numbers,
            ShortCodes = await shortCodes,
            UsageTriggers = await triggers,
            GeoPermissions = (await permissions)?.Where(permission => permission.CountryCode.Length > 0).ToList(),
            MessagingServices = await services,
            Brands = await brands,
            TollfreeVerifications = await verifications,
            CustomerProfiles = await profiles,
            Bundles = await bundles,
        };
    }
}
