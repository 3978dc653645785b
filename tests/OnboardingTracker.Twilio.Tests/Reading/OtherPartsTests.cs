using System.Text.Json.Nodes;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Simulator.Scenarios;

namespace OnboardingTracker.Twilio.Tests.Reading;

/// <summary>What stands beside the numbers and services: papers, moves, traffic, monitoring and prices.</summary>
public sealed class OtherPartsTests
{
    [Fact]
    public async Task Papers_and_moves_are_read_with_what_is_inside()
    {
        await using var practice = await Practice.StartAsync(SimulatorScenarios.Isv);
        await using var rig = new Rig(practice.BaseUrl);

        var snapshot = await rig.ReadAsync();

        Assert.Empty(snapshot.Failures);
        Assert.Contains(snapshot.Addresses!, address => address is { IsoCountry: "CA", Validated: true, Verified: false });
        Assert.All(snapshot.Bundles!, bundle => Assert.Equal(2, bundle.ItemSids!.Count));
        Assert.All(snapshot.Bundles!, bundle => Assert.Null(bundle.Evaluations));
        Assert.All(snapshot.SupportingDocuments!, document => Assert.Equal("approved", document.Status));
        Assert.All(snapshot.EndUsers!, user => Assert.Equal("business", user.Type));
        Assert.Equal(["completed", "carrier-processing"], snapshot.HostedNumberOrders!.Select(order => order.Status));
        Assert.Equal([(3, 3), (2, 0)], snapshot.PortInRequests!.Select(request => (request.NumbersRequested!.Value, request.NumbersPorted!.Value)));
        Assert.Equal(["APPROVED", "APPROVED"], snapshot.ShortCodeApplications!.Select(application => application.State));
        Assert.Equal(["ONLINE", "ONLINE:UPDATING"], snapshot.WhatsappSenders!.Select(sender => sender.Status));
        Assert.Equal(2, snapshot.VerifyServices!.Count);
        Assert.Single(snapshot.MessagingServices!, service => service.LinkDomainSids is [_]);

        var worldwide = Assert.Single(snapshot.MessagingServices!, service => service.ShortCodeSids is not []);
        Assert.Equal([("HARBOR", "GB"), ("HARBOR", "DE")], worldwide.DestinationSenders!.Select(sender => (sender.Sender!, sender.IsoCountry!)));
        Assert.Equal(["WhatsApp", "WhatsApp"], worldwide.ChannelSenders!.Select(sender => sender.Type));
        Assert.All(snapshot.Brands!, brand => Assert.Equal(["SUCCESS", "SUCCESS"], brand.Vettings!.Select(vetting => vetting.Status)));
        Assert.All(snapshot.Brands!, brand => Assert.Contains(brand.A2pProfileBundleSid, snapshot.TrustProducts!.Select(product => product.Sid)));
        Assert.All(snapshot.ShortCodeApplications!, application => Assert.Equal((5, true), (application.ComplianceWords.Count, application.DoubleOptIn)));
        Assert.All(snapshot.TollfreeVerifications!, one => Assert.Equal(("WEB_FORM", 1, true, true), (one.OptInType, one.OptInImages, one.HasOptInConfirmation, one.HasHelpSample)));
        Assert.All(snapshot.CustomerProfiles!, profile => Assert.Null(profile.Evaluations));
        Assert.Null(snapshot.PortInRequests![0].Numbers);
        Assert.Equal(["in_review", "in_review"], snapshot.PortInRequests![1].Numbers!.Select(number => number.Status));
        Assert.Equal(14, snapshot.DailySpend!.Count);

        // A day of the team with its customers; on the day of the month that numbers are charged on, 6 numbers, 2 campaigns and 25 numbers of customers more.
        Assert.All(snapshot.DailySpend, day => Assert.InRange(day.Amount!.Value, 9m, 80m));
    }

