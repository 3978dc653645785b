using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Core.Verification;
using OnboardingTracker.Testing.Onboardings;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Verification;

public sealed class CountryReadinessTests
{
    /// <summary>What a source says of registering sender names, as the playbook carries it.</summary>
    private static StepDefinition RegisterNames => A.Step("register-names") with
    {
        Gate = new Gate([], [], [SenderType.Alphanumeric], []),
        LeadTimes = [Names("FR", "No registration needed", 0), Names("GB", "Needed only for protected names", 0), Names("TH", "2 weeks", 2)],
    };

    /// <summary>One step for each check, so that an answer's step tells which check decided.</summary>
    private static readonly StepPlaybook Steps =
        A.Playbook([.. ProductChecks.All.Select(check => A.Step($"step-of-{check.Definition.Key}", check.Definition.Key)), RegisterNames]);

    /// <summary>A good account that has no sender yet.</summary>
    private static readonly AccountSnapshot Account = Some.Snapshot() with
    {
        Account = Some.Account(),
        CustomerProfiles = [Some.Profile()],
        GeoPermissions = [Some.Geo("US"), Some.Geo("CA"), Some.Geo("PR"), Some.Geo("DE")],
        PhoneNumbers = [],
        ShortCodes = [],
        MessagingServices = [],
        Brands = [Some.Brand()],
        TollfreeVerifications = [],
        Bundles = [],
    };

    private static readonly AccountSnapshot WithTollFree = Account with
    {
        PhoneNumbers = [Some.TollFree()],
        TollfreeVerifications = [Some.Verification(Some.TollFree())],
    };

    [Theory]
    [InlineData("US")]
    [InlineData("PR")]
    public void A_us_number_with_a_verified_campaign_reaches_the_us(string country)
    {
        var answer = Ask(country, WithUsNumber(Some.Campaign()));

        Assert.Equal(SendAnswer.Yes, answer.Answer);
        Assert.Null(answer.StepKey);
        Assert.Equal("Ready to send from the US local number +1•••0101.", answer.Reason);
    }

    [Fact]
    public void A_yes_names_its_sender_and_what_the_other_planned_routes_lack()
    {
        var account = WithUsNumber(Some.Campaign("IN_PROGRESS")) with
        {
            PhoneNumbers = [Some.UsLocal(), Some.TollFree()],
            TollfreeVerifications = [Some.Verification(Some.TollFree())],
        };
        const string Ready = "Ready to send from the toll-free number +1•••0103.";
        const string Waits = "Not yet from US local numbers (A2P 10DLC): The A2P campaign of \"Alerts\" is in review at the carriers.";

        Assert.Equal(new CountryAnswer("US", SendAnswer.Yes, $"{Ready} {Waits}", StepKey: null), Ask("US", account));
        Assert.Equal($"{Ready} {Waits}", Planning(SenderType.TollFree, SenderType.A2p10Dlc).Reason);
        Assert.Equal(Ready, Planning(SenderType.TollFree).Reason);

        CountryAnswer Planning(params SenderType[] types) => Assert.Single(
            CountryReadiness.Answer(account, Profile.Unknown with { Countries = ["US"], SenderTypes = types }, Steps));
    }

    [Fact]
    public void One_good_number_speaks_for_its_kind()
    {
        var account = WithTollFree with { PhoneNumbers = [Some.TollFree(), Some.TollFree(9)] };

        Assert.Equal("Ready to send from the toll-free number +1•••0103.", Ask("US", account).Reason);
    }

    [Fact]
    public void A_yes_with_a_warning_says_it()
    {
        var answer = Ask("CA", WithTollFree with { PhoneNumbers = [Some.TollFree() with { Beta = true }] });

        Assert.Equal(SendAnswer.Yes, answer.Answer);
        Assert.Equal(
            "Ready to send from the toll-free number +1•••0103. +1•••0103 is new to Twilio (beta) and may behave differently.",
            answer.Reason);
    }

    [Theory]
    [InlineData("PENDING", "The A2P campaign of \"Alerts\" is in review at the carriers.", "campaigns-are-verified")]
    [InlineData("SUSPENDED", "The A2P campaign of \"Alerts\" is suspended. Its messages end with error 21729.", "campaigns-are-verified")]
    public void A_campaign_that_is_not_verified_says_why(string status, string reason, string check) =>
        Assert.Equal(NotYet("US", reason, check), Ask("US", WithUsNumber(Some.Campaign(status))));

