using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Simulator;
using OnboardingTracker.Simulator.Scenarios;

namespace OnboardingTracker.Twilio.Tests.Reading;

public sealed class AccountReaderTests
{
    [Fact]
    public async Task A_main_key_reads_every_part()
    {
        await using var practice = await Practice.StartAsync();
        await using var rig = new Rig(practice.BaseUrl);

        var snapshot = await rig.ReadAsync();

        Assert.Empty(snapshot.Failures);
        Assert.Equal(SimulatorCredentials.AccountSid, snapshot.AccountSid);
        Assert.True(snapshot.UsesApiKey);
        Assert.Equal(("Harbor Alerts", "active", "Full"), (snapshot.Account!.FriendlyName, snapshot.Account.Status, snapshot.Account.Type));
        Assert.False(snapshot.Account.IsSubaccount);
        Assert.Empty(snapshot.Subaccounts!);
        Assert.Equal(new AccountBalance(412.55m, "USD"), snapshot.Balance);
        Assert.Equal(2, snapshot.Keys!.Count);
        Assert.All(snapshot.Keys, key => Assert.NotNull(key.DateCreated));
        Assert.Empty(snapshot.ShortCodes!);
        Assert.Equal(2, snapshot.UsageTriggers!.Count);
        Assert.Contains(snapshot.UsageTriggers, trigger => trigger is { UsageCategory: "totalprice", TriggerBy: "price", TriggerValue: 300.00m });
        Assert.Contains(snapshot.GeoPermissions!, permission => permission is { CountryCode: "US", Enabled: true });
        Assert.Contains(snapshot.GeoPermissions!, permission => permission is { CountryCode: "DE", Enabled: false });
        Assert.Empty(snapshot.Bundles!);
    }

    [Fact]
    public async Task Numbers_carry_the_country_and_kind_of_their_plan()
    {
        await using var practice = await Practice.StartAsync();
        await using var rig = new Rig(practice.BaseUrl);

        var numbers = (await rig.ReadAsync()).PhoneNumbers!;

        Assert.Equal(4, numbers.Count);
        Assert.Equal(("US", PhoneNumberKind.Local), PlanOf("+1206"));
        Assert.Equal(("US", PhoneNumberKind.Local), PlanOf("+1312"));
        Assert.Equal(("CA", PhoneNumberKind.Local), PlanOf("+1416"));
        Assert.Equal(("US", PhoneNumberKind.TollFree), PlanOf("+1800"));
        Assert.All(numbers, number => Assert.Equal((true, true, true), (number.Sms, number.Mms, number.Voice)));

        // "" on the wire means "not set".
        Assert.All(numbers, number => Assert.Null(number.SmsUrl));

        (string?, PhoneNumberKind) PlanOf(string area)
        {
            var number = Assert.Single(numbers, number => number.Number.StartsWith(area, StringComparison.Ordinal));
            return (number.Country, number.Kind);
        }
    }

    [Fact]
    public async Task A_short_code_of_a_pool_comes_with_its_country()
    {
        await using var practice = await Practice.StartAsync(SimulatorScenarios.Isv);
        await using var rig = new Rig(practice.BaseUrl);

        var snapshot = await rig.ReadAsync();

        var countries = snapshot.MessagingServices!.SelectMany(service => service.ShortCodeCountries!).ToDictionary(StringComparer.Ordinal);
        Assert.Equal(
            [("99990", "US"), ("99991", "CA")],
            snapshot.ShortCodes!.Select(code => (code.Code!, countries[code.Sid])).Order());
    }