    /// <summary>Only those that numbers name, each asked for once, however many numbers name it; one that is gone is no failure.</summary>
    [Fact]
    public async Task Applications_are_read_where_numbers_name_them()
    {
        await using var practice = await Practice.StartAsync();
        await using var rig = new Rig(practice.BaseUrl);
        Assert.Empty((await rig.ReadAsync()).Applications!);

        var application = (string)(await practice.HeldAsync("applications"))[0]["sid"]!;
        var numbers = (await practice.HeldAsync("incoming-phone-numbers")).Select(number => (string)number["sid"]!).ToList();
        foreach (var (number, sid) in numbers.Zip([application, application, "AP00000000000000000000000000000404"]))
        {
            await practice.PatchAsync(number, new JsonObject { ["sms_application_sid"] = sid });
        }

        var snapshot = await rig.ReadAsync();

        var read = Assert.Single(snapshot.Applications!);
        Assert.Equal((application, "Inbound alerts"), (read.Sid, read.FriendlyName));
        Assert.StartsWith("https://", read.SmsUrl, StringComparison.Ordinal);
        Assert.Empty(snapshot.Failures);
        var asked = (await practice.RequestsAsync())["requests"]!.AsArray().Select(request => (string)request!["path"]!);
        Assert.Equal(2, asked.Count(path => path.Contains("/Applications/AP", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_profile_in_review_comes_with_its_evaluations()
    {
        await using var practice = await Practice.StartAsync();
        await practice.PatchAsync((string)(await practice.HeldAsync("customer-profiles"))[0]["sid"]!, new JsonObject { ["status"] = "in-review" });
        await using var rig = new Rig(practice.BaseUrl);

        var profile = Assert.Single((await rig.ReadAsync()).CustomerProfiles!);

        Assert.Equal(["compliant", "noncompliant"], profile.Evaluations!.OrderByDescending(one => one.DateCreated).Select(one => one.Status));
    }

    [Fact]
    public async Task Rules_are_asked_for_each_planned_country()
    {
        await using var practice = await Practice.StartAsync();
        await using var rig = new Rig(practice.BaseUrl);

        var snapshot = await rig.ReadAsync(countries: ["US", "DE", "../../v1"]);

        Assert.Equal([("DE", "mobile"), ("DE", "local")], snapshot.Regulations!.Select(rules => (rules.IsoCountry!, rules.NumberType!)));
        Assert.Empty(snapshot.Failures);
    }

    [Fact]
    public async Task An_open_bundle_comes_with_its_evaluations()
    {
        await using var practice = await Practice.StartAsync(SimulatorScenarios.Rejected);
        await using var rig = new Rig(practice.BaseUrl);

        var bundle = Assert.Single((await rig.ReadAsync()).Bundles!);

        Assert.Equal(2, bundle.Evaluations!.Count);
        Assert.All(bundle.Evaluations, evaluation => Assert.Equal("noncompliant", evaluation.Status));
        var failure = bundle.Evaluations[0].Failures[0];
        Assert.Equal(("22214", "Business Address"), (failure.Code, Assert.Single(failure.Fields)));
    }

    [Fact]
    public async Task Traffic_and_monitoring_are_read_and_no_text_of_a_message_is_kept()
    {
        await using var practice = await Practice.StartAsync();
        await using var rig = new Rig(practice.BaseUrl);

        var snapshot = await rig.ReadAsync();

        Assert.Equal(243, snapshot.Messages!.Count);
        Assert.Single(snapshot.Messages, message => message is { IsInbound: true, IsStopWord: true });
        Assert.True(Assert.Single(snapshot.Messages, message => message is { IsOutbound: true, ErrorCode: 21610 }).FollowsStopWord);
        Assert.All(snapshot.Messages.Where(message => message.IsOutbound), message => Assert.Equal("US", message.ToCountry));
        Assert.InRange(snapshot.DailyUsage!.Count, 30, 31);
        Assert.Contains(snapshot.LookupUsage!, total => total is { Category: "lookups", Count: 1840 });
        Assert.Empty(snapshot.Alerts!);
        Assert.Equal(2, snapshot.AuditEvents!.Select(one => one.ActorSid).Distinct(StringComparer.Ordinal).Count());
        Assert.All(snapshot.AuditEvents!, one => Assert.Equal(
            ("messaging-service.updated", "user", "web", snapshot.MessagingServices![0].Sid), (one.EventType, one.ActorType, one.Source, one.ResourceSid)));
        Assert.All(snapshot.Alarms!, alarm => Assert.Equal((true, true), (alarm.Enabled, alarm.HasReceiver)));
        Assert.All(snapshot.Sinks!, sink => Assert.Equal("active", sink.Status));
        Assert.Contains(snapshot.Subscriptions!, one => one.Types!.Contains("com.twilio.error-logs.error.logged"));
        Assert.True(snapshot.Deactivations!.IsOffered);
        Assert.Equal(75, Assert.Single(snapshot.MessagingServices!).Campaigns![0].MessagesPerSecond);
    }

    [Fact]
    public async Task Of_an_entry_of_the_audit_trail_neither_the_address_nor_what_names_a_person_is_kept()
    {
        await using var practice = await Practice.StartAsync();
        var entry = (string)(await practice.HeldAsync("audit-events"))[0]["sid"]!;
        await practice.PatchAsync(entry, new JsonObject
        {
            ["description"] = "robin.keeper@example.com changed it",
            ["source_ip_address"] = "203.0.113.77",
            ["event_data"] = new JsonObject { ["email"] = "robin.keeper@example.com" },
        });
        await using var rig = new Rig(practice.BaseUrl);

        var read = Assert.Single((await rig.ReadAsync()).AuditEvents!, one => one.Sid == entry);

        Assert.DoesNotContain("203.0.113.77", read.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('@', read.ToString());
    }

    [Fact]
    public async Task Prices_are_asked_for_each_planned_country_and_404_means_not_served()
    {
        await using var practice = await Practice.StartAsync();
        await using var rig = new Rig(practice.BaseUrl);

        var snapshot = await rig.ReadAsync(countries: ["US", "FR", "../../v1"]);

        Assert.Equal(
            [("US", true, 0.0083m), ("FR", false, null)],
            snapshot.MessagingPrices!.Select(price => (price.Country, price.IsServed, price.Cheapest)));
        Assert.Empty(snapshot.Failures);
    }

    [Fact]
    public async Task A_price_list_that_is_not_there_at_all_is_no_country_without_a_price()
    {
        await using var practice = await Practice.StartAsync();
        await practice.AddFaultAsync(new JsonObject { ["product"] = "pricing", ["status"] = 404, ["code"] = 20011 });
        await using var rig = new Rig(practice.BaseUrl);

        var snapshot = await rig.ReadAsync(countries: ["US"]);

        Assert.Empty(snapshot.MessagingPrices!);
        Assert.Equal(FailureReason.NotEnabled, snapshot.FailureOf(SnapshotPart.MessagingPrices).Reason);
    }

    [Fact]
    public async Task Tokens_and_page_numbers_are_followed_to_the_end()
    {
        await using var fake = await FakeTwilio.StartAsync(context =>
        {
            var path = context.Request.Path.Value!;
            var (token, page) = (context.Request.Query["Token"].ToString(), context.Request.Query["Page"].ToString());
            if (path.EndsWith("/PortInRequests", StringComparison.Ordinal))
            {
                return token.Length == 0
                    ? """{ "port_in_requests": [{ "port_in_request_sid": "KW1" }], "meta": { "next_token": "a+b" } }"""
                    : $$"""{ "port_in_requests": [{ "port_in_request_sid": "{{(token == "a+b" ? "KW2" : "KW0")}}" }], "meta": { "next_token": null } }""";
            }

            return !path.EndsWith("/ShortCodes/Applications", StringComparison.Ordinal) ? null
                : page.Length == 0 ? """{ "results": [{ "sid": "AP1" }], "current_page": 1, "has_next": true }"""
                : $$"""{ "results": [{ "sid": "AP{{page}}" }], "current_page": 2, "has_next": false }""";
        });
        await using var rig = new Rig(fake.BaseUrl);

        var snapshot = await rig.ReadAsync();

        Assert.Equal(["KW1", "KW2"], snapshot.PortInRequests!.Select(request => request.Sid));
        Assert.Equal(["AP1", "AP2"], snapshot.ShortCodeApplications!.Select(application => application.Sid));
    }

    [Fact]
    public async Task A_sample_of_messages_ends_after_ten_pages()
    {
        await using var fake = await FakeTwilio.StartAsync(context =>
        {
            var path = context.Request.Path.Value!;
            var page = int.TryParse(context.Request.Query["Page"], out var number) ? number : 0;
            return path.EndsWith("/Messages.json", StringComparison.Ordinal)
                ? $$"""{ "messages": [{ "sid": "SM{{page}}" }], "next_page_uri": "{{path["/api".Length..]}}?Page={{page + 1}}" }"""
                : null;
        });
        await using var rig = new Rig(fake.BaseUrl);

        Assert.Equal(10, (await rig.ReadAsync()).Messages!.Count);
    }

    [Fact]
    public async Task Answers_that_do_not_say_whose_they_are_go_with_those_that_do()
    {
        await using var practice = await Practice.StartAsync(SimulatorScenarios.Isv);
        await using var rig = new Rig(practice.BaseUrl);
        var subaccount = (await rig.ReadAsync()).Subaccounts![0].Sid;

        // The parent's key: its permissions, requests and sinks are not the subaccount's.
        var snapshot = await rig.ReadAsync(Rig.MainKey with { AccountSid = subaccount });

        Assert.Null(snapshot.GeoPermissions);
        Assert.Null(snapshot.PortInRequests);
        Assert.Null(snapshot.Sinks);
        Assert.Null(snapshot.Alarms);
        Assert.Null(snapshot.WhatsappSenders);
        Assert.Equal(FailureReason.OtherAccount, snapshot.FailureOf(SnapshotPart.GeoPermissions).Reason);
        Assert.Equal(snapshot.Failures.Count, snapshot.Failures.Select(failure => failure.Part).Distinct().Count());
        Assert.NotNull(snapshot.PhoneNumbers);
    }
}