    [Theory]
    [InlineData("PENDING", null, false, "The A2P brand is in review at the carriers.")]
    [InlineData("APPROVED", "UNVERIFIED", false, "Its campaigns end with error 30991.")]
    [InlineData("APPROVED", "VERIFIED", true, "is a mock brand for tests.")]
    public void A_verified_campaign_needs_a_good_brand(string status, string? identity, bool isMock, string words)
    {
        var answer = Ask("US", WithUsNumber(Some.Campaign()) with { Brands = [Some.Brand(status, identity) with { Mock = isMock }] });

        Assert.Equal((SendAnswer.NotYet, "step-of-campaigns-are-verified"), (answer.Answer, answer.StepKey));
        Assert.Contains(words, answer.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_brand_needs_its_own_profile_approved()
    {
        var client = Some.Profile("twilio-rejected") with { Sid = Some.Sid("BU", 300), PolicySid = CustomerProfile.SecondaryBusinessPolicySid };
        var account = WithUsNumber(Some.Campaign()) with
        {
            CustomerProfiles = [Some.Profile(), client],
            Brands = [Some.Brand() with { CustomerProfileBundleSid = client.Sid }],
        };

        Assert.Equal(SendAnswer.NotYet, Ask("US", account).Answer);
        Assert.Contains("Twilio rejected the customer profile of its brand", Ask("US", account).Reason, StringComparison.Ordinal);
        Assert.Equal(SendAnswer.NotYet, Ask("US", account with { CustomerProfiles = [Some.Profile()] }).Answer);
        Assert.Equal(SendAnswer.Yes, Ask("US", account with { CustomerProfiles = [Some.Profile(), client with { Status = "twilio-approved" }] }).Answer);
    }

    [Fact]
    public void A_us_number_in_no_service_reaches_nobody_in_the_us()
    {
        var answer = Ask("US", Account with { PhoneNumbers = [Some.UsLocal()] });

        Assert.Equal(SendAnswer.NotYet, answer.Answer);
        Assert.Contains("30034", answer.Reason, StringComparison.Ordinal);
        Assert.Equal("step-of-us-numbers-have-a-campaign", answer.StepKey);
    }

    [Theory]
    [InlineData("US")]
    [InlineData("CA")]
    public void A_verified_toll_free_number_reaches_north_america(string country) => Assert.Equal(SendAnswer.Yes, Ask(country, WithTollFree).Answer);

    [Theory]
    [InlineData("US", "US", SendAnswer.Yes)]
    [InlineData("US", "PR", SendAnswer.Yes)]
    [InlineData("US", "CA", SendAnswer.NotYet)]
    [InlineData("US", "DE", SendAnswer.NotYet)]
    [InlineData("CA", "CA", SendAnswer.Yes)]
    [InlineData("CA", "US", SendAnswer.NotYet)]
    [InlineData("DE", "DE", SendAnswer.Yes)]
    [InlineData(null, "US", SendAnswer.Unknown)]
    [InlineData(null, "CA", SendAnswer.Unknown)]
    [InlineData(null, "DE", SendAnswer.NotYet)]
    public void A_short_code_reaches_the_country_it_is_of(string? home, string country, SendAnswer expected)
    {
        var code = new ShortCode(Some.Sid("SC", 1), "12345", null, null);
        var service = Some.Service() with
        {
            ShortCodeSids = [code.Sid],
            ShortCodeCountries = home is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [code.Sid] = home },
        };

        var answer = Ask(country, Account with { ShortCodes = [code], MessagingServices = [service] });

        Assert.Equal(expected, answer.Answer);
        Assert.Equal(expected is SendAnswer.Unknown, answer.IsUntold);
        Assert.Equal(expected is SendAnswer.Unknown, answer.Reason.Contains("which country the short code 12345 is of", StringComparison.Ordinal));
    }

    [Fact]
    public void A_toll_free_number_in_review_does_not()
    {
        var account = WithTollFree with { TollfreeVerifications = [Some.Verification(Some.TollFree(), "IN_REVIEW")] };

        Assert.Equal(
            NotYet("CA", "Twilio is reviewing the verification of +1•••0103.", "toll-free-numbers-are-verified"),
            Ask("CA", account));
    }

    [Fact]
    public void A_number_without_sms_sends_nothing()
    {
        var answer = Ask("US", WithTollFree with { PhoneNumbers = [Some.TollFree() with { Sms = false }] });

        Assert.Equal(NotYet("US", "+1•••0103 cannot send SMS.", "numbers-can-send-sms"), answer);
    }

    [Fact]
    public void Canada_wants_no_campaign()
    {
        var us = WithUsNumber();
        var canadian = Account with { PhoneNumbers = [Some.CaLocal()], MessagingServices = [Some.Service(1, "Alerts", Some.CaLocal())] };

        Assert.Equal(SendAnswer.Yes, Ask("CA", us).Answer);
        Assert.Equal(SendAnswer.NotYet, Ask("US", us).Answer);
        Assert.Equal(SendAnswer.Yes, Ask("CA", canadian).Answer);
        Assert.Equal(
            NotYet("CA", "+1•••0102 is in no Messaging Service.", "numbers-belong-to-one-service"),
            Ask("CA", canadian with { MessagingServices = [] }));
    }

    [Fact]
    public void Elsewhere_a_number_of_the_country_counts()
    {
        var german = Account with { PhoneNumbers = [Some.Number(4, "+491711234567", "DE", PhoneNumberKind.Mobile)] };

        Assert.Equal(SendAnswer.Yes, Ask("DE", german).Answer);
    }

    [Theory]
    [InlineData("FR", SendAnswer.Yes, "Ready to send from the alphanumeric sender NORTHWIND. Registration of the name: no registration needed (A guide).")]
    [InlineData("GB", SendAnswer.Yes, "Ready to send from the alphanumeric sender NORTHWIND. Registration of the name: needed only for protected names (A guide).")]
    [InlineData("TH", SendAnswer.Unknown, "A sender name may have to be registered before it reaches Thailand (2 weeks: A guide). Twilio's API does not show whether NORTHWIND is.")]
    [InlineData("ZA", SendAnswer.NotYet, "No alphanumeric sender reaches South Africa, so NORTHWIND does not (Twilio's SMS guidelines).")]
    [InlineData("DE", SendAnswer.Unknown, "Whether the alphanumeric sender NORTHWIND reaches Germany cannot be said: no source we have tells.")]
    [InlineData("GU", SendAnswer.Unknown, "Whether the alphanumeric sender NORTHWIND reaches Guam cannot be said: no source we have tells.")]
    public void A_sender_name_counts_where_a_source_says_so(string country, SendAnswer expected, string reason)
    {
        var service = Some.Service() with { AlphaSenders = [new AlphaSender(Some.Sid("AI", 1), "NORTHWIND")] };

        var answer = Ask(country, Account with { MessagingServices = [service], GeoPermissions = [Some.Geo(country)] });

        Assert.Equal((expected, reason, expected is SendAnswer.Unknown), (answer.Answer, answer.Reason, answer.IsUntold));
    }

    [Theory]
    [InlineData("twilio-approved", SendAnswer.Yes)]
    [InlineData("in-review", SendAnswer.NotYet)]
    [InlineData("twilio-rejected", SendAnswer.NotYet)]
    public void A_number_with_a_bundle_is_as_good_as_its_bundle(string status, SendAnswer expected)
    {
        var bundle = Some.Bundle("DE", status);
        var number = Some.Number(4, "+491711234567", "DE", PhoneNumberKind.Mobile) with
        {
            AddressRequirements = "local",
            BundleSid = bundle.Sid,
        };

        Assert.Equal(expected, Ask("DE", Account with { PhoneNumbers = [number], Bundles = [bundle] }).Answer);
    }

    [Fact]
    public void A_number_whose_bundle_or_address_is_gone_sends_nothing()
    {
        var number = Some.Number(4, "+491711234567", "DE", PhoneNumberKind.Mobile) with { AddressRequirements = "local" };
        var withBundle = Account with { PhoneNumbers = [number with { BundleSid = Some.Sid("BU", 7) }] };
        var withAddress = Account with { PhoneNumbers = [number with { AddressSid = Some.Sid("AD", 7) }], Addresses = [Some.Address("DE")] };

        Assert.Equal(
            NotYet("DE", "+4•••4567 names a regulatory bundle that is not in this account.", "bundles-are-approved"), Ask("DE", withBundle));
        Assert.Equal(SendAnswer.Unknown, Ask("DE", withBundle with { Bundles = null }).Answer);
        Assert.Equal(
            NotYet("DE", "+4•••4567 names an address that is not in this account.", "addresses-are-validated"), Ask("DE", withAddress));
        Assert.Equal(SendAnswer.Unknown, Ask("DE", withAddress with { Addresses = null }).Answer);
        Assert.Equal(SendAnswer.Yes, Ask("DE", withAddress with { Addresses = [Some.Address("DE") with { Sid = Some.Sid("AD", 7) }] }).Answer);
        Assert.Equal(
            NotYet("DE", "+4•••4567 names an address in France, which does not serve.", "addresses-are-validated"),
            Ask("DE", withAddress with { Addresses = [Some.Address("DE"), Some.Address("FR") with { Sid = Some.Sid("AD", 7) }] }));
        Assert.EndsWith(
            "The address of +4•••4567 is not validated.",
            Ask("DE", withAddress with { Addresses = [Some.Address("DE"), Some.Address("DE", validated: false) with { Sid = Some.Sid("AD", 7) }] }).Reason,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DE", "Germany")]
    [InlineData("US", "the United States")]
    public void Without_a_sender_for_the_country_the_answer_is_not_yet(string country, string name)
    {
        var foreign = Some.Number(4, "+33712345678", "FR", PhoneNumberKind.Mobile);

        Assert.Equal(
            NotYet(country, $"No sender of this account is meant for {name} yet.", "planned-senders-exist"),
            Ask(country, Account with { PhoneNumbers = [foreign] }));
    }

    [Theory]
    [InlineData("suspended", "The account is suspended")]
    [InlineData("closed", "The account is closed")]
    public void An_account_that_is_not_active_sends_nowhere(string status, string words)
    {
        var answer = Ask("US", WithTollFree with { Account = Some.Account() with { Status = status } });

        Assert.Equal(SendAnswer.NotYet, answer.Answer);
        Assert.Contains(words, answer.Reason, StringComparison.Ordinal);
        Assert.Equal("step-of-account-is-active", answer.StepKey);
    }

    [Fact]
    public void A_trial_sends_to_no_customer() =>
        Assert.Equal(
            NotYet("US", "The account is a trial: it sends only to numbers verified in it.", "account-is-active"),
            Ask("US", WithTollFree with { Account = Some.Account() with { Type = "Trial" } }));

    [Fact]
    public void A_key_that_may_not_read_the_account_does_not_hide_that_it_answers()
    {
        var standardKey = Failing(SnapshotPart.Account, FailureReason.NeedsMainKey, "Only a main key can read this.");
        var timedOut = Failing(SnapshotPart.Account, FailureReason.TimedOut, "No answer in 15 seconds.");
        var refused = Failing(SnapshotPart.Brands, FailureReason.AccountNotActive, "The account is not active. (20005)");

        Assert.Equal(SendAnswer.Yes, Ask("US", standardKey).Answer);
        Assert.Contains("This key does not show whether the account is still a trial", Ask("US", standardKey).Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("trial", Ask("US", WithTollFree).Reason, StringComparison.Ordinal);
        Assert.Equal(SendAnswer.Unknown, Ask("US", timedOut).Answer);
        Assert.Equal("No answer in 15 seconds.", Ask("US", timedOut).Reason);
        Assert.Equal(NotYet("US", "The account is not active. (20005)", "account-is-active"), Ask("US", refused));

        static AccountSnapshot Failing(SnapshotPart part, FailureReason reason, string sentence) =>
            WithTollFree with { Account = null, Failures = [new PartFailure(part, reason, sentence)] };
    }

    [Fact]
    public void Without_an_approved_primary_profile_nothing_is_sent_anywhere()
    {
        var answer = Ask("CA", WithTollFree with { CustomerProfiles = [Some.Profile("in-review")] });

        Assert.Equal(
            NotYet("CA", "Twilio is reviewing the primary customer profile \"Northwind\".", "primary-profile-is-approved"),
            answer);
    }

    [Fact]
    public void A_country_that_is_switched_off_says_so()
    {
        var answer = Ask("CA", WithTollFree with { GeoPermissions = [Some.Geo("US"), Some.Geo("CA", enabled: false)] });

        Assert.Equal(SendAnswer.NotYet, answer.Answer);
        Assert.StartsWith("Sending to Canada is switched off (geo permissions).", answer.Reason, StringComparison.Ordinal);
        Assert.Equal("step-of-country-permissions-match-the-plan", answer.StepKey);
    }

    [Theory]
    [InlineData(SnapshotPart.Account)]
    [InlineData(SnapshotPart.CustomerProfiles)]
    [InlineData(SnapshotPart.GeoPermissions)]
    [InlineData(SnapshotPart.TollfreeVerifications)]
    [InlineData(SnapshotPart.PhoneNumbers)]
    public void A_deciding_part_that_was_not_read_makes_it_unknown(SnapshotPart part)
    {
        var answer = Ask("US", Without(part));

        Assert.Equal((SendAnswer.Unknown, false), (answer.Answer, answer.IsUntold));
        Assert.Equal("Twilio answered 503.", answer.Reason);
    }

    [Fact]
    public void A_part_that_was_not_read_does_not_matter_when_another_sender_is_good() =>
        Assert.Equal(SendAnswer.Yes, Ask("US", Without(SnapshotPart.ShortCodes)).Answer);

    [Fact]
    public void What_is_known_to_be_in_the_way_outranks_what_was_not_read()
    {
        var account = Without(SnapshotPart.CustomerProfiles) with { GeoPermissions = [Some.Geo("US", enabled: false)] };

        Assert.Equal(SendAnswer.NotYet, Ask("US", account).Answer);
    }

    [Fact]
    public void Each_planned_country_has_its_answer_in_the_order_of_the_plan()
    {
        var answers = CountryReadiness.Answer(WithTollFree, Profile.Unknown with { Countries = ["DE", "US"] }, Steps);

        Assert.Equal([("DE", SendAnswer.NotYet), ("US", SendAnswer.Yes)], answers.Select(answer => (answer.Country, answer.Answer)));
    }

    [Fact]
    public void Without_planned_countries_there_are_no_answers()
    {
        Assert.Empty(CountryReadiness.Answer(WithTollFree, Profile.Unknown, Steps));
        Assert.Empty(CountryReadiness.Answer(WithTollFree, Profile.Unknown with { Countries = [] }, Steps));
    }

    private static AccountSnapshot WithUsNumber(params Campaign[] campaigns) => Account with
    {
        PhoneNumbers = [Some.UsLocal()],
        MessagingServices = [Some.Service(1, "Alerts", Some.UsLocal()) with { Campaigns = campaigns }],
    };

    private static AccountSnapshot Without(SnapshotPart part)
    {
        var account = WithTollFree with { Failures = [new PartFailure(part, FailureReason.TwilioDown, "Twilio answered 503.")] };
        return part switch
        {
            SnapshotPart.Account => account with { Account = null },
            SnapshotPart.CustomerProfiles => account with { CustomerProfiles = null },
            SnapshotPart.GeoPermissions => account with { GeoPermissions = null },
            SnapshotPart.TollfreeVerifications => account with { TollfreeVerifications = null },
            SnapshotPart.ShortCodes => account with { ShortCodes = null },
            _ => account with { PhoneNumbers = null },
        };
    }

    private static LeadTime Names(string country, string text, int weeks) => new(
        [country], [], new UsualTime(text, "A guide", "https://example.com/guide", new DateOnly(2026, 11, 23), new Duration(weeks, weeks, TimeUnit.Weeks)));

    private static CountryAnswer NotYet(string country, string reason, string check) =>
        new(country, SendAnswer.NotYet, reason, $"step-of-{check}");

    private static CountryAnswer Ask(string country, AccountSnapshot account) =>
        Assert.Single(CountryReadiness.Answer(account, Profile.Unknown with { Countries = [country] }, Steps));
}