    [Fact]
    public async Task A_service_comes_with_its_pool_and_campaign()
    {
        await using var practice = await Practice.StartAsync();
        await using var rig = new Rig(practice.BaseUrl);

        var snapshot = await rig.ReadAsync();

        var service = Assert.Single(snapshot.MessagingServices!);
        Assert.Equal(("Alerts", "notifications", 600), (service.FriendlyName, service.Usecase, service.ValidityPeriod));
        Assert.Equal(
            snapshot.PhoneNumbers!.Select(number => number.Sid).Order(StringComparer.Ordinal),
            service.PhoneNumberSids!.Order(StringComparer.Ordinal));
        Assert.Empty(service.ShortCodeSids!);
        Assert.Empty(service.AlphaSenders!);
        var campaign = Assert.Single(service.Campaigns!);
        var brand = Assert.Single(snapshot.Brands!);
        Assert.Equal(("VERIFIED", "ACCOUNT_NOTIFICATION", brand.Sid), (campaign.Status, campaign.Usecase, campaign.BrandRegistrationSid));
        Assert.Equal(service.Sid, campaign.MessagingServiceSid);
        Assert.Contains("STOP", campaign.OptOutKeywords);
        Assert.Equal(("APPROVED", "VERIFIED", 78), (brand.Status, brand.IdentityStatus, brand.BrandScore));
        Assert.Equal("twilio-approved", Assert.Single(snapshot.CustomerProfiles!).Status);
        var verification = Assert.Single(snapshot.TollfreeVerifications!);
        Assert.Equal("TWILIO_APPROVED", verification.Status);
        Assert.Contains(snapshot.PhoneNumbers!, number => number.Sid == verification.PhoneNumberSid);
    }

    [Fact]
    public async Task A_rejected_campaign_says_why()
    {
        await using var practice = await Practice.StartAsync(SimulatorScenarios.Rejected);
        await using var rig = new Rig(practice.BaseUrl);

        var snapshot = await rig.ReadAsync();

        var campaign = Assert.Single(snapshot.MessagingServices!.SelectMany(service => service.Campaigns!), campaign => campaign.Status == "FAILED");
        var error = Assert.Single(campaign.Errors);
        Assert.Equal("30896", error.Code);
        Assert.Equal(["MESSAGE_FLOW"], error.Fields);
        Assert.NotNull(error.Description);
    }

    [Fact]
    public async Task Subaccounts_are_listed_without_the_account_itself()
    {
        await using var practice = await Practice.StartAsync(SimulatorScenarios.Isv);
        await using var rig = new Rig(practice.BaseUrl);

        var snapshot = await rig.ReadAsync();

        Assert.True(snapshot.Subaccounts!.Count >= 25);
        Assert.DoesNotContain(snapshot.Subaccounts, account => account.Sid == SimulatorCredentials.AccountSid);
        Assert.All(snapshot.Subaccounts, account => Assert.True(account.IsSubaccount));
    }

    [Fact]
    public async Task Ten_thousand_numbers_are_read_to_the_last()
    {
        await using var practice = await Practice.StartAsync(SimulatorScenarios.Large);
        await using var rig = new Rig(practice.BaseUrl);

        var snapshot = await rig.ReadAsync();

        Assert.Empty(snapshot.Failures);
        Assert.Equal(10_000, snapshot.PhoneNumbers!.Select(number => number.Sid).Distinct(StringComparer.Ordinal).Count());
        Assert.All(snapshot.PhoneNumbers!, number => Assert.NotNull(number.Country));
        Assert.Equal(26, snapshot.MessagingServices!.Count);
        Assert.All(snapshot.MessagingServices, service => Assert.NotNull(service.PhoneNumberSids));
    }

    [Fact]
    public async Task Every_part_settles_exactly_once()
    {
        await using var practice = await Practice.StartAsync(SimulatorScenarios.Failing);
        await using var rig = new Rig(practice.BaseUrl);
        var progress = new Progress();

        var snapshot = await rig.ReadAsync(progress: progress);

        var total = PartDefinition.OfAccount.Count;
        Assert.Equal(Enumerable.Range(1, total), progress.Reports.Select(report => report.Settled));
        Assert.Equal(total, progress.Reports.Select(report => report.Part).Distinct().Count());
        Assert.All(progress.Reports, report => Assert.Equal(total, report.Total));
        Assert.Equal(
            snapshot.Failures.Select(failure => failure.Part).Order(),
            progress.Reports.Where(report => report.Failure is not null).Select(report => report.Part).Order());
    }
}
