using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Twilio.Failures;
using OnboardingTracker.Twilio.Http;
using OnboardingTracker.Twilio.Wire;
using static OnboardingTracker.Twilio.Wire.WireJson;

namespace OnboardingTracker.Twilio.Reading;

/// <summary>Tells what credentials can read by asking for the smallest page of each part.</summary>
internal sealed class CredentialTester(
    SessionOpener sessions, ShortTurns turns, ListReader reader, IOptions<TwilioOptions> options, TimeProvider clock, ILogger<CredentialTester> logger)
{
    public async Task<CredentialTest> RunAsync(TwilioCredentials credentials, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var settling = new Settling(PartDefinition.OfAccount, progress: null);
        string? name = null;
        try
        {
            var session = sessions.Open(credentials);
            await using var turn = await turns.EnterAsync(credentials, options.Value.ScanTimeout, cancellationToken);
            using var time = new ScanTime(options.Value.ScanTimeout, clock, cancellationToken);
            name = await AskAsync(new(reader, session, settling, time, logger));
        }
        catch (UnreadableException exception)
        {
            settling.FailAll(exception.Problem);
        }

        var failures = settling.Finish();
        return new(Refusal(failures), name, [.. PartDefinition.OfAccount.Select(definition =>
            new PartTest(definition.Part, failures.FirstOrDefault(failure => failure.Part == definition.Part)))]);
    }

    // Keys answer to main credentials only, services to all that are live: the two tell most, so they come first.
    private static async Task<string?> AskAsync(Scan scan)
    {
        Problem? noKeys = null, noServices = null;
        await scan.FirstAsync(SnapshotPart.Keys, Default.WireKey, key => key.ToKey(), problem => noKeys = problem);
        var services = await scan.FirstAsync(
            SnapshotPart.MessagingServices, Default.WireService, service => service.ToService().Sid, problem => noServices = problem);
        var rest = PartDefinition.OfAccount
            .Select(definition => definition.Part)
            .Where(part => part is not (SnapshotPart.Keys or SnapshotPart.MessagingServices or SnapshotPart.Account))
            .ToList();

        if (IsRefusal(noKeys) && IsRefusal(noServices))
        {
            foreach (var part in rest.Append(SnapshotPart.Account))
            {
                scan.Fail(part, noServices!);
            }

            return null;
        }

        var account = scan.AccountAsync();
        await Task.WhenAll(
        [
            account,
            AskInsideAsync(scan, SnapshotPart.MessagingServices, services, noServices),
            AskOutsideAsync(scan, SnapshotPart.Bundles, Default.WireBundle, bundle => bundle.ToBundle().Sid),
            AskOutsideAsync(scan, SnapshotPart.Brands, Default.WireBrand, brand => brand.ToBrand().Sid),
            AskOutsideAsync(scan, SnapshotPart.CustomerProfiles, Default.WireCustomerProfile, profile => profile.ToProfile().Sid),
            AskOutsideAsync(scan, SnapshotPart.PortInRequests, Default.WirePortInRequest, request => request.ToRequest().Sid),
            AskOutsideAsync(scan, SnapshotPart.PhoneNumbers, Default.WireNumber, ApplicationOf),
            AskOutsideAsync(scan, SnapshotPart.Subscriptions, Default.WireSubscription, subscription => subscription.ToSubscription().Sid),
            .. rest
                .Where(part => Inside.Of(part) is null && !Inside.PartsOf(part).Any())
                .Select(part => AskForAsync(scan, part)),
        ]);
        return (await account)?.FriendlyName;
    }

    private static Task AskForAsync(Scan scan, SnapshotPart part) => part switch
    {
        SnapshotPart.Balance => scan.ObjectAsync(part, Default.WireBalance, balance => balance.ToBalance()),
        SnapshotPart.Deactivations => scan.ObjectAsync(part, Default.WireDeactivation, answer => answer.ToList()),

        SnapshotPart.MessagingPrices => PriceReader.ReadAsync(scan, []),
        SnapshotPart.Regulations => scan.FirstAsync(part, Default.JsonElement, item => item, inside: "US"),
        _ => scan.FirstAsync(part, Default.JsonElement, item => item),
    };

    private static async Task AskOutsideAsync<TWire>(Scan scan, SnapshotPart part, JsonTypeInfo<TWire> type, Func<TWire, string> sidOf)
    {
        Problem? problem = null;
        var first = await scan.FirstAsync(part, type, sidOf, met => problem = met);
        await AskInsideAsync(scan, part, first, problem);
    }

    private static Task AskInsideAsync(Scan scan, SnapshotPart outer, IReadOnlyList<string>? items, Problem? problem)
    {
        var parts = Inside.PartsOf(outer).ToList();
        switch (items)
        {
            case null:
                parts.ForEach(part => scan.Fail(part, problem!));
                return Task.CompletedTask;

            // Nothing to ask for yet, or the first item names nothing; what opens the outer list opens the lists inside.
            case [] or ["", ..]:
                parts.ForEach(scan.Empty);
                return Task.CompletedTask;

            case [var first, ..]:
                return Task.WhenAll(parts.Select(part => part is SnapshotPart.LinkDomains or SnapshotPart.Applications or SnapshotPart.PortInNumbers
                    ? (Task)scan.NoneOrOneAsync(part, [first], Default.JsonElement, item => item.ToString())
                    : scan.FirstAsync(part, Default.JsonElement, item => item, inside: first)));
        }
    }

    // "" where the number answers by itself.
    private static string ApplicationOf(WireNumber number) => number.SmsApplicationSid is { } sid && SessionOpener.IsSid(sid) ? sid : "";

    private static bool IsRefusal(Problem? problem) => problem?.Reason is FailureReason.WrongKey or FailureReason.TestCredentials;

    // Refused as a whole: nothing can be read, or what can be read is another account's.
    private static PartFailure? Refusal(IReadOnlyList<PartFailure> failures)
    {
        var gravest = failures.OrderBy(failure => Gravity(failure.Reason)).FirstOrDefault();
        return failures.Count == PartDefinition.OfAccount.Count || gravest?.Reason is FailureReason.TestCredentials or FailureReason.OtherAccount
            ? gravest
            : null;
    }

    private static int Gravity(FailureReason reason) => reason switch
    {
        FailureReason.TestCredentials => 0,
        FailureReason.OtherAccount => 1,
        FailureReason.WrongKey => 2,
        FailureReason.AccountNotActive => 3,
        FailureReason.MissingPermission => 4,
        FailureReason.NeedsMainKey => 6,
        _ => 5,
    };
}
