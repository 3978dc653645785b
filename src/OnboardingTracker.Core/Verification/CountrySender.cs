using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Architecture;
using OnboardingTracker.Core.Checks.Numbers;
using OnboardingTracker.Core.Countries;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Verification;

/// <summary>
/// Whether some sender of the account may reach a country. The US wants a local number with a verified campaign, a verified toll-free
/// number or a short code; Canada wants no campaign; elsewhere a number of the country counts, and an alphanumeric sender where a source says so. A short
/// code counts for its own country only.
/// </summary>
internal static class CountrySender
{
    private static readonly CheckDefinition Planned = new PlannedSendersExist().Definition;
    private static readonly CheckDefinition Names = new AlphanumericSendersExist().Definition;
    private static readonly CheckDefinition InService = new NumbersBelongToOneService().Definition;
    private static readonly NumbersCanSendSms Sms = new();
    private static readonly TollFreeNumbersAreVerified TollFree = new();
    private static readonly UsNumbersHaveACampaign Campaign = new();
    private static readonly CampaignsAreVerified Campaigns = new();
    private static readonly BundlesAreApproved Bundles = new();
    private static readonly AddressesAreValidated Addresses = new();

    /// <summary>Each sender that is meant for the country, or the one finding that there is none; never empty.</summary>
    public static IReadOnlyList<SenderWay> For(string country, AccountSnapshot account, StepPlaybook playbook)
    {
        SenderWay[] ways = NorthAmerica.Includes(country)
            ? [.. Numbers(country, account), .. ShortCodes(country, account)]
            : [.. Numbers(country, account), .. ShortCodes(country, account), .. Alphanumeric(country, account, playbook)];
        return ways.Length > 0 ? ways : [None(country)];
    }

    private static SenderWay None(string country) =>
        new("no sender", [], Planned.NothingYet($"No sender of this account is meant for {CountryInSentence.Of(country)} yet."));

    private static SenderWay Unread(SnapshotPart part, AccountSnapshot account) =>
        new("no sender", [], Planned.CouldNotCheck(account.FailureOf(part)));

    private static IEnumerable<SenderWay> Numbers(string country, AccountSnapshot account) => account.PhoneNumbers is { } numbers
        ? from number in numbers
          let finding = Number(number, country, Alone(number, account))
          where finding is not null
          select new SenderWay(NameOf(number), SenderWords.TypesOf(number), finding)
        : [Unread(SnapshotPart.PhoneNumbers, account)];

    /// <summary>The account with this number as its only sender. Rules of its country only ever warn of it, so that they were not read leaves nothing open here.</summary>
    private static AccountSnapshot Alone(PhoneNumber number, AccountSnapshot account) => account with
    {
        PhoneNumbers = [number],
        ShortCodes = [],
        Regulations = account.Regulations ?? [],
        Failures = [.. account.Failures.Where(failure => failure.Part is not SnapshotPart.Regulations)],
    };

    private static IEnumerable<SenderWay> ShortCodes(string country, AccountSnapshot account) => account.ShortCodes is { } codes
        ? from code in codes
          let name = $"short code {code.Code ?? code.Sid}"
          let finding = ShortCode(code, name, country, account)
          where finding is not null
          select new SenderWay($"the {name}", [SenderType.ShortCode], finding) { IsUntold = finding.Verdict is Verdict.CouldNotCheck && UnreadPools(account) is null }
        : [Unread(SnapshotPart.ShortCodes, account)];

    /// <summary>Null when the short code is of another country. Only the pool of a Messaging Service shows which one it is of.</summary>
    private static Finding? ShortCode(ShortCode code, string name, string country, AccountSnapshot account)
    {
        var home = account.MessagingServices?.Select(service => service.ShortCodeCountries?.GetValueOrDefault(code.Sid)).FirstOrDefault(known => known is not null);
        return home switch
        {
            null when UnreadPools(account) is { } part => Planned.CouldNotCheck(account.FailureOf(part)),
            null when NorthAmerica.Includes(country) => Planned.CannotSay(
                $"Twilio does not show which country the {name} is of. It does once the short code is in a Messaging Service."),
            null => null,
            _ when home == country || (UnitedStates.Includes(home) && UnitedStates.Includes(country)) => Planned.Passed($"The {name} can send there."),
            _ => null,
        };
    }

    /// <summary>What kept the pools with short codes from sight; null when all were read.</summary>
    private static SnapshotPart? UnreadPools(AccountSnapshot account) =>
        account.MessagingServices is not { } services ? SnapshotPart.MessagingServices
        : services.Any(service => service.ShortCodeSids is null) ? SnapshotPart.ServiceShortCodes
        : null;

    private static IEnumerable<SenderWay> Alphanumeric(string country, AccountSnapshot account, StepPlaybook playbook)
    {
        var senders = AlphanumericSenders.Of(account);
        if (senders.Unread is { } part && senders.Names.Count == 0)
        {
            return [Unread(part, account)];
        }

        var rule = SenderNames.Of(country, playbook);
        return senders.Names.Select(name => new SenderWay($"the alphanumeric sender {name}", [SenderType.Alphanumeric], Name(name, country, rule))
        {
            IsUntold = rule.Rule is SenderNameRule.Unknown or SenderNameRule.MayNeedRegistration,
            Remark = rule.Rule is SenderNameRule.NoRegistration ? $"Registration of the name: {char.ToLowerInvariant(rule.Text![0])}{rule.Text[1..]} ({rule.Source})." : null,
        });
    }

