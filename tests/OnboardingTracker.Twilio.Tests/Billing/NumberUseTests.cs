using System.Text.Json.Nodes;
using OnboardingTracker.Core.Billing.Live;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Simulator;

namespace OnboardingTracker.Twilio.Tests.Billing;

public sealed class NumberUseTests
{
    private const string Page = """{ "messages": [{ "direction": "outbound-api", "from": "+12065550102", "to": "+14255550109", "date_sent": "Wed, 07 Oct 2026 09:00:00 +0000" }], "next_page_uri": NEXT }""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Numbers_that_no_message_named_are_unused()
    {
        await using var practice = await Practice.StartAsync();
        await using var rig = new Rig(practice.BaseUrl);

        var uses = (await rig.Billing.ReadNumbersWithLastUseAsync(Rig.StandardKey, SimulatorCredentials.AccountSid, Cancellation)).Value!;

        Assert.Equal((true, null), (uses.IsWhole, uses.Failure));
        Assert.Equal(
            [
                ("+1206…02", "US", PhoneNumberKind.Local, true), ("+1312…07", "US", PhoneNumberKind.Local, false), ("+1416…23", "CA", PhoneNumberKind.Local, false),
                ("+1800…45", "US", PhoneNumberKind.TollFree, false),
            ],
            uses.Numbers.Select(number => (number.Masked, number.Country!, number.Kind, number.IsUsed!.Value)));
        Assert.All(uses.Numbers, number => Assert.Equal((true, true), (number.Sms, number.Voice)));
        Assert.All(uses.Numbers, number => Assert.NotNull(number.DateCreated));
        Assert.NotNull(uses.Numbers[0].LastUsedOn);
        Assert.All(uses.Numbers.Skip(1), number => Assert.Null(number.LastUsedOn));
    }

    [Fact]
    public async Task With_more_messages_than_are_read_only_use_is_certain()
    {
        await using var twilio = await FakeTwilio.StartAsync(context =>
        {
            var page = int.TryParse(context.Request.Query["Page"], out var number) ? number : 0;
            return context.Request.Path.Value!.EndsWith("/Messages.json", StringComparison.Ordinal)
                ? Page.Replace("NEXT", $"\"{context.Request.Path.Value!["/api".Length..]}?Page={page + 1}\"", StringComparison.Ordinal)
                : """{ "incoming_phone_numbers": [{ "sid": "PN1", "phone_number": "+12065550102" }, { "sid": "PN2", "phone_number": "+13125550107" }], "next_page_uri": null }""";
        });
        await using var rig = new Rig(twilio.BaseUrl);

        var uses = (await rig.Billing.ReadNumbersWithLastUseAsync(Rig.MainKey, SimulatorCredentials.AccountSid, Cancellation)).Value!;

        Assert.False(uses.IsWhole);
        Assert.Equal([(true, new DateOnly(2026, 10, 7)), (null, null)], uses.Numbers.Select(number => (number.IsUsed, number.LastUsedOn)));
    }

    [Fact]
    public async Task A_number_is_used_by_what_it_receives_and_through_other_channels_and_not_by_what_others_send()
    {
        await using var twilio = await FakeTwilio.StartAsync(context => context.Request.Path.Value!.EndsWith("/Messages.json", StringComparison.Ordinal)
            ? """
              { "messages": [
                { "direction": "inbound", "from": "+13125550107", "to": "+12065550102", "date_sent": "Wed, 07 Oct 2026 09:00:00 +0000" },
                { "direction": "inbound", "from": "+13125550107", "to": "+12065550102", "date_sent": "Thu, 08 Oct 2026 09:00:00 +0000" },
                { "direction": "outbound-api", "from": "whatsapp:+14165550123", "to": "whatsapp:+14255550109", "date_sent": null, "date_created": null },
                { "direction": "outbound-api", "from": null, "to": "+14255550109" }
              ], "next_page_uri": null }
              """
            : """
              { "incoming_phone_numbers": [{ "sid": "PN1", "phone_number": "+12065550102" }, { "sid": "PN2", "phone_number": "+13125550107" },
                { "sid": "PN3", "phone_number": "+14165550123" }], "next_page_uri": null }
              """);
        await using var rig = new Rig(twilio.BaseUrl);

        var uses = (await rig.Billing.ReadNumbersWithLastUseAsync(Rig.MainKey, SimulatorCredentials.AccountSid, Cancellation)).Value!;

        Assert.Equal([(true, new DateOnly(2026, 10, 8)), (false, null), (true, null)], uses.Numbers.Select(number => (number.IsUsed, number.LastUsedOn)));
        Assert.All(uses.Numbers, number => Assert.Equal((null, null, null), (number.Sms, number.Voice, number.DateCreated)));
    }

    [Fact]
    public async Task Messages_that_cannot_be_read_leave_the_numbers_with_unknown_use()
    {
        await using var practice = await Practice.StartAsync();
        await practice.AddFaultAsync(new JsonObject
        {
            ["product"] = "api",
            ["path"] = $"/2010-04-01/Accounts/{SimulatorCredentials.AccountSid}/Messages",
            ["status"] = 403,
            ["code"] = 70051,
        });
        await using var rig = new Rig(practice.BaseUrl);

        var uses = (await rig.Billing.ReadNumbersWithLastUseAsync(Rig.MainKey, SimulatorCredentials.AccountSid, Cancellation)).Value!;

        Assert.Equal(4, uses.Numbers.Count);
        Assert.All(uses.Numbers, number => Assert.Null(number.IsUsed));
        Assert.Equal((FailureReason.MissingPermission, false), (uses.Failure!.Reason, uses.IsWhole));
        Assert.Contains($"\"Messages of the last {NumberUses.Days} days\"", uses.Failure.Sentence, StringComparison.Ordinal);
    }
}
