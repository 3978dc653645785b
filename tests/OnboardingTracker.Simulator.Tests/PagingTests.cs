using System.Text.Json;
using static OnboardingTracker.Simulator.SimulatorCredentials;

namespace OnboardingTracker.Simulator.Tests;

public sealed class PagingTests
{
    [Fact]
    public async Task Relative_addresses_lead_through_all_ten_thousand_numbers()
    {
        await using var simulator = await RunningSimulator.StartAsync("large");
        var sids = new HashSet<string>();
        var next = $"/2010-04-01/Accounts/{AccountSid}/IncomingPhoneNumbers.json?PageSize=999";
        var pages = 0;

        while (next is not null)
        {
            var page = await simulator.ReadAsync($"api{next}");
            Assert.Equal(pages, page.GetProperty("page").GetInt32());
            Assert.Equal(sids.Count, page.GetProperty("start").GetInt32());
            Add(sids, page.GetProperty("incoming_phone_numbers"));
            Assert.Equal(sids.Count - 1, page.GetProperty("end").GetInt32());
            next = page.GetProperty("next_page_uri").GetString();
            Assert.StartsWith("/2010-04-01/", next ?? "/2010-04-01/", StringComparison.Ordinal);
            pages++;
        }

        Assert.Equal(11, pages);
        Assert.Equal(10_000, sids.Count);
    }

    [Fact]
    public async Task Absolute_addresses_stay_inside_the_simulator_and_end()
    {
        await using var simulator = await RunningSimulator.StartAsync("large");
        var sids = new HashSet<string>();
        var next = $"{simulator.Base}/messaging/v1/Services?PageSize=7";
        string? second = null;

        while (next is not null)
        {
            var page = await simulator.ReadAsync(next);
            var meta = page.GetProperty("meta");
            Add(sids, page.GetProperty(meta.GetProperty("key").GetString()!));
            next = meta.GetProperty("next_page_url").GetString();
            second ??= next;
            Assert.StartsWith($"{simulator.Base}/messaging/v1/Services?", next ?? second, StringComparison.Ordinal);
        }

        Assert.Equal(26, sids.Count);
    }

    [Fact]
    public async Task Previous_page_leads_back_to_the_first()
    {
        await using var simulator = await RunningSimulator.StartAsync("healthy");
        var first = await simulator.ReadAsync($"{RunningSimulator.NumbersPath}?PageSize=2");
        var second = await simulator.ReadAsync("api" + first.GetProperty("next_page_uri").GetString());

        var back = await simulator.ReadAsync("api" + second.GetProperty("previous_page_uri").GetString());

        Assert.Equal(
            first.GetProperty("incoming_phone_numbers").GetRawText(), back.GetProperty("incoming_phone_numbers").GetRawText());
        Assert.Equal(JsonValueKind.Null, back.GetProperty("previous_page_uri").ValueKind);
    }

    [Theory]
    [InlineData("?Page=1", 21481)]
    [InlineData("?Page=1&PageToken=PAPN00000000000000000000000000000000", 21481)]
    [InlineData("?PageSize=1001", 20007)]
    [InlineData("?PageSize=0", 20007)]
    public async Task Page_without_its_token_and_a_wrong_size_are_refused(string query, int code)
    {
        await using var simulator = await RunningSimulator.StartAsync("healthy");

        Assert.Equal(code, await simulator.CodeOfAsync(RunningSimulator.NumbersPath + query, MainKeySid, Secret));
    }

    [Fact]
    public async Task Filter_stays_in_the_addresses_of_the_pages()
    {
        await using var simulator = await RunningSimulator.StartAsync("isv");

        var page = await simulator.ReadAsync("trusthub/v1/CustomerProfiles?PolicySid=RNdfbf3fae0e1107f8aded0e7cead80bf5&PageSize=20");

        var next = page.GetProperty("meta").GetProperty("next_page_url").GetString()!;
        Assert.Contains("PolicySid=RNdfbf3fae0e1107f8aded0e7cead80bf5", next, StringComparison.Ordinal);
        Assert.Equal(6, (await simulator.ReadAsync(next)).GetProperty("results").GetArrayLength());
    }

    private static void Add(HashSet<string> sids, JsonElement items)
    {
        foreach (var item in items.EnumerateArray())
        {
            Assert.True(sids.Add(item.GetProperty("sid").GetString()!), "The same item came twice.");
        }
    }
}
