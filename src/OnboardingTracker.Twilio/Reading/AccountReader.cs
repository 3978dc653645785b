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
        TwilioCredentials credentials,
        IReadOnlyList<string> countries,
        IProgress<PartSettled>? progress,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var nothing = new AccountSnapshot
        {
            TakenAt = clock.GetUtcNow(),
            AccountSid = credentials.AccountSid,
            UsesApiKey = credentials.UsesApiKey,
            OrganizationSid = credentials.Organization?.OrganizationSid,
        };
        var settling = new Settling(credentials.Parts, progress);
        try
        {
            var session = sessions.Open(credentials);
            using var time = new ScanTime(options.Value.ScanTimeout, clock, cancellationToken);
            var snapshot = await ReadPartsAsync(
                new(reader, session, settling, time, logger), OrganizationOf(credentials, settling, time), nothing, countries);
            return OtherAccount.Refuse(snapshot with { Failures = settling.Finish() });
        }
        catch (UnreadableException exception)
        {
            settling.FailAll(exception.Problem);
            return nothing with { Failures = settling.Finish() };
        }
    }

    /// <summary>Null without a credential of the organization, or with one that cannot even be tried: then its parts have failed.</summary>
    private OrganizationReader? OrganizationOf(TwilioCredentials credentials, Settling settling, ScanTime time)
    {
        if (credentials.Organization is null)
        {
            return null;
        }

        try
        {
            var scan = new Scan(reader, sessions.OpenOrganization(credentials), settling, time, logger);
            return new(scan, options.Value.Organization, credentials.AccountSid);
        }
        catch (UnreadableException exception)
        {
            foreach (var definition in PartDefinition.OfOrganization)
            {
                settling.Failed(definition.Part, exception.Problem);
            }

            return null;
        }
    }

    // Those that take longest come first: many pages, and lists inside lists.
    private static async Task<AccountSnapshot> ReadPartsAsync(
        Scan scan, OrganizationReader? organization, AccountSnapshot snapshot, IReadOnlyList<string> countries)
    {
        var plan = new NumberPlan();
        var messages = MessageReader.ReadAsync(scan);
        var numbers = NumberReader.ReadAsync(scan, plan);
        var services = ServiceReader.ReadAsync(scan);
        var bundles = BundleReader.ReadAsync(scan);
        var subscriptions = SubscriptionReader.ReadAsync(scan);
        var account = scan.AccountAsync();
        var accounts = scan.ListAsync(SnapshotPart.Subaccounts, Default.WireAccount, wire => wire.ToAccount());
        var ofOrganization = organization?.ReadAsync(snapshot, accounts) ?? Task.FromResult(snapshot);
        var keys = scan.ListAsync(SnapshotPart.Keys, Default.WireKey, key => key.ToKey());
        var balance = scan.ObjectAsync(SnapshotPart.Balance, Default.WireBalance, wire => wire.ToBalance());
        var shortCodes = scan.ListAsync(SnapshotPart.ShortCodes, Default.WireShortCode, code => code.ToShortCode());
        var addresses = scan.ListAsync(SnapshotPart.Addresses, Default.WireAddress, address => address.ToAddress());
        var triggers = scan.ListAsync(SnapshotPart.UsageTriggers, Default.WireUsageTrigger, trigger => trigger.ToTrigger());
        var daily = scan.ListAsync(SnapshotPart.DailyUsage, Default.WireUsageRecord, record => record.ToDay());
        var spend = scan.ListAsync(SnapshotPart.DailySpend, Default.WireDailySpend, record => record.ToSpend());
        var lookups = scan.ListAsync(SnapshotPart.LookupUsage, Default.WireUsageRecord, record => record.ToTotal());
        var permissions = scan.ListAsync(SnapshotPart.GeoPermissions, Default.WireGeoPermission, permission => permission.ToPermission());
        var brands = BrandReader.ReadAsync(scan);
        var verifications = scan.ListAsync(
            SnapshotPart.TollfreeVerifications, Default.WireTollfreeVerification, verification => verification.ToVerification());
        var profiles = ProfileReader.ReadAsync(scan);
        var products = scan.ListAsync(SnapshotPart.TrustProducts, Default.WireCustomerProfile, product => product.ToProfile());
        var documents = scan.ListAsync(SnapshotPart.SupportingDocuments, Default.WireDocument, document => document.ToDocument());
        var endUsers = scan.ListAsync(SnapshotPart.EndUsers, Default.WireEndUser, user => user.ToEndUser());
        var orders = scan.ListAsync(SnapshotPart.HostedNumberOrders, Default.WireHostedOrder, order => order.ToOrder());
        var requests = PortReader.ReadAsync(scan);
        var applications = scan.ListAsync(
            SnapshotPart.ShortCodeApplications, Default.WireShortCodeApplication, application => application.ToApplication());
        var whatsapp = scan.ListAsync(SnapshotPart.WhatsappSenders, Default.WireChannelSender, sender => sender.ToSender());
        var deactivations = scan.ObjectAsync(SnapshotPart.Deactivations, Default.WireDeactivation, answer => answer.ToList());
        var alerts = scan.ListAsync(SnapshotPart.Alerts, Default.WireAlert, alert => alert.ToAlert());
        var events = scan.ListAsync(SnapshotPart.AuditEvents, Default.WireAuditEvent, audit => audit.ToEvent());
        var alarms = scan.ListAsync(SnapshotPart.Alarms, Default.WireAlarm, alarm => alarm.ToAlarm());
        var sinks = scan.ListAsync(SnapshotPart.Sinks, Default.WireSink, sink => sink.ToSink());
        var verify = scan.ListAsync(SnapshotPart.VerifyServices, Default.WireVerifyService, service => service.ToService());
        var prices = PriceReader.ReadAsync(scan, countries);
        var regulations = RegulationReader.ReadAsync(scan, countries);

        // None of them throws: each part settles read or failed.
        return await ofOrganization with
        {
            Messages = await messages,
            PhoneNumbers = (await numbers).Numbers,
            Applications = (await numbers).Applications,
            MessagingServices = await services,
            Bundles = await bundles,
            Subscriptions = await subscriptions,
            Account = await account,
            Subaccounts = (await accounts)?.Where(other => other.Sid != snapshot.AccountSid).ToList(),
            Keys = await keys,
            Balance = await balance,
            ShortCodes = await shortCodes,
            Addresses = await addresses,
            UsageTriggers = await triggers,
            DailyUsage = await daily,
            DailySpend = await spend,
            LookupUsage = await lookups,
            GeoPermissions = (await permissions)?.Where(permission => permission.CountryCode.Length > 0).ToList(),
            Brands = await brands,
            TollfreeVerifications = await verifications,
            CustomerProfiles = await profiles,
            TrustProducts = await products,
            Regulations = await regulations,
            SupportingDocuments = await documents,
            EndUsers = await endUsers,
            HostedNumberOrders = await orders,
            PortInRequests = await requests,
            ShortCodeApplications = await applications,
            WhatsappSenders = await whatsapp,
            Deactivations = await deactivations,
            Alerts = await alerts,
            AuditEvents = await events,
            Alarms = await alarms,
            Sinks = await sinks,
            VerifyServices = await verify,
            MessagingPrices = await prices,
        };
    }
}
