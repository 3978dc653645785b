using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Numbers;

/// <summary>Where people may reply, every sender has a place that takes the reply in.</summary>
public sealed class SendersCanReceiveReplies : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "senders-can-receive-replies",
        "Every sender can take in replies",
        [
            SnapshotPart.MessagingServices, SnapshotPart.PhoneNumbers, SnapshotPart.ShortCodes,
            SnapshotPart.ServicePhoneNumbers, SnapshotPart.ServiceShortCodes, SnapshotPart.AlphaSenders, SnapshotPart.DestinationAlphaSenders,
            SnapshotPart.Applications,
        ],
        [
            "two-way not planned: does not apply; not known: nothing yet",
            "use_inbound_webhook_on_number false and inbound_request_url set: passed",
            "use_inbound_webhook_on_number false and inbound_request_url null: not passed; Twilio drops the replies",
            "use_inbound_webhook_on_number true, or a number or short code in no service: sms_url set: passed; neither sms_url nor sms_application_sid: not passed",
            "sms_application_sid set, which comes before sms_url: sms_url of the application set: passed; empty, or no such application: not passed",
            "alphanumeric sender: not passed; nobody can reply to it",
            "no sender: nothing yet",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        if (profile.TwoWay is not true)
        {
            return profile.TwoWay is false
                ? [Definition.DoesNotApply("Two-way messaging is not planned: nobody replies.")]
                : [Definition.NothingYet("The profile does not say yet whether people may reply.")];
        }

        if (account.MessagingServices is not { } services)
        {
            return [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.MessagingServices))];
        }

        List<Finding> findings = [.. services.SelectMany(service => OfService(service, account)), .. OfNumbersOutside(services, account), .. OfShortCodesOutside(services, account)];
        return findings.Count > 0 ? findings : [Definition.NothingYet("The account has no sender yet that could take in replies.")];
    }

    private IEnumerable<Finding> OfService(MessagingService service, AccountSnapshot account)
    {
        if (service.AlphaSenders is null)
        {
            yield return Unread(SnapshotPart.AlphaSenders, account);
        }

        if (service.DestinationSenders is null)
        {
            yield return Unread(SnapshotPart.DestinationAlphaSenders, account);
        }

        var names = (service.AlphaSenders ?? []).Select(sender => sender.Sender ?? sender.Sid)
            .Concat((service.DestinationSenders ?? []).Select(sender => sender.Sender).OfType<string>());
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            yield return Definition.NotPassed(
                $"Nobody can reply to the alphanumeric sender {name} of \"{service.Name}\".",
                [
                    $"Take {name} out of the sender pool and use a phone number or short code there: "
                    + $"{InConsole.Service(service, "Sender pool")}. Or plan no replies in the profile.",
                ],
                new Seen($"{service.Name}: alphanumeric sender", name));
        }

        if (service.UseInboundWebhookOnNumber is true)
        {
            foreach (var finding in OfPool(service, account))
            {
                yield return finding;
            }
        }
        else
        {
            yield return service.InboundRequestUrl is { } address
                ? Definition.Passed($"\"{service.Name}\" takes in replies.", new Seen($"{service.Name}: address for replies", WebAddress.Shown(address)))
                : Definition.NotPassed(
                    $"\"{service.Name}\" drops every reply: it has no address for replies.",
                    [$"Choose \"Send a webhook\" and enter your application's request URL: {InConsole.Service(service, "Integration")}."],
                    new Seen($"{service.Name}: address for replies", TwilioWords.NotSet));
        }
    }

    private IEnumerable<Finding> OfPool(MessagingService service, AccountSnapshot account)
    {
        if (service.PhoneNumberSids is null || (service.PhoneNumberSids.Count > 0 && account.PhoneNumbers is null))
        {
            yield return Unread(service.PhoneNumberSids is null ? SnapshotPart.ServicePhoneNumbers : SnapshotPart.PhoneNumbers, account);
        }

        if (service.ShortCodeSids is null || (service.ShortCodeSids.Count > 0 && account.ShortCodes is null))
        {
            yield return Unread(service.ShortCodeSids is null ? SnapshotPart.ServiceShortCodes : SnapshotPart.ShortCodes, account);
        }

        foreach (var number in (account.PhoneNumbers ?? []).Where(number => service.PhoneNumberSids?.Contains(number.Sid) ?? false))
        {
            yield return OfNumber(number, account);
        }

        foreach (var code in (account.ShortCodes ?? []).Where(code => service.ShortCodeSids?.Contains(code.Sid) ?? false))
        {
            yield return OfSender($"short code {code.Code}", code.SmsUrl);
        }
    }

    private IEnumerable<Finding> OfNumbersOutside(IReadOnlyList<MessagingService> services, AccountSnapshot account)
    {
        if (account.PhoneNumbers is null)
        {
            return [Unread(SnapshotPart.PhoneNumbers, account)];
        }

        // A pool that could not be read may hold any of them, so none can be called outside.
        return services.Any(service => service.PhoneNumberSids is null)
            ? [Unread(SnapshotPart.ServicePhoneNumbers, account)]
            : account.PhoneNumbers
                .Where(number => !services.Any(service => service.PhoneNumberSids!.Contains(number.Sid)))
                .Select(number => OfNumber(number, account));
    }

    private IEnumerable<Finding> OfShortCodesOutside(IReadOnlyList<MessagingService> services, AccountSnapshot account)
    {
        if (account.ShortCodes is null)
        {
            return [Unread(SnapshotPart.ShortCodes, account)];
        }

        var outside = account.ShortCodes.Where(code => !services.Any(service => service.ShortCodeSids?.Contains(code.Sid) ?? false)).ToList();
        return outside.Count > 0 && services.Any(service => service.ShortCodeSids is null)
            ? [Unread(SnapshotPart.ServiceShortCodes, account)]
            : outside.Select(code => OfSender($"short code {code.Code}", code.SmsUrl));
    }

    private Finding OfNumber(PhoneNumber number, AccountSnapshot account) => number.SmsApplicationSid is { } sid
        ? OfApplication(NumberName.WithSid(number), sid, account)
        : OfSender(NumberName.WithSid(number), number.SmsUrl);

    /// <summary>Twilio asks the application in place of the number's own address.</summary>
    private Finding OfApplication(string name, string sid, AccountSnapshot account)
    {
        var application = account.Applications?.FirstOrDefault(one => string.Equals(one.Sid, sid, StringComparison.Ordinal));
        if (application is { SmsUrl: { } address })
        {
            return Definition.Passed($"{name} takes in replies.", new Seen($"{name}: address for replies, of application {sid}", WebAddress.Shown(address)));
        }

        if (application is null && account.IsUnread(SnapshotPart.Applications, account.Applications))
        {
            return Unread(SnapshotPart.Applications, account);
        }

        return Definition.NotPassed(
            application is null
                ? $"{name} drops every reply: it hands them to an application that is not there."
                : $"{name} drops every reply: the application that takes them has no address for incoming messages.",
            [
                $"Enter a request URL for messages in the application {sid}, or set \"A message comes in\" of {name} to your application's address: "
                + $"{InConsole.ActiveNumbers}.",
            ],
            new Seen($"{name}: address for replies, of application {sid}", application is null ? "no such application" : TwilioWords.NotSet));
    }

    private Finding OfSender(string name, string? address) => address is { } own
        ? Definition.Passed($"{name} takes in replies.", new Seen($"{name}: address for replies", WebAddress.Shown(own)))
        : Definition.NotPassed(
            $"{name} drops every reply: it has no address for incoming messages.",
            [$"Set \"A message comes in\" of {name} to your application's address: {InConsole.ActiveNumbers}."],
            new Seen($"{name}: address for replies", TwilioWords.NotSet));

    private Finding Unread(SnapshotPart part, AccountSnapshot account) => Definition.CouldNotCheck(account.FailureOf(part));
}