    private static Finding Name(string name, string country, SenderNames rule) => rule.Rule switch
    {
        SenderNameRule.NoRegistration => Names.Passed($"The alphanumeric sender {name} can send there."),
        SenderNameRule.NotTaken => Names.NotPassed(
            $"No alphanumeric sender reaches {CountryInSentence.Of(country)}, so {name} does not ({rule.Source}).", []),
        SenderNameRule.MayNeedRegistration => Names.CannotSay(
            $"A sender name may have to be registered before it reaches {CountryInSentence.Of(country)} ({rule.Text}: {rule.Source}). "
            + $"Twilio's API does not show whether {name} is."),
        _ => Names.CannotSay($"Whether the alphanumeric sender {name} reaches {CountryInSentence.Of(country)} cannot be said: no source we have tells."),
    };

    /// <summary>By what the number is, not by what it may be registered for: a US local number needs no A2P 10DLC to reach Canada.</summary>
    private static string NameOf(PhoneNumber number) => number switch
    {
        { Kind: PhoneNumberKind.TollFree } => $"the toll-free number {NumberName.Of(number)}",
        { Kind: PhoneNumberKind.Mobile } => $"the mobile number {NumberName.Of(number)}",
        { IsUsLocal: true } => $"the US local number {NumberName.Of(number)}",
        { Kind: PhoneNumberKind.Local } => $"the local number {NumberName.Of(number)}",
        _ => $"the number {NumberName.Of(number)}",
    };

    /// <summary>Null when the number is not meant for the country.</summary>
    /// <param name="alone">The account with this number as its only sender.</param>
    private static Finding? Number(PhoneNumber number, string country, AccountSnapshot alone) => (country, number) switch
    {
        ("US" or "PR" or "CA", _) when TollFreeNumbersAreVerified.NeedsVerification(number) =>
            Most.Telling([.. Basics(number, alone), .. TollFree.Inspect(alone, Profile.Unknown)]),
        ("US" or "PR", { IsUsLocal: true }) => Most.Telling([.. Basics(number, alone), .. UsCampaign(number, alone)]),
        ("CA", { IsUsLocal: true } or { Country: "CA" }) => Most.Telling([.. Basics(number, alone), Service(number, alone)]),
        ("US" or "PR" or "CA", _) => null,
        _ when number.Country == country => Most.Telling(Basics(number, alone)),
        _ => null,
    };

    /// <summary>That it can send SMS, and that the papers it stands on are in order.</summary>
    private static IEnumerable<Finding> Basics(PhoneNumber number, AccountSnapshot alone) =>
        [.. Sms.Inspect(alone, Profile.Unknown), .. Bundle(number, alone), .. Address(number, alone)];

    /// <summary>The campaign itself first: it tells why better than the number that waits for it.</summary>
    private static IEnumerable<Finding> UsCampaign(PhoneNumber number, AccountSnapshot alone)
    {
        var own = alone.MessagingServices?.Where(service => service.PhoneNumberSids?.Contains(number.Sid) ?? false).ToList();
        var campaigns = own is { Count: > 0 }
            ? Campaigns.Inspect(alone with { MessagingServices = own }, Profile.Unknown).ToList()
            : [];
        if (campaigns.Count > 0 && alone.MessagingServices!.Any(service => service.PhoneNumberSids is null))
        {
            // A pool that was not read may hold it too, with a better campaign.
            campaigns.Add(Campaigns.Definition.CouldNotCheck(alone.FailureOf(SnapshotPart.ServicePhoneNumbers)));
        }

        return campaigns.Count == 0
            ? Campaign.Inspect(alone, Profile.Unknown)
            : [Most.Promising(campaigns), .. Campaign.Inspect(alone, Profile.Unknown)];
    }

    private static Finding Service(PhoneNumber number, AccountSnapshot alone) => alone.MessagingServices switch
    {
        null => InService.CouldNotCheck(alone.FailureOf(SnapshotPart.MessagingServices)),
        var services when services.Any(service => service.PhoneNumberSids?.Contains(number.Sid) ?? false) =>
            InService.Passed($"{NumberName.Of(number)} is in a Messaging Service."),
        var services when services.Any(service => service.PhoneNumberSids is null) =>
            InService.CouldNotCheck(alone.FailureOf(SnapshotPart.ServicePhoneNumbers)),
        _ => InService.NotPassed($"{NumberName.Of(number)} is in no Messaging Service.", []),
    };

    private static IEnumerable<Finding> Bundle(PhoneNumber number, AccountSnapshot alone) => number.BundleSid is null
        ? []
        : Bundles.Inspect(
            alone with { Bundles = alone.Bundles?.Where(bundle => bundle.Sid == number.BundleSid).ToList() },
            Profile.Unknown);

    private static IEnumerable<Finding> Address(PhoneNumber number, AccountSnapshot alone) =>
        !Paperwork.StandsOnItsAddress(number) ? []
        : alone.Addresses is { } addresses ? [Addresses.OfOwn(number, addresses)]
        : [Addresses.Definition.CouldNotCheck(alone.FailureOf(SnapshotPart.Addresses))];
}
